import type { Kind } from "../../../posture";

/**
 * Types that no row translates, and that have a part in a posture all the same: while one of them stands in the template, a
 * fail of that kind may be mended by it, and counts as unknown.
 */
export const companions: readonly [types: RegExp, kinds: readonly Kind[]][] = [
  [/^AWS::DLM::LifecyclePolicy$|^AWS::Rbin::/, ["backup", "copies"]],
  [/^AWS::Logs::Delivery|^AWS::Route53Resolver::|^AWS::VpcLattice::|^AWS::NetworkFirewall::/, ["access-log", "log"]],
  [/^AWS::(?:Scheduler|Pipes|Serverless)::|^Custom::/, ["completion"]],
  [/^AWS::S3::StorageLens|^AWS::S3::MultiRegionAccessPoint/, ["bucket-gate"]],
  [/^AWS::Organizations::/, ["ai-use", "guardrail"]],
  [/^AWS::WAFRegional::/, ["web-firewall"]],
  // CloudFormation has no type for a VPC's own group: programs of one's own empty it.
  [/^Custom::|^AWS::CloudFormation::CustomResource$/, ["default-group"]],
];

/** The first type in the template that may decide otherwise what was found of that kind. */
export function companionOf(kind: Kind, types: ReadonlySet<string>): string | undefined {
  const patterns = companions.filter(([, kinds]) => kinds.includes(kind)).map(([pattern]) => pattern);
  return patterns.length === 0 ? undefined : [...types].find((type) => patterns.some((each) => each.test(type)));
}
