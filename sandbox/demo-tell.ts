import type { EvidenceRecord } from "../evidence/record";
import type { BucketRow } from "./demo-buckets";

/* What the demo says of each of its chapters; what is otherwise than it should be makes it end with 1. */

/** A record, with where it lies and the exit status of the command that has judged. */
export interface Judged {
  record: EvidenceRecord;
  file: string;
  status: number;
}

export const tell = (text = ""): void => void process.stdout.write(`${text}\n`);

export function tellBroken({ record, status }: Judged): void {
  const fails = record.findings.filter((each) => each.outcome === "fail");
  tell(
    status === 1
      ? `   stopped before anything was made: ${fails.length} findings, one of each rule:`
      : "   NOT stopped",
  );
  if (status !== 1) process.exitCode = 1;
  for (const [rule, [first, ...more]] of Map.groupBy(fails, (each) => each.rule)) {
    tell(`   ✗ ${rule}${more.length > 0 ? ` (and ${more.length} more)` : ""}: ${shorten(first?.problem?.en ?? "")}`);
  }
}

export function tellGood({ record, status }: Judged): void {
  const { pass, fail, waived, unknown } = record.summary;
  const resources = record.population.reduce((sum, row) => sum + row.count, 0);
  tell(
    `   ${status === 0 ? "✓" : "✗"} ${resources} resources: ${pass} findings passed, ${fail} failed, ${waived} waived, ${unknown} unknown`,
  );
  const open = record.findings.filter((each) => each.outcome === "fail" || each.outcome === "unknown");
  for (const each of open.slice(0, 5))
    tell(`     ${each.outcome} ${each.rule} ${each.resource.name}: ${shorten(each.problem?.en ?? each.why ?? "")}`);
  if (status !== 0) process.exitCode = 1;
}

export function tellBuckets(rows: readonly BucketRow[]): void {
  for (const { name, region, encryption, ends, refuses } of rows) {
    tell(`   ${name.padEnd(34)} ${region.padEnd(13)} ${encryption.padEnd(14)} ${ends.padEnd(30)} ${refuses}`);
  }
}

/** Nothing in the cloud is worse, and yet less is asked for than the last record showed. */
export function tellWeakened({ record, status }: Judged): void {
  const fails = record.findings.filter((each) => each.outcome === "fail");
  tell(status === 1 ? "   refused, and nothing changed:" : "   NOT refused");
  for (const { rule, problem } of fails) tell(`   ✗ ${rule}: ${problem?.en}`);
  if (status !== 1 || fails.some(({ rule }) => rule !== "baseline-not-weakened")) process.exitCode = 1;
}

/** What the live witness has found, and what of it is otherwise than in the record of the deploy. */
export function tellDrift({ record }: Judged): void {
  const fails = record.findings.filter((each) => each.outcome === "fail");
  tell("   `tomguard verify`, which asks AWS itself and not Pulumi:");
  for (const { rule, problem } of fails) tell(`   ✗ ${rule}: ${problem?.en}`);
  // The local cloud keeps no events.
  const fallen = record.notes.filter(({ en }) => /^Drift .*: pass → (fail|unknown)/.test(en));
  for (const { en } of fallen)
    tell(`     since the deploy: ${en.replace(/\. .*/, "; who it was only CloudTrail could tell")}`);
  const rules = fails.map(({ rule }) => rule).sort();
  if (rules.join() !== "deletion-proved,exposure-bucket") process.exitCode = 1;
}

function shorten(text: string): string {
  return text.length > 140 ? `${text.slice(0, 139)}…` : text;
}
