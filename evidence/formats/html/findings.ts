import type { Finding } from "../../schema";
import { groupBy, observedText } from "../group";
import { outcomeTones } from "../status-words";
import { outcomeWords, words } from "../words";
import { alike } from "./alike";
import type { Alike } from "./alike";
import { html } from "./markup";
import type { Html } from "./markup";
import { reasonShown, resourceName, tag } from "./report";
import type { Report } from "./report";

/** What is broken, unknown or waived under one rule: what is the same for several resources is said once. */
export function findingList(
  report: Report,
  all: readonly Finding[],
  outcome: "fail" | "unknown" | "waived",
): Html | undefined {
  const findings = all.filter((each) => each.outcome === outcome);
  if (findings.length === 0) return undefined;
  const tone = outcomeTones[outcome];
  return html`<h4>${report.say(outcomeWords[outcome])} (${findings.length})</h4>
    <div class="findings" data-tone="${tone}">${alike(findings).map((same) => findingBlock(report, tone, same))}</div>`;
}

function findingBlock(report: Report, tone: string, same: Alike): Html {
  return html`<div class="finding ${tone}" data-group>
    <ul class="${listClass(same.findings)}">
      ${same.findings.map(({ resource }) => html`<li data-find>${resourceName(resource)}${resource.source && html` <small>${resource.source.file}:${resource.source.line}</small>`}</li>`)}
    </ul>
    <div class="said">${said(report, same)}</div>
  </div>`;
} // prettier-ignore

/** A browser need not lay out long lists before they are looked at. */
function listClass({ length }: readonly Finding[]): string {
  return length > 100 ? "names many" : "names";
}

function said(report: Report, { findings: [first], problem, remedy }: Alike): Html | undefined {
  if (first === undefined) return undefined;
  const { say } = report;
  const { why, waiver, observed, level, ruleError } = first;
  const seen = observedText(observed);
  return html`${level && html`<p>${tag("plain", say(words.advisory))}</p>`}${ruleError === true && html`<p><b>${say(words.ruleError)}</b></p>`}${why !== undefined && html`<p>${say(words.why)}: ${reasonShown(report, why)}</p>`}${problem && html`<p>${say(problem)}</p>`}${remedy && !waiver && html`<p><b>${say(words.remedy)}:</b> ${say(remedy)}</p>`}${waiver && waiverText(report, waiver)}${
    seen !== "" &&
    html`<p>
      <small>${say(words.observed)}: <code>${seen}</code></small>
    </p>`
  }`;
}

function waiverText({ say }: Report, waiver: NonNullable<Finding["waiver"]>): Html {
  return html`<p>
    ${say({ de: "Ausnahme bis", en: "Waived until" })} ${waiver.until}: ${waiver.reason}; ${say(words.insteadOf)}:
    ${waiver["measure-instead"]}; ${say(words.acceptedBy)}: ${waiver["accepted-by"]}
  </p>`;
}

/** Passes by what was observed: a thousand encrypted buckets are one line, and a list for who wants to see each. */
export function passes({ say }: Report, all: readonly Finding[]): Html | undefined {
  const passed = all.filter((each) => each.outcome === "pass");
  if (passed.length === 0) return undefined;
  const groups = groupBy(passed, (each) => `${each.resource.type}\n${observedText(each.observed)}`);
  return html`<details data-group data-tone="${outcomeTones.pass}">
    <summary>
      ${say(outcomeWords.pass)} (${passed.length}):
      ${say({ de: "beobachtete Werte und Ressourcen", en: "observed values and resources" })}
    </summary>
    ${[...groups.values()].map(passBlock)}
  </details>`;
}

function passBlock(findings: readonly Finding[]): Html {
  const [first] = findings;
  return html`<div data-group>
    <p class="said">
      <code>${first?.resource.type}</code> × ${findings.length}: <code>${observedText(first?.observed ?? {})}</code>
    </p>
    <ul class="${listClass(findings)}">
      ${findings.map((each) => html`<li data-find>${resourceName(each.resource)}</li>`)}
    </ul>
  </div>`;
}
