import type { Text } from "../../../catalogue/text";
import type { Block, Cell, Line, Section } from "../../pdf/document";
import type { Finding } from "../../schema";
import { groupBy, observedText } from "../group";
import type { RuleGroup } from "../group";
import { outcomeTones } from "../status-words";
import { outcomeWords, severityWords, words } from "../words";
import { tableOr } from "./report";
import type { PdfReport } from "./report";
import { reasonIn } from "../../reasons/reasons";

/** Findings that are printed one by one before the rest is counted: some fifty pages, some seconds. */
export const findingsPrinted = 500;
/** Passes that are printed one by one; above, they are counted by rule and type. */
export const passesPrinted = 300;

type Shown = "fail" | "unknown" | "waived";
const shown: readonly Shown[] = ["fail", "unknown", "waived"];

/** What is not shown to be kept, rule by rule, the gravest first: in full, as far as paper allows. */
export function brokenSection(report: PdfReport): Section {
  const { groups, say } = report;
  let left = findingsPrinted;
  const blocks: Block[] = [];
  const rest: Finding[] = [];
  for (const outcome of shown) {
    for (const group of groups) {
      const findings = group.findings.filter((each) => each.outcome === outcome);
      const printed = findings.slice(0, left);
      left -= printed.length;
      rest.push(...findings.slice(printed.length));
      if (printed.length > 0) blocks.push(...ruleBlocks(report, group, outcome, printed, blocks.length));
    }
  }
  const none = { de: "Nichts ist verletzt, ungeklärt oder ausgenommen.", en: "Nothing is broken, unknown or waived." };
  return {
    anchor: "broken",
    title: say({ de: "Verletzt, ungeklärt, ausgenommen", en: "Broken, unknown, waived" }),
    blocks: [
      { kind: "paragraph", text: say(blocks.length > 0 ? order : none) },
      ...restBlocks(report, rest),
      ...blocks,
    ],
  };
}

const order: Text = {
  de: "Je Regel mit Befund, Abhilfe und beobachteten Werten; zuerst das Verletzte, dann das Ungeklärte, dann die Ausnahmen.",
  en: "By rule, with what was found, its remedy and the values observed; first what is broken, then what is unknown, then what is waived.",
};

function ruleBlocks(
  report: PdfReport,
  group: RuleGroup,
  outcome: Shown,
  findings: readonly Finding[],
  place: number,
): Block[] {
  const { say, language } = report;
  const title = group.info === undefined ? group.id : say(group.info.title);
  const severity = severityWords[group.severity][language];
  const text = `${title} – ${outcomeWords[outcome][language]} (${findings.length}; ${group.id}, ${severity})`;
  const columns: [string, number][] = [
    [say(words.resource), 34],
    [say({ de: "Befund", en: "What was found" }), 66],
  ];
  const rows = alike(report, findings).map(({ lines, resources }): Cell[] => [resources, lines]);
  return [{ kind: "heading", text, anchor: `found-${place}` }, tableOr(text, columns, rows, "")];
}

/** One row for resources of which the same is said: a hundred unknowns with one reason are one thing to look into. */
function alike(report: PdfReport, findings: readonly Finding[]): { lines: Line[]; resources: Line[] }[] {
  const groups = groupBy(findings, (each) => JSON.stringify([findingCell(report, each), detailsOf(report, each)]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = group.map(({ resource }) => resource.name).join(", ");
    const count = group.length === 1 ? "" : ` × ${group.length}`;
    const resources: Line[] = [
      { text: names, style: "strong" },
      { text: `${detailsOf(report, first)}${count}`, style: "soft" },
    ];
    return [{ lines: findingCell(report, first), resources }];
  });
}

/** Type, place in the program, and whether it only advises. */
function detailsOf({ say }: PdfReport, { resource: { type, source }, level }: Finding): string {
  const place = source === undefined ? [] : [`${source.file}:${source.line}`];
  return [type, ...place, ...(level === undefined ? [] : [say(words.advisory)])].join(" · ");
}

function findingCell({ say, language }: PdfReport, finding: Finding): Line[] {
  const { outcome, problem, remedy, why, waiver, ruleError, observed } = finding;
  const facts = observedText(observed);
  return [
    ...(ruleError === true ? [{ text: say(words.ruleError), style: "status", tone: "failed" } as const] : []),
    ...(problem === undefined ? [] : [{ text: say(problem), style: "status", tone: outcomeTones[outcome] } as const]),
    ...(why === undefined ? [] : [{ text: `${say(words.why)}: ${reasonIn(why, language)}` }]),
    ...(remedy === undefined || waiver !== undefined ? [] : [{ text: `${say(words.remedy)}: ${say(remedy)}` }]),
    ...(waiver === undefined
      ? []
      : [
          { text: `${say({ de: "Ausnahme bis", en: "Waived until" })} ${waiver.until}: ${waiver.reason}` },
          { text: `${say({ de: "Stattdessen", en: "Instead" })}: ${waiver["measure-instead"]}; ${say(words.acceptedBy)}: ${waiver["accepted-by"]}` }, // prettier-ignore
        ]),
    ...(facts === "" ? [] : [{ text: `${say(words.observed)}: ${facts}`, style: "soft" } as const]),
  ];
}

/** What is not printed one by one is counted, and said first: nothing may seem to be all that there is. */
function restBlocks(report: PdfReport, rest: readonly Finding[]): Block[] {
  if (rest.length === 0) return [];
  const { say, language } = report;
  const text = say({
    de: `Einzeln abgedruckt sind ${findingsPrinted} Feststellungen, die schwersten zuerst. Weitere ${rest.length} sind hier nach Regel und Typ gezählt; einzeln stehen sie im Record und in der CSV-Datei (tomguard report --format csv).`,
    en: `${findingsPrinted} findings are printed one by one, the gravest first. Another ${rest.length} are counted here by rule and type; one by one they are in the record and in the CSV file (tomguard report --format csv).`,
  });
  const rows = counted(rest).map(({ finding, count }): Cell[] => [
    [{ text: outcomeWords[finding.outcome][language], style: "status", tone: outcomeTones[finding.outcome] }],
    finding.rule,
    finding.resource.type,
    String(count),
  ]);
  const columns: [string, number][] = [
    [say({ de: "Ergebnis", en: "Outcome" }), 20],
    [say(words.rule), 32],
    [say(words.type), 36],
    [say(words.count), 12],
  ];
  return [{ kind: "paragraph", text, style: "notice" }, tableOr(text, columns, rows, "")];
}

function counted(findings: readonly Finding[]): { finding: Finding; count: number }[] {
  const groups = groupBy(findings, ({ outcome, rule, resource }) => JSON.stringify([outcome, rule, resource.type]));
  return [...groups.values()].flatMap(([first, ...more]) => (first ? [{ finding: first, count: more.length + 1 }] : []));
} // prettier-ignore

/** What is kept, with what was observed: passes are the proof. */
export function passesSection(report: PdfReport): Section {
  const { record, groups, say } = report;
  const title = say({ de: `Eingehalten (${record.summary.pass})`, en: `Kept (${record.summary.pass})` });
  const passes = groups.flatMap((group) => group.findings.filter(({ outcome }) => outcome === "pass"));
  const none = say({ de: "Kein Urteil lautet auf „eingehalten“.", en: "No verdict is “passed”." });
  if (passes.length <= passesPrinted) {
    const columns: [string, number][] = [
      [say(words.rule), 28],
      [say(words.resource), 38],
      [say(words.observed), 34],
    ];
    return { anchor: "passes", title, blocks: [tableOr(title, columns, passes.map(passRow), none)] };
  }
  const text = say({
    de: `Es sind mehr als ${passesPrinted}: Hier sind sie nach Regel und Typ gezählt. Einzeln, mit dem beobachteten Wert, stehen sie im Record und in der CSV-Datei (tomguard report --format csv).`,
    en: `There are more than ${passesPrinted}: here they are counted by rule and type. One by one, with the value that was observed, they are in the record and in the CSV file (tomguard report --format csv).`,
  });
  const columns: [string, number][] = [
    [say(words.rule), 38],
    [say(words.type), 46],
    [say(words.count), 16],
  ];
  const rows = counted(passes).map(({ finding, count }): Cell[] => [
    finding.rule,
    finding.resource.type,
    String(count),
  ]);
  return { anchor: "passes", title, blocks: [{ kind: "paragraph", text }, tableOr(title, columns, rows, none)] };
}

function passRow({ rule, resource, observed }: Finding): Cell[] {
  return [rule, [{ text: resource.name }, { text: resource.type, style: "soft" }], observedText(observed) || "–"];
}
