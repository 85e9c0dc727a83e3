import { create } from "xmlbuilder";
import type { XMLElement } from "xmlbuilder";
import type { Language } from "../../catalogue/text";
import { resourceId } from "../order";
import type { EvidenceRecord, Finding } from "../schema";
import { byRule, observedText, unjudged } from "./group";
import type { RuleGroup } from "./group";
import { oneLine, printable } from "./printable";
import { outcomeWords, severityWords, words } from "./words";
import { reasonIn } from "../reasons/reasons";

/**
 * JUnit XML, which every CI shows: a suite a rule, a case a resource. A pass is a pass with what was observed; a fail is
 * a failure; unknown and waived are skipped with the reason, because neither is proof; a rule that threw is an error.
 * A rule that met nothing, and a type that no rule judges, are skipped cases too. The form is the one that Jenkins and
 * GitLab read: https://github.com/testmoapp/junitxml
 */
export function renderJunit(record: EvidenceRecord, { language }: { language: Language }): string {
  const root = create("testsuites", { encoding: "UTF-8", invalidCharReplacement: "\uFFFD" });
  const total: Counts = { tests: 0, failures: 0, errors: 0, skipped: 0 };
  const suites = [...byRule(record).map((group) => ruleSuite(group, language)), populationSuite(record, language)];
  for (const suite of suites) {
    const counts = countCases(suite.cases);
    for (const key of countKeys) total[key] += counts[key];
    const element = root.ele("testsuite", { name: suite.name, timestamp: record.run.at.replace(/Z$/, ""), ...counts });
    for (const each of suite.cases) writeCase(element, each);
  }
  root.att({ name: `tomguard ${[record.run.project, record.run.stack].filter((each) => each !== undefined).map(printable).join("/")}`.trim(), ...total }); // prettier-ignore
  return `${root.end({ pretty: true })}\n`;
}

interface Suite {
  name: string;
  cases: Case[];
}

interface Case {
  className: string;
  name: string;
  file?: string;
  result?: { element: "failure" | "error" | "skipped"; message: string; type?: string };
  output?: string;
}

const countKeys = ["tests", "failures", "errors", "skipped"] as const;
type Counts = Record<(typeof countKeys)[number], number>;

function countCases(cases: readonly Case[]): Counts {
  const of = (element: string) => cases.filter((each) => each.result?.element === element).length;
  return { tests: cases.length, failures: of("failure"), errors: of("error"), skipped: of("skipped") };
}

function writeCase(suite: XMLElement, { className, name, file, result, output }: Case): void {
  const element = suite.ele("testcase", { classname: className, name, time: "0", ...(file !== undefined && { file }) });
  if (result !== undefined) {
    element.ele(result.element, { message: result.message, ...(result.type !== undefined && { type: result.type }) });
  }
  if (output !== undefined && output !== "") element.ele("system-out", output);
}

function ruleSuite(group: RuleGroup, language: Language): Suite {
  const title = group.info === undefined ? group.id : `${group.id}: ${group.info.title[language]}`;
  const cases = group.findings.map((each) => caseOf(each, language));
  return { name: oneLine(title), cases: cases.length > 0 ? cases : [emptyCase(group.id, language)] };
}

function emptyCase(rule: string, language: Language): Case {
  const message = { de: "nichts vorgefunden, kein Nachweis", en: "met nothing, no proof" }[language];
  return { className: printable(rule), name: "—", result: { element: "skipped", message } };
}

function caseOf(finding: Finding, language: Language): Case {
  const { rule, resource, observed } = finding;
  const result = resultOf(finding, language);
  return {
    className: printable(rule),
    name: printable(resourceId(resource)),
    ...(resource.source && { file: printable(resource.source.file) }),
    ...(result && { result }),
    output: oneLine(observedText(observed)),
  };
}

function resultOf(finding: Finding, language: Language): Case["result"] {
  const { outcome, problem, remedy, why, waiver, severity, ruleError, level } = finding;
  const reason = oneLine(`${outcomeWords[outcome][language]}: ${reasonIn(why ?? "", language)}`);
  if (ruleError === true) return { element: "error", message: `${words.ruleError[language]}; ${reason}`, type: "rule" };
  if (outcome === "unknown") return { element: "skipped", message: reason };
  if (outcome === "waived") {
    const until = `${outcomeWords.waived[language]} ${words.until[language]} ${waiver?.until}: ${waiver?.reason}`;
    return { element: "skipped", message: oneLine(`${until}; ${problem?.[language]}`) };
  }
  if (outcome !== "fail") return undefined;
  const advisory = level === undefined ? "" : `(${words.advisory[language]}) `;
  const message = `${advisory}${problem?.[language]} ${words.remedy[language]}: ${remedy?.[language]}`;
  return { element: "failure", message: oneLine(message), type: severityWords[severity][language] };
}

function populationSuite(record: EvidenceRecord, language: Language): Suite {
  const cases = unjudged(record).map(({ type, count }): Case => ({
    className: "population",
    name: `${printable(type)} × ${count}`,
    result: {
      element: "skipped",
      message: { de: "keine Regel prüft diesen Typ", en: "no rule judges this type" }[language],
    },
  }));
  return { name: words.unjudgedTypes[language], cases };
}
