import type { Finding } from "../../schema";
import { groupBy, observedText } from "../group";
import type { RuleGroup } from "../group";
import { outcomeTones } from "../status-words";
import { outcomeWords, outcomesByWeight, severityWords, words } from "../words";
import { html } from "./markup";
import type { Html } from "./markup";
import { english, measureLink, resourceName, tag } from "./report";
import type { Report } from "./report";

/** Rule by rule: what is broken, unknown or waived in full; what passed by observed value, folded. */
export function rulesSection(report: Report): Html {
  const { say, groups } = report;
  return html`<section id="rules" aria-labelledby="rules-heading">
    <h2 id="rules-heading">${say({ de: "Feststellungen nach Regeln", en: "Findings by rule" })}</h2>
    <p class="print-only">${printNote(report)}</p>
    ${worstFirst(groups).map((group) => ruleBlock(report, group))}
  </section>`;
}

/** Rules with something broken, then unknown, then waived; among equals the gravest, as they come. */
function worstFirst(groups: readonly RuleGroup[]): RuleGroup[] {
  const weight = ({ count }: RuleGroup) => (count.fail > 0 ? 0 : count.unknown > 0 ? 1 : count.waived > 0 ? 2 : 3);
  return groups.toSorted((a, b) => weight(a) - weight(b));
}

/** From this many passes on, their lists stay folded on paper. */
export const passesPrinted = 400;

function printNote({ say, record }: Report): Html | undefined {
  if (record.summary.pass <= passesPrinted) return undefined;
  return say({
    de: "Die Listen der eingehaltenen Prüfungen sind im Ausdruck gekürzt; vollständig stehen sie in der Datei und im Record.",
    en: "Lists of what passed are shortened in print; the file and the record have them in full.",
  });
}

function ruleBlock(report: Report, group: RuleGroup): Html {
  const { say, ruleAnchors } = report;
  const { id, info, severity, measures } = group;
  return html`<article
    class="rule"
    id="${ruleAnchors.get(id) ?? ""}"
    data-group
    data-name="${id} ${info?.title.de ?? ""} ${info?.title.en ?? ""}"
  >
    <h3>${info ? say(info.title) : html`<code>${id}</code>`}</h3>
    <p class="meta">
      ${info && html`<code>${id}</code> · `}${say({ de: "Schwere", en: "Severity" })}:
      ${say(severityWords[severity])}${measures.map((measure) => html` · ${measureLink(report, measure)}`)}
    </p>
    ${info && html`<p>${say(info.why)}</p>`}
    <p>${tags(report, group)}</p>
    ${(["fail", "unknown", "waived"] as const).map((outcome) => findingList(report, group, outcome))}
    ${passes(report, group)}
  </article>`;
}

function tags({ say }: Report, { count }: RuleGroup): Html {
  const met = outcomesByWeight.filter((outcome) => count[outcome] > 0);
  if (met.length === 0)
    return tag("unknown", say({ de: "nichts vorgefunden, kein Nachweis", en: "met nothing, no proof" }));
  return html`${met.map((outcome) => html`${tag(outcomeTones[outcome], html`${count[outcome]} ${say(outcomeWords[outcome])}`)} `)}`;
}

function findingList(report: Report, group: RuleGroup, outcome: "fail" | "unknown" | "waived"): Html | undefined {
  const { say } = report;
  const findings = group.findings.filter((each) => each.outcome === outcome);
  if (findings.length === 0) return undefined;
  const items = findings.map(
    (each) => html`<li class="${outcomeTones[outcome]}" data-find>${findingBody(report, each)}</li>`,
  );
  return html`<h4>${say(outcomeWords[outcome])} (${findings.length})</h4>
    <ul class="findings">
      ${items}
    </ul>`;
}

function findingBody(report: Report, finding: Finding): Html {
  const { say } = report;
  const { resource, problem, remedy, why, waiver, observed, level, ruleError } = finding;
  const seen = observedText(observed);
  return html`<p>
      ${resourceName(resource)}${resource.source && html` <small>${resource.source.file}:${resource.source.line}</small>`}${level && html` ${tag("plain", say(words.advisory))}`}
    </p>
    ${ruleError === true && html`<p><b>${say(words.ruleError)}</b></p>`}${why !== undefined && html`<p>${say(words.why)}: ${english(report, why)}</p>`}${problem && html`<p>${say(problem)}</p>`}${remedy && !waiver && html`<p><b>${say(words.remedy)}:</b> ${say(remedy)}</p>`}${waiver && waiverText(report, waiver)}${
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
function passes({ say }: Report, group: RuleGroup): Html | undefined {
  const passed = group.findings.filter((each) => each.outcome === "pass");
  if (passed.length === 0) return undefined;
  const groups = [...groupBy(passed, (each) => `${each.resource.type}\n${observedText(each.observed)}`).values()];
  const blocks = groups.map((findings) => {
    const [first] = findings;
    const names = findings.map((each) => html`<li data-find>${resourceName(each.resource)}</li>`);
    return html`<div data-group>
      <h4>
        <code>${first?.resource.type}</code> × ${findings.length}: <code>${observedText(first?.observed ?? {})}</code>
      </h4>
      <ul class="names">
        ${names}
      </ul>
    </div>`;
  });
  return html`<details data-group>
    <summary>
      ${say(outcomeWords.pass)} (${passed.length}):
      ${say({ de: "beobachtete Werte und Ressourcen", en: "observed values and resources" })}
    </summary>
    ${blocks}
  </details>`;
}
