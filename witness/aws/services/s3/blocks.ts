import { known, type Fact } from "../../../../posture";
import { raw } from "../../listing";

/** The four switches, as S3 answers them of a bucket, an access point and the account. */
interface Configuration {
  BlockPublicAcls?: boolean | undefined;
  IgnorePublicAcls?: boolean | undefined;
  BlockPublicPolicy?: boolean | undefined;
  RestrictPublicBuckets?: boolean | undefined;
}
export type Block = Fact<Configuration>;

const flags = {
  blockPublicAcls: "BlockPublicAcls",
  blockPublicPolicy: "BlockPublicPolicy",
  ignorePublicAcls: "IgnorePublicAcls",
  restrictPublicBuckets: "RestrictPublicBuckets",
} as const;

/** Without a configuration all is open. */
export function flagsOf(block: Block): Record<string, unknown> {
  const told = block.state === "absent" ? known<Configuration>({}) : block;
  return Object.fromEntries(
    Object.entries(flags).map(([flag, name]) => [flag, raw(told, (value) => value[name] ?? false)]),
  );
}

/** What S3 does: a request is blocked where the bucket or the account says so. */
export function eitherOf(here: Record<string, unknown>, above: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(flags).map((flag) => [flag, either(here[flag], above[flag])]));
}

/** On where one of them is on; off where both are; else not told. */
function either(a: unknown, b: unknown): unknown {
  return a === true || b === true ? true : typeof a === "object" ? a : b;
}
