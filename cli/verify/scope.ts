import type { FindingResource } from "../../evidence/record";
import { narrowed, type SeenAccount } from "../../witness/aws/see";
import type { SeenResource, Unseen } from "../../witness/pulumi/seen";
import { readStateFile } from "../../witness/pulumi/sources/state-file";
import { asText, at } from "../../witness/pulumi/value";
import type { Tag, VerifyOptions } from "../verify";

/** Which part of the account is judged. */
export interface Scope {
  stack?: string;
  project?: string;
  within(seen: SeenAccount): SeenAccount;
  /** What should be there and was not met, in the regions that were read. */
  missing(seen: SeenAccount, regions: readonly string[]): Unseen[];
  /** Whether this look would have met the thing, were it there: what lies outside of it is not gone. */
  meets(thing: FindingResource, seen: SeenAccount): boolean;
}

/** The whole account, what a state has, or what carries a tag. @throws StateUnreadable */
export async function scopeOf({ stackState, tag }: Pick<VerifyOptions, "stackState" | "tag">): Promise<Scope> {
  if (stackState !== undefined) return ofState(stackState);
  if (tag === undefined) return { within: (seen) => seen, missing: () => [], meets: isWithin };
  return {
    within: (seen) => narrowed(seen, carrying(tag)),
    missing: () => [],
    // Nobody can tell any more which tags a thing had that is gone.
    meets: (thing, seen) => seen.resources.some(({ urn }) => urn === thing.urn || urn === thing.arn),
  };
}

/** Whether it is of a type of which every thing is met, in a region that was read. */
function isWithin({ type, arn }: FindingResource, { regions }: SeenAccount): boolean {
  const region = arn?.split(":")[3];
  return looked.has(type) && (region === undefined || wasRead(type, region, regions));
}

function carrying({ key, value }: Tag): (resource: SeenResource) => boolean {
  return ({ props }) => textOf(props, "tags", key) === value;
}

async function ofState(file: string): Promise<Scope> {
  const state = await readStateFile(file);
  const owned = new Map(state.resources.flatMap((each) => namesOf(each).map((name) => [name, each])));
  const stated = (each: SeenResource) => namesOf(each).flatMap((name) => owned.get(name) ?? [])[0];
  return {
    ...(state.stack !== undefined && { stack: state.stack }),
    ...(state.project !== undefined && { project: state.project }),
    within: (seen) =>
      withNames(
        narrowed(seen, (each) => stated(each) !== undefined),
        stated,
      ),
    missing: (seen, regions) => notMet(state.resources, seen, regions),
    meets: ({ urn, arn = "", type }, { regions }) => {
      const owner = state.resources.find((each) => each.urn === urn) ?? owned.get(arn);
      return owner !== undefined && looked.has(type) && wasRead(type, textOf(owner.props, "region"), regions);
    },
  };
}

/** A thing is one of the state's by its ARN, or by type and id. */
function namesOf({ type, props }: SeenResource): string[] {
  const id = textOf(props, "id");
  return [textOf(props, "arn"), id === undefined ? undefined : `${type} ${id}`].filter((each) => each !== undefined);
}

/** Things are called as in the program, so that findings of plan, state and account are about the same. */
function withNames(seen: SeenAccount, stated: (each: SeenResource) => SeenResource | undefined): SeenAccount {
  const urns = new Map(
    seen.resources.flatMap((each) => {
      const found = stated(each);
      return found === undefined ? [] : [[each.urn, found] as const];
    }),
  );
  return {
    ...seen,
    resources: seen.resources.map((each) => {
      const [owner = "", part] = each.urn.split("#");
      const found = urns.get(owner);
      if (found === undefined) return each;
      return { ...each, name: found.name, urn: part === undefined ? found.urn : `${found.urn}#${part}` };
    }),
  };
}

/** Types of which every thing is met, with their services: settings of a thing are read with it. */
export const looked = new Map([
  ["aws:s3/bucket:Bucket", "s3"],
  ["aws:s3/accessPoint:AccessPoint", "s3-access-points"],
  ["aws:kms/key:Key", "kms"],
  ["aws:cloudwatch/logGroup:LogGroup", "logs"],
  ["aws:sqs/queue:Queue", "sqs"],
  ["aws:sns/topic:Topic", "sns"],
  ["aws:ec2/vpc:Vpc", "ec2-vpcs"],
  ["aws:ec2/subnet:Subnet", "ec2-subnets"],
  ["aws:ec2/securityGroup:SecurityGroup", "ec2-security-groups"],
  ["aws:ec2/networkAcl:NetworkAcl", "ec2-network-acls"],
  ["aws:ec2/instance:Instance", "ec2-instances"],
  ["aws:ebs/volume:Volume", "ebs-volumes"],
  ["aws:ebs/snapshot:Snapshot", "ebs-snapshots"],
  ["aws:ec2/ami:Ami", "ec2-images"],
  ["aws:ec2/vpnConnection:VpnConnection", "ec2-vpn-connections"],
  ["aws:ec2clientvpn/endpoint:Endpoint", "ec2-client-vpn"],
  ["aws:rds/instance:Instance", "rds-instances"],
  ["aws:rds/cluster:Cluster", "rds-clusters"],
  ["aws:rds/snapshot:Snapshot", "rds-snapshots"],
  ["aws:lb/loadBalancer:LoadBalancer", "elbv2-load-balancers"],
  ["aws:lb/targetGroup:TargetGroup", "elbv2-target-groups"],
  ["aws:acm/certificate:Certificate", "acm"],
  ["aws:wafv2/webAcl:WebAcl", "wafv2"],
  ["aws:dynamodb/table:Table", "dynamodb"],
  ["aws:cloudtrail/trail:Trail", "cloudtrail"],
  ["aws:iam/role:Role", "iam"],
  ["aws:iam/user:User", "iam"],
  ["aws:iam/group:Group", "iam"],
  ["aws:iam/policy:Policy", "iam"],
  ["aws:secretsmanager/secret:Secret", "secretsmanager"],
  ["aws:backup/vault:Vault", "backup"],
  ["aws:backup/plan:Plan", "backup"],
  ["aws:cfg/recorder:Recorder", "cfg"],
  ["aws:guardduty/detector:Detector", "guardduty"],
  ["aws:securityhub/account:Account", "securityhub"],
  ["aws:sesv2/configurationSet:ConfigurationSet", "sesv2"],
]);

function notMet(stated: readonly SeenResource[], seen: SeenAccount, regions: readonly string[]): Unseen[] {
  const met = new Set(seen.resources.map(({ urn }) => urn));
  const open = new Set((seen.unseen ?? []).map(({ urn }) => urn));
  return stated
    .filter(({ urn, type, props }) => looked.has(type) && !met.has(urn) && !open.has(textOf(props, "arn") ?? ""))
    .map(({ urn, type, name, props }) => ({
      urn,
      type,
      name,
      why: whyNotMet(type, textOf(props, "region"), seen, regions),
    }));
}

function whyNotMet(
  type: string,
  region: string | undefined,
  { blind }: SeenAccount,
  regions: readonly string[],
): string {
  const service = looked.get(type);
  const refused = blind.find((each) => each.service === service && (each.region ?? region) === region);
  if (refused !== undefined) return refused.why;
  if (!wasRead(type, region, regions)) return "its region was not read";
  return "the state has it, and the account does not";
}

/** Buckets and what is of IAM are listed wherever they are. */
function wasRead(type: string, region: string | undefined, regions: readonly string[]): boolean {
  const service = looked.get(type);
  return service === "s3" || service === "iam" || (region !== undefined && regions.includes(region));
}

function textOf(props: SeenResource["props"], ...path: readonly string[]): string | undefined {
  const text = asText(at(props, ...path));
  return text.state === "known" ? text.value : undefined;
}
