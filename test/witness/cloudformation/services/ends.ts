import { about, tagged, type Resources, type Service } from "./service";

type Ends = Pick<Resources[string], "DeletionPolicy" | "UpdateReplacePolicy">;
const gone: Ends = { DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete" };
const kept: Ends = { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
const orders = tagged("order-files");
const table = (ends: Ends): Resources => ({ Orders: { Type: "AWS::DynamoDB::Table", Properties: { KeySchema: [], Tags: orders }, ...ends } }); // prettier-ignore
const volume = (Tags: typeof orders, ends: Ends) => ({ Type: "AWS::EC2::Volume", Properties: { AvailabilityZone: "eu-central-1a", Tags }, ...ends }); // prettier-ignore
const disk = (ends: Ends): Resources => ({ Orders: volume(orders, ends) });
const archive = (ends: Ends): Resources => ({ Invoices: volume(tagged("invoices"), ends) });
const database = (ends: Ends): Resources => ({ Orders: { Type: "AWS::RDS::DBInstance", Properties: { Engine: "postgres", DeleteAutomatedBackups: true, Tags: orders }, ...ends } }); // prettier-ignore

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
    ]),
    ...about("protection-deletion", "Invoices", [
      ["pass", "what must stay stays", archive(kept)],
      ["fail", "it goes when another takes its place", archive({ DeletionPolicy: "Retain" })],
      ["fail", "it goes with its stack", archive({ UpdateReplacePolicy: "Retain" })],
    ]),
  ],
};
