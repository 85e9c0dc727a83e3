import { createHash } from "node:crypto";
import type { Language, Text } from "../../catalogue/text";
import { resourceId } from "../order";
import type { EvidenceRecord, Finding, Severity } from "../schema";
import type { Log, Notification, ReportingDescriptor, Result, Run } from "sarif";
import { byRule, observedText } from "./group";
import type { RuleGroup } from "./group";
import { oneLine, printable } from "./printable";
import { words } from "./words";
import { reasonIn } from "../reasons/reasons";

/** What code scanning sorts and blocks by: GitHub reads 9.0 and more as critical, 7.0 high, 4.0 medium. */
const severities: Record<Severity, { level: "error" | "warning" | "note"; score: string }> = {
  critical: { level: "error", score: "9.5" },
  high: { level: "error", score: "8.0" },
  medium: { level: "warning", score: "5.5" },
  low: { level: "note", score: "2.0" },
};

/**
 * SARIF 2.1.0 for code scanning. Failures are results; a waived one is a result with an accepted suppression; an unknown
 * is a result of kind `open`, which is SARIF's word for "not enough to decide". Passes are left to the other formats:
 * code scanning would show them as alerts.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(record: EvidenceRecord, { language }: { language: Language }): string {
  const groups = byRule(record);
  const indices = new Map(groups.map((group, index) => [group.id, index]));
  const results = record.findings
    .filter((each) => each.outcome !== "pass" && each.outcome !== "not-applicable")
    .map((each) => resultOf(each, indices.get(each.rule) ?? -1, record, language));
  const run: Run = {
    tool: {
      driver: { name: "tomguard", rules: groups.map((group) => descriptor(group, language)), ...versionOf(record) },
    },
    automationDetails: {
      id: [record.run.project, record.run.stack, record.run.phase].filter(isSet).map(uriSafe).join("/"),
    },
    language: language === "de" ? "de-DE" : "en-US",
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: true,
        endTimeUtc: record.run.at,
        toolExecutionNotifications: notifications(record, language),
      },
    ],
    results,
    properties: { summary: record.summary },
  };
  const log: Log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function versionOf({ run }: EvidenceRecord): { semanticVersion?: string } {
  const version = run.versions["tomguard"];
  return version === undefined ? {} : { semanticVersion: version };
}

function descriptor({ id, info, severity, measures }: RuleGroup, language: Language): ReportingDescriptor {
  const title: Text = info?.title ?? { de: id, en: id };
  const why: Text = info?.why ?? title;
  return {
    id,
    shortDescription: { text: sentence(title[language]) },
    fullDescription: { text: sentence(why[language]) },
    help: { text: `${title.de}: ${why.de}\n\n${title.en}: ${why.en}`, markdown: `**${title.de}**\n\n${why.de}\n\n**${title.en}**\n\n${why.en}` },
    defaultConfiguration: { level: severities[severity].level },
    properties: { tags: ["security", ...measures], "security-severity": severities[severity].score },
  }; // prettier-ignore
}

function resultOf(finding: Finding, ruleIndex: number, record: EvidenceRecord, language: Language): Result {
  const { rule, resource, severity, waiver, level } = finding;
  const decided = finding.outcome !== "unknown";
  const strength = level === "advisory" || waiver !== undefined ? "note" : severities[severity].level;
  return {
    ruleId: rule,
    ruleIndex,
    ...(decided ? { kind: "fail", level: strength } : { kind: "open", level: "none" }),
    message: { text: messageOf(finding, language) },
    locations: [
      {
        physicalLocation: physicalLocation(finding, record),
        logicalLocations: [
          { name: printable(resource.name), fullyQualifiedName: printable(resourceId(resource)), kind: "resource" },
        ],
      },
    ],
    partialFingerprints: { primaryLocationLineHash: `${fingerprint(finding)}:1` },
    ...(waiver && {
      suppressions: [{ kind: "external", status: "accepted", justification: oneLine(`${waiver.reason} (${words.until[language]} ${waiver.until})`) }],
    }),
    properties: { outcome: finding.outcome, observed: observedText(finding.observed) },
  }; // prettier-ignore
}

function messageOf({ problem, remedy, why, resource, ruleError }: Finding, language: Language): string {
  const parts = [
    ruleError === true ? sentence(words.ruleError[language]) : undefined,
    problem && sentence(problem[language]),
    remedy && `${words.remedy[language]}: ${sentence(remedy[language])}`,
    why === undefined ? undefined : `${unknownWord[language]}: ${sentence(reasonIn(why, language))}`,
  ];
  return oneLine(`${resource.name}: ${parts.filter(isSet).join(" ")}`);
}

const unknownWord: Text = { de: "Ungeklärt", en: "Unknown" };

/**
 * Where code scanning shows it: the line that declares the resource, where the witness knows it; else the file that the
 * deploy starts from, because code scanning refuses a result without a file.
 */
function physicalLocation({ resource }: Finding, { run }: EvidenceRecord) {
  const file = resource.source?.file ?? (run.witness === "pulumi" ? "Pulumi.yaml" : run.promise.source);
  return {
    artifactLocation: { uri: file.split(/[\\/]/).map(uriSafe).join("/"), uriBaseId: "%SRCROOT%" },
    region: { startLine: resource.source?.line ?? 1 },
  };
}

/** The same for the same rule and resource in every run, so that an alert keeps its history. */
function fingerprint({ rule, resource }: Finding): string {
  return createHash("sha256")
    .update(`${rule}\n${resourceId(resource)}`)
    .digest("hex")
    .slice(0, 16);
}

/** Notes on the run, and what no rule looked at: silence about it would read as "in order". */
function notifications(record: EvidenceRecord, language: Language): Notification[] {
  const unjudged = record.population.filter((row) => row["judged-by"].length === 0);
  const types = unjudged.map((row) => `${printable(row.type)} × ${row.count}`).join(", ");
  return [
    ...record.notes.map((note): Notification => ({
      level: "note",
      message: { text: sentence(oneLine(note[language])) },
    })),
    ...(types === ""
      ? []
      : [{ level: "note" as const, message: { text: `${words.unjudgedTypes[language]}: ${types}.` } }]),
  ];
}

function sentence(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`;
}

function uriSafe(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function isSet(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}
