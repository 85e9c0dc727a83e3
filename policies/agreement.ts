import type { JournalRun } from "../evidence/journal";
import type { Finding } from "../evidence/record";

/*
 * The journal is written by the pack, the events by the engine: two witnesses of the same run. A record is sealed only
 * where they say the same.
 */

/** What the engine's event stream says of policies; other events are of no interest here. */
export interface EngineSays {
  violations: { policy: string; urn: string; level: string }[];
  /** Resource policies by resource: which passed, which failed. Those that did not apply are in neither. */
  analyzed: { urn: string; passed: string[]; failed: string[] }[];
  /** The same of the stack policies; absent where the engine did not come to them. */
  stack?: { passed: string[]; failed: string[] };
}

/** Shape of the engine events that carry policies (`pulumi` sdk/go/common/apitype/events.go, 3.259). */
export interface PolicyEngineEvent {
  policyEvent?: { resourceUrn?: string; policyName: string; policyPackName: string; enforcementLevel: string };
  policyAnalyzeSummaryEvent?: { resourceUrn: string; policyPackName: string; passed?: string[]; failed?: string[] };
  policyAnalyzeStackSummaryEvent?: { policyPackName: string; passed?: string[]; failed?: string[] };
}

/** Gathers what the engine says of one pack, event by event. */
export function listenTo(pack: string): { onEvent(event: PolicyEngineEvent): void; said: EngineSays } {
  const said: EngineSays = { violations: [], analyzed: [] };
  return {
    said,
    onEvent({ policyEvent, policyAnalyzeSummaryEvent: resource, policyAnalyzeStackSummaryEvent: stack }) {
      if (policyEvent?.policyPackName === pack) {
        const { policyName: policy, resourceUrn: urn = "", enforcementLevel: level } = policyEvent;
        said.violations.push({ policy, urn, level });
      }
      if (resource?.policyPackName === pack) {
        said.analyzed.push({ urn: resource.resourceUrn, passed: resource.passed ?? [], failed: resource.failed ?? [] });
      }
      if (stack?.policyPackName === pack) said.stack = { passed: stack.passed ?? [], failed: stack.failed ?? [] };
    },
  };
}

/**
 * Where journal and engine disagree, a sentence each; empty: they agree. `rules` are the ids of the pack's rules that
 * are in force, by how they run: policies of the pack that are no rules are left out of the comparison.
 */
export function disagreements(
  run: JournalRun,
  engine: EngineSays,
  rules: { resource: string[]; stack: string[] },
): string[] {
  const known = new Set([...rules.resource, ...rules.stack]);
  const id = (rule: string, urn: string | undefined) => `${rule} of ${urn ?? ""}`;
  const written = (outcomes: readonly Finding["outcome"][], of: readonly string[]) =>
    new Set(
      run.findings
        .filter((each) => outcomes.includes(each.outcome) && of.includes(each.rule))
        .map((each) => id(each.rule, each.resource.urn)),
    );
  const violated = new Set(
    engine.violations.filter((each) => known.has(each.policy)).map((each) => id(each.policy, each.urn)),
  );
  const passed = new Set(
    engine.analyzed.flatMap((each) =>
      each.passed.filter((policy) => rules.resource.includes(policy)).map((policy) => id(policy, each.urn)),
    ),
  );
  return [
    ...differences("as failed", written(["fail"], [...known]), violated),
    ...differences("as not failed", written(["pass", "waived", "unknown"], rules.resource), passed),
    ...missingStack(run, engine),
  ];
}

function differences(what: string, journal: ReadonlySet<string>, engine: ReadonlySet<string>): string[] {
  return [
    ...[...journal]
      .filter((each) => !engine.has(each))
      .map((each) => `the journal has ${each} ${what}, the engine has not`),
    ...[...engine]
      .filter((each) => !journal.has(each))
      .map((each) => `the engine has ${each} ${what}, the journal has not`),
  ];
}

function missingStack(run: JournalRun, engine: EngineSays): string[] {
  if (run.end && !engine.stack) return ["the journal shows the whole stack as judged, the engine did not come to it"];
  if (!run.end && engine.stack) return ["the engine has judged the whole stack, the journal breaks off before"];
  return [];
}
