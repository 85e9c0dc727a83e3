import type { Kind } from "../../../posture";

/**
 * Types that no row translates, and that have a part in a posture all the same: while one of them stands in the template, a
 * fail of that kind may be mended by it, and counts as unknown.
 */
const companions: readonly [types: RegExp, kinds: readonly Kind[]][] = [
  [/^AWS::Backup::|^AWS::DLM::LifecyclePolicy$/, ["backup", "vault", "copies"]],
  [/^AWS::CloudTrail::/, ["access-log", "trail", "alarmed-trail", "log"]],
  [
    /^AWS::Events::|^AWS::Scheduler::|^AWS::Lambda::|^AWS::StepFunctions::|^AWS::CloudWatch::|^AWS::IAM::/,
    ["completion"],
  ],
  [/^AWS::ApplicationAutoScaling::/, ["growth"]],
  [/^AWS::S3::StorageLens|^AWS::S3::MultiRegionAccessPoint/, ["bucket-gate"]],
  [/^AWS::Logs::ResourcePolicy$/, ["share"]],
];

/** The first type in the template that may decide otherwise what was found of that kind. */
export function companionOf(kind: Kind, types: ReadonlySet<string>): string | undefined {
  const patterns = companions.filter(([, kinds]) => kinds.includes(kind)).map(([pattern]) => pattern);
  return patterns.length === 0 ? undefined : [...types].find((type) => patterns.some((each) => each.test(type)));
}
