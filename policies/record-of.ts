import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { levelOf } from "../catalogue/levels";
import { allCategories, allMeasures, type Measure } from "../catalogue/measures";
import { organisation, organisationBehind } from "../catalogue/organisations";
import { notesOnWaivers } from "./waiver-notes";
import type { LoadedPromise } from "../catalogue/promise/load";
import type { Promised } from "../catalogue/promise/schema";
import type { Finding, MeasureInfo, Phase, PopulationRow, WitnessName } from "../evidence/record";
import { contradictionsOf, noteOnContradictions } from "./contradictions";
import { buildRecord, promisedLines, type EvidenceRecord } from "../evidence/record";
import { provenance } from "../evidence/run";
import type { Text } from "../catalogue/text";
import type { Unseen } from "../witness/pulumi/seen";
import { attestationNotes, evidenceNote, inheritedNotes } from "./promise-notes";
import type { ToldRule } from "./rule";
import { inForce } from "./judge";
import { reasonIn } from "../evidence/reasons/reasons";

/** What a run has found, and where it ran. */
export interface RunResult {
  witness: WitnessName;
  phase: Phase;
  findings: Finding[];
  population: PopulationRow[];
  stack?: string | undefined;
  project?: string | undefined;
  /** Folder of the program: its commit and its packages are part of the record. */
  folder: string;
  /** What is there, or may be, and could be shown to no rule. */
  unseen?: readonly Unseen[] | undefined;
  /** Remarks of the witness on the whole run: what it was not told, and where it did not look. */
  remarks?: readonly Text[];
  /** Version of the Pulumi CLI, where one ran. */
  cli?: string;
  /** Versions of provider plug-ins by the plug-in's name, where the source knows them. */
  providers?: Readonly<Record<string, string>>;
  /** File of Pulumi's own configuration of the pack, where one was given. */
  packConfig?: string | undefined;
  /** Result of comparing the journal with the engine's events. */
  engine?: { agrees: true; violations: number; policies: number };
}

/** The record of a run: findings with the rules, measures and promises they are to be read by, and provenance. */
export function recordOf(result: RunResult, rules: readonly ToldRule[], loaded: LoadedPromise): EvidenceRecord {
  const {
    witness,
    phase,
    findings,
    population,
    stack,
    project,
    folder,
    cli,
    engine,
    unseen = [],
    remarks = [],
  } = result;
  const origin = provenance({ folder, pack: compiledPack, ...(cli !== undefined && { pulumiCli: cli }) });
  const { promise, source, sha256, notes } = loaded;
  const active = inForce(rules, promise);
  const contradictions = contradictionsOf(loaded, origin.at.slice(0, 10));
  return buildRecord({
    run: {
      witness,
      phase,
      ...origin,
      versions: { ...origin.versions, ...result.providers },
      ...(stack !== undefined && { stack }),
      ...(project !== undefined && { project }),
      promise: { source, sha256 },
      organisation: promise.organisation.name,
      levels: levelsOf(rules, promise),
      ...(result.packConfig !== undefined && { policyConfig: fileNote(result.packConfig) }),
      ...(engine && { engine }),
    },
    findings,
    population,
    notes: [
      ...notes,
      ...noteOnContradictions(contradictions),
      ...notesOnWaivers(promise, findings, rules),
      ...notesOnRuleErrors(findings),
      ...unseen.map(noteOnUnseen),
      ...remarks,
    ],
    rules: active.map(({ id, title, why, severity, measures }) => ({
      id,
      title,
      why,
      severity,
      measures: [...measures],
    })),
    measures: measuresOf(active, source).map(measureInfo),
    attestations: attestationNotes(promise),
    promised: promisedLines(promise),
    inherited: inheritedNotes(promise),
    contradictions,
    evidence: evidenceNote(promise, origin.at),
  });
}

/** Levels of the rules that are not mandatory, by their ids. */
function levelsOf(rules: readonly ToldRule[], promise: Promised): Record<string, string> {
  const levels = rules.map((rule) => [rule.id, levelOf(rule, promise)] as const);
  return Object.fromEntries(levels.filter(([, level]) => level !== "mandatory"));
}

/** A file as people call it, without the folders of somebody's machine, and its hash. */
function fileNote(file: string): { source: string; sha256: string } {
  return { source: basename(file), sha256: createHash("sha256").update(readFileSync(file)).digest("hex") };
}

/** Where the compiled pack lies: this file is part of it. */
const compiledPack = __dirname;

/** What was promised: the measures of the organisation's document, if it is one of the catalogue's, and of the rules. */
function measuresOf(rules: readonly ToldRule[], source: string): readonly Measure[] {
  const id = organisationBehind(source);
  const stated = id === undefined ? [] : organisation(id).statements.flatMap((statement) => statement.measures);
  const promised = new Set([...stated, ...rules.flatMap((rule) => rule.measures)]);
  return allMeasures().filter((measure) => promised.has(measure.id));
}

function measureInfo({ id, title, category, shown, articles, iso27001, c5 }: Measure): MeasureInfo {
  return {
    id,
    title,
    category: allCategories().find((each) => each.id === category)?.title ?? { de: category, en: category },
    "shown-by": [
      ...(shown.enforced ? (["enforced"] as const) : []),
      ...(shown.verified ? (["verified"] as const) : []),
      ...(shown.attested.length > 0 ? (["attested"] as const) : []),
    ],
    references: [
      ...articles.map((each) => (each.startsWith("§") ? each : `Art. ${each} GDPR`)),
      ...iso27001.map((each) => `ISO/IEC 27001:2022 A ${each}`),
      ...c5.map((each) => `C5:2020 ${each}`),
    ],
  };
}

function noteOnUnseen({ type, name, why }: Unseen): Text {
  return {
    de: `${name} (${type}) konnte keiner Regel gezeigt werden: ${reasonIn(why, "de")}.`,
    en: `${name} (${type}) could be shown to no rule: ${why}.`,
  };
}

function notesOnRuleErrors(findings: readonly Finding[]) {
  const broken = [...new Set(findings.filter((each) => each.ruleError).map((each) => each.rule))];
  return broken.map((rule) => ({
    de: `Die Regel ${rule} ist abgebrochen: ein Fehler in tomguard. Ihre Feststellungen sind unbekannt.`,
    en: `The rule ${rule} broke off: a fault of tomguard. Its findings are unknown.`,
  }));
}
