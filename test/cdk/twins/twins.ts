import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { choosePromise } from "../../../catalogue/promise/choose";
import type { OrganisationId } from "../../../catalogue/organisation-ids";
import type { Finding } from "../../../evidence/record";
import { judgeSeen } from "../../../policies/judge-seen";
import { rulesForTemplates } from "../../../policies/judge-template";
import { rules } from "../../../policies/rules";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { run } from "../../components/program";
import { configurationOf } from "../../stacks/stack-program";

/** What is stored, is locked by keys, and keeps copies: a resource of its own in both, by its type here and there. */
const comparedTypes = new Map([
  ["aws:s3/bucket:Bucket", "AWS::S3::Bucket"],
  ["aws:kms/key:Key", "AWS::KMS::Key"],
  ["aws:cloudwatch/logGroup:LogGroup", "AWS::Logs::LogGroup"],
  ["aws:dynamodb/table:Table", "AWS::DynamoDB::Table"],
  ["aws:rds/instance:Instance", "AWS::RDS::DBInstance"],
  ["aws:ebs/volume:Volume", "AWS::EC2::Volume"],
  ["aws:sqs/queue:Queue", "AWS::SQS::Queue"],
  ["aws:sns/topic:Topic", "AWS::SNS::Topic"],
  ["aws:sns/topicSubscription:TopicSubscription", "AWS::SNS::Subscription"],
  ["aws:backup/vault:Vault", "AWS::Backup::BackupVault"],
  ["aws:backup/plan:Plan", "AWS::Backup::BackupPlan"],
  ["aws:iam/policy:Policy", "AWS::IAM::ManagedPolicy"],
  ["aws:iam/rolePolicy:RolePolicy", "AWS::IAM::Policy"],
]);
/** Types of CloudFormation for what is one type in Pulumi. */
const alike = new Map([["AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table"]]);

export const root = join(__dirname, "../../..");
export const promiseOf = (id: OrganisationId): string => join(root, `catalogue/organisations/${id}.yaml`);

const provider = {
  urn: "urn:pulumi:p::p::pulumi:providers:aws::main",
  name: "main",
  props: { region: "eu-central-1" },
};

/** What a preview shows of a Pulumi program, of which nothing is there yet. */
async function seenInPulumi(name: string, program: () => unknown): Promise<SeenResource[]> {
  pulumi.runtime.setAllConfig(configurationOf(name));
  const { resources } = await run(program, { stack: name, preview: true });
  const urns = new Map(resources.map((each) => [each.name, `urn:pulumi:${name}::p::${each.type}::${each.name}`]));
  return resources.map((each) => ({
    urn: urns.get(each.name) ?? "",
    type: each.type,
    name: each.name,
    props: each.inputs,
    origin: "created" as const,
    provider,
    protect: false,
    retainOnDelete: false,
    propertyDependencies: Object.fromEntries(
      Object.entries(each.propertyDependencies).map(([key, names]) => [
        key,
        names.flatMap((one) => urns.get(one) ?? []),
      ]),
    ),
  }));
}

/** The findings on a Pulumi program, by the rules that judge templates too. */
export async function judgedInPulumi(id: OrganisationId, stack: string, program: () => unknown): Promise<Finding[]> {
  const { promise } = choosePromise({ named: promiseOf(id), folder: root }, {});
  const seen = { resources: await seenInPulumi(stack, program) };
  return judgeSeen(seen, rulesForTemplates(rules), { promise, today: "2026-11-22" }).findings;
}

/** A construct's own bucket and key are called as the Pulumi component calls them. */
function nameOf({ name }: Finding["resource"]): string {
  const own = name.replace(/\/Bucket$/, "").replace(/\/Key$/, "-key");
  return own.split("/").at(-1) ?? "";
}

export type Outcome = Finding["outcome"] | "nothing";

/** Outcomes by type, resource and rule. What a rule has nothing to say about counts like what it is not asked. */
export function verdictsOf(findings: readonly Finding[]): ReadonlyMap<string, Outcome> {
  return new Map(
    findings.flatMap(({ rule, resource, outcome }): [string, Outcome][] => {
      const id = idOf(resource);
      return id !== undefined && outcome !== "not-applicable" ? [[`${id} ${rule}`, outcome]] : [];
    }),
  );
}

/** The resources that are compared: `S3::Bucket order-files`. */
export function comparedIn(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.flatMap(({ resource }) => idOf(resource) ?? []));
}

function idOf(resource: Finding["resource"]): string | undefined {
  const { type } = resource;
  const shown = comparedTypes.get(type) ?? alike.get(type) ?? type;
  return ours.has(shown) ? `${shown.replace("AWS::", "")} ${nameOf(resource)}` : undefined;
}
const ours = new Set(comparedTypes.values());
