import {
  PolicyPack,
  type EnforcementLevel,
  type Policies,
  type PolicyResource,
  type ResourceValidation,
  type ResourceValidationPolicy,
  type StackValidationArgs,
  type StackValidationPolicy,
} from "@pulumi/policy";
import { levelOf } from "../catalogue/levels";
import { oncePer } from "../catalogue/once";
import type { Promised } from "../catalogue/promise/schema";
import type { Language } from "../catalogue/text";
import { now, type Journal } from "../evidence/journal";
import type { Finding, Phase } from "../evidence/record";
import type { Kind, Posture } from "../posture";
import { graphOf, type Graph } from "../witness/pulumi/graph";
import type { Reader } from "../witness/pulumi/reader";
import { countTypes, posturesOf, readerOf } from "../witness/pulumi/readers";
import type { SeenResource } from "../witness/pulumi/seen";
import { seenFromResourceArgs, seenFromStackArgs } from "../witness/pulumi/sources/engine";
import { decodeOnce, onDecoded } from "./engine-messages";
import { find } from "./judge";
import { newMended, type Mended } from "./remediation/mended";
import { remediesOf } from "./remediation/remedies";
import { populationRows } from "./population";
import type { Rule } from "./rule";
import { openQuestionTexts, violationText, wayOut } from "./violation";

/** What one run of the pack judges by. */
export interface PackRun {
  promise: Promised;
  /** UTC day on which waivers are looked at, as 2026-11-22. */
  today: string;
  phase: Phase;
  /** Where findings are written as they are made. */
  journal?: Journal;
  /** `block` after a deploy, since what is unknown then can't be proved; `tell` in a preview. */
  onUnknown: "block" | "tell";
  /** Whether a rule that breaks off blocks: in CI it does. */
  onRuleError: "block" | "tell";
  /** `aws:region` of the stack's configuration, where it states one. */
  configuredRegion?: string;
}

/**
 * The rules as a Pulumi policy pack, one policy a rule, named like it. `run` is asked when the engine has said what it
 * is going to do: only then is it known which promise counts.
 */
export function makePack(rules: readonly Rule[], language: Language, run: () => PackRun): PolicyPack {
  const state = newState(run);
  const pack = { rules, language, run, state };
  decodeOnce();
  onDecoded("analyzeStack", (request) => state.beginStack(request.getResourcesList()));
  return new PolicyPack("tomguard", {
    enforcementLevel: "mandatory",
    policies: [
      ...rules.map((rule) =>
        readerOf(rule.kind).scope === "resource" ? resourcePolicy(rule, pack) : stackPolicy(rule, pack),
      ),
      ruleErrorPolicy(pack),
      openQuestionPolicy(pack), // the last: it ends the run
    ],
  });
}

interface Pack {
  rules: readonly Rule[];
  language: Language;
  run: () => PackRun;
  state: State;
}

/** What was found so far in a run, and the stack once the engine has shown it. */
interface State {
  look(rule: Rule, posture: Posture): Finding;
  /** Takes a finding into the journal. */
  note(finding: Finding): Finding;
  unknown: Finding[];
  /** What was mended before it was judged. */
  mended: Mended;
  /** What was shown before it was created, by URN; resources that are not in here are only read by the program. */
  inputs: Map<string, SeenResource["props"]>;
  graph(resources: readonly PolicyResource[]): Graph;
  /** Takes the list from which the SDK copies every resource for every policy that it asks about a stack. */
  beginStack(resources: unknown[]): void;
  graphOfOne(resource: SeenResource): Graph;
  end(): void;
}

function newState(run: () => PackRun): State {
  const unknown: Finding[] = [];
  const mended = newMended();
  const inputs = new Map<string, SeenResource["props"]>();
  let shown: Graph | undefined;
  let copied: unknown[] = [];
  return {
    unknown,
    mended,
    inputs,
    look(rule, posture) {
      const { promise, today } = run();
      return find(rule, posture, { promise, today });
    },
    note(finding) {
      run().journal?.write({ entry: "findings", findings: [finding] });
      if (finding.outcome === "unknown" && finding.waiver === undefined) unknown.push(finding);
      return finding;
    },
    /**
     * Built for the first policy that is asked, anew for each stack; the engine asks about one at a time. The other policies
     * share it, so that nothing more has to be copied for them.
     */
    graph(resources) {
      if (shown === undefined) {
        shown = graphOf({
          ...seenFromStackArgs(resources, { inputs, registered: new Set(inputs.keys()) }),
          ...configured(run()),
        });
        copied.length = 0;
      }
      return shown;
    },
    graphOfOne: (resource) => graphOf({ resources: [resource], ...configured(run()) }),
    beginStack(resources) {
      [shown, copied] = [undefined, resources];
    },
    end() {
      shown = undefined;
      unknown.length = 0;
      mended.clear();
      inputs.clear();
    },
  };
}

function configured({ configuredRegion }: PackRun): { configuredRegion?: string } {
  return configuredRegion === undefined ? {} : { configuredRegion };
}

/** Runs before the resource is created: what is known only during the update is still judged in time. */
function resourcePolicy(rule: Rule, pack: Pack): ResourceValidationPolicy {
  const reader = readerOf(rule.kind);
  const policy: ResourceValidationPolicy = {
    ...describe(rule, pack.language),
    ...remediation(rule, pack),
    validateResource(args, report) {
      if (reader.types !== "every" && !reader.types.includes(args.type)) return skip(args, doesNotApply(rule.kind));
      const resource = seenFromResourceArgs(args);
      const graph = pack.state.graphOfOne(resource);
      const posture = reader.read(resource, graph);
      if (!posture) return skip(args, doesNotApply(rule.kind));
      const finding = pack.state.note(pack.state.mended.told(pack.state.look(rule, posture), rule, graph));
      if (finding.outcome === "fail") report(violationText(finding, pack.language));
      if (finding.outcome === "not-applicable") skip(args, finding.why);
    },
  };
  return withLevel(policy, () => levelOf(rule, pack.run().promise));
}

/** Runs on the whole stack: sub-resources count. */
function stackPolicy(rule: Rule, pack: Pack): StackValidationPolicy {
  const reader = readerOf(rule.kind);
  const policy: StackValidationPolicy = {
    ...describe(rule, pack.language),
    ...remediation(rule, pack),
    validateStack(args, report) {
      const graph = pack.state.graph(args.resources);
      const found = shownPostures(graph)(reader).map((posture) => pack.state.look(rule, posture));
      const findings = found.map((finding) => pack.state.note(pack.state.mended.told(finding, rule, graph)));
      for (const finding of findings) {
        if (finding.outcome === "fail") report(violationText(finding, pack.language), finding.resource.urn);
      }
      if (findings.every((finding) => finding.outcome === "not-applicable")) skip(args, doesNotApply(rule.kind));
    },
  };
  const early = earlyValidation(rule, reader, pack);
  const withEarly = reader.alone
    ? answering(policy, "validateResource", () => (pack.run().phase === "update" ? early : undefined))
    : policy;
  return withLevel(withEarly, () => levelOf(rule, pack.run().promise));
}

/** Asked only where the rule's level is `remediate`, before the rule itself. */
function remediation(rule: Rule, { run, state }: Pack): Pick<ResourceValidationPolicy, "remediateResource"> {
  if (remediesOf(rule.id).length === 0) return {};
  const reader = readerOf(rule.kind);
  return {
    remediateResource: (args) =>
      state.mended.mend(rule, args, run().promise, (resource) => {
        const posture = reader.read(resource, state.graphOfOne(resource));
        return posture && state.look(rule, posture);
      }),
  };
}

/** The engine asks each rule for itself; rules of one kind share what was read for the first of them. */
const shownPostures = oncePer((graph: Graph) => oncePer((reader: Reader) => [...posturesOf(reader, graph)]));

/** In an update the stack is judged when all of it is made: a resource that fails alone is stopped before. */
function earlyValidation(rule: Rule, reader: Reader, pack: Pack): (...args: Parameters<ResourceValidation>) => void {
  return (args, report) => {
    const blocks = ["mandatory", "remediate"].includes(levelOf(rule, pack.run().promise));
    const resource = blocks && reader.alone?.includes(args.type) ? seenFromResourceArgs(args) : undefined;
    const posture = resource && reader.read(resource, pack.state.graphOfOne(resource));
    const finding = posture && pack.state.look(rule, posture);
    if (finding?.outcome === "fail") report(violationText(pack.state.note(finding), pack.language));
    else skip(args, "the whole stack decides");
  };
}

function describe(rule: Rule, language: Language) {
  return {
    name: rule.id,
    description: `${rule.title[language]}. ${rule.why[language]}`,
    displayName: rule.title[language],
    severity: rule.severity,
    tags: [...rule.measures],
  };
}

/** The SDK asks a policy for its level when it needs it; before the engine has said what it does, none is known. */
function withLevel<P extends Policies[number]>(policy: P, level: () => EnforcementLevel): P {
  return answering(policy, "enforcementLevel", level);
}

/** The same object, with a property that is worked out each time that the SDK looks at it. */
function answering<T extends object>(object: T, property: string, get: () => unknown): T {
  return Object.defineProperty(object, property, { get, enumerable: true });
}

/** The SDK throws for it, dozens of times for each resource: without the stack trace, which would take longer than all else. */
function skip(args: Pick<StackValidationArgs, "notApplicable">, why: string | undefined): void {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    args.notApplicable(why);
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function doesNotApply(kind: Kind): string {
  return `there is nothing of the kind ${kind} that it would apply to`;
}

/**
 * A rule that broke off has given no verdict: told everywhere, and blocking in CI. It can't be disabled, so it is the one
 * to note what the program registers: a resource that was not noted counts as one that is only read, and is not judged.
 */
function ruleErrorPolicy({ run, state, language }: Pack): StackValidationPolicy & ResourceValidationPolicy {
  const policy: StackValidationPolicy & ResourceValidationPolicy = {
    name: "rule-errors",
    description: "Every rule of tomguard must come to a verdict.",
    validateResource(args) {
      state.inputs.set(args.urn, seenFromResourceArgs(args).props);
    },
    validateStack(_, report) {
      for (const text of openQuestionTexts(
        state.unknown.filter((each) => each.ruleError),
        language,
      ))
        report(text);
    },
  };
  return withLevel(policy, () => (run().onRuleError === "block" ? "mandatory" : "advisory"));
}

/** What no rule could judge: told in a preview, blocking after the deploy. Ends the run in the journal. */
function openQuestionPolicy({ run, state, rules, language }: Pack): StackValidationPolicy {
  const policy: StackValidationPolicy = {
    name: "open-questions",
    description: "What can't be known can't be proved.",
    validateStack(args, report) {
      const open = openQuestionTexts(
        state.unknown.filter((each) => !each.ruleError),
        language,
      );
      for (const text of open) report(text);
      if (open.length > 0 && run().onUnknown === "block") report(wayOut[language]);
      const { journal, promise } = run();
      const counts = countTypes(state.graph(args.resources).resources);
      journal?.write({ entry: "end", at: now(), population: populationRows(counts, rules, promise) });
      state.end();
    },
  };
  return withLevel(policy, () => (run().onUnknown === "block" ? "mandatory" : "advisory"));
}
