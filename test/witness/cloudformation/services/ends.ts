import { about, later, ref, tagged, type Resources, type Service } from "./service";

type Ends = Pick<Resources[string], "DeletionPolicy" | "UpdateReplacePolicy">;
const gone: Ends = { DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete" };
const kept: Ends = { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
const orders = tagged("order-files");
const table = (ends: Ends): Resources => ({ Orders: { Type: "AWS::DynamoDB::Table", Properties: { KeySchema: [], Tags: orders }, ...ends } }); // prettier-ignore
const volume = (Tags: typeof orders, ends: Ends) => ({ Type: "AWS::EC2::Volume", Properties: { AvailabilityZone: "eu-central-1a", Tags }, ...ends }); // prettier-ignore
const disk = (ends: Ends): Resources => ({ Orders: volume(orders, ends) });
const archive = (ends: Ends): Resources => ({ Invoices: volume(tagged("invoices"), ends) });
const database = (ends: Ends): Resources => ({ Orders: { Type: "AWS::RDS::DBInstance", Properties: { Engine: "postgres", DeleteAutomatedBackups: true, Tags: orders }, ...ends } }); // prettier-ignore

const sections = { sections: { Parameters: { Env: { Type: "String" } }, Conditions: { Prod: { "Fn::Equals": [ref("Env"), "prod"] } } } }; // prettier-ignore
const onBranch = (policy: string) => ({ "Fn::If": ["Prod", policy, "Delete"] });

export const ends: Service = {
  name: "What becomes of a resource",
  cases: [
    ...about("retention-on-destroy", "Orders", [
      ["pass", "it goes with its stack, and when another takes its place", table(gone)],
      ["pass", "so CloudFormation does by itself", table({})],
      ["fail", "it stays when another takes its place", table({ ...gone, UpdateReplacePolicy: "Retain" })],
      ["fail", "it stays, but where its creation failed", table({ ...gone, DeletionPolicy: "RetainExceptOnCreate" })],
      ["pass", "a disk goes without a snapshot", disk(gone)],
      ["fail", "a last snapshot when another takes the disk's place", disk({ UpdateReplacePolicy: "Snapshot" })],
      ["pass", "a database goes without a snapshot", database(gone)],
      ["fail", "a last snapshot when another takes its place", database({ ...gone, UpdateReplacePolicy: "Snapshot" })],
      ["unknown", "as the deploy says", table({ DeletionPolicy: later })],
      ["unknown", "as the deploy says, when another takes its place", table({ ...gone, UpdateReplacePolicy: later })],
      ["unknown", "a disk as the deploy says", disk({ DeletionPolicy: later })],
      ["unknown", "a database as the deploy says", database({ DeletionPolicy: later })],
      ["fail", "it stays in any case", table({ DeletionPolicy: "Retain", UpdateReplacePolicy: later })],
      ["pass", "what is no value is not written", table({ DeletionPolicy: ref("AWS::NoValue") })],
      ["fail", "it stays on one branch", table({ DeletionPolicy: onBranch("Retain") }), sections],
      ["pass", "it goes on every branch", table({ DeletionPolicy: onBranch("Delete") }), sections],
    ]),
    ...about("protection-deletion", "Invoices", [
      ["pass", "what must stay stays", archive(kept)],
      ["fail", "it goes when another takes its place", archive({ DeletionPolicy: "Retain" })],
      ["fail", "it goes with its stack", archive({ UpdateReplacePolicy: "Retain" })],
      ["unknown", "as the deploy says", archive({ DeletionPolicy: later, UpdateReplacePolicy: "Retain" })],
      ["unknown", "as the deploy says, when another takes its place", archive({ ...kept, UpdateReplacePolicy: later })],
      ["fail", "it goes in any case", archive({ DeletionPolicy: later })],
    ]),
  ],
};
