import type { Finding } from "../../schema";
import { statementStatus } from "../../status";
import type { MeasureProof } from "../../status";
import type { ReportStatement } from "../../statements";
import { groupBy, observedText } from "../group";
import { statusTones, statusWords } from "../status-words";
import { outcomeWords, outcomesByWeight } from "../words";
import { html } from "./markup";
import type { Html } from "./markup";
import { measureLink, ruleLink, tag } from "./report";
import type { Report } from "./report";

/** Statement by statement where the document's statements are given, and measure by measure with the proof. */
export function proofSection(report: Report): Html {
  const { say, statements } = report;
  const measures = html`<h2 id="measures-heading">
      ${say({ de: "Maßnahmen und ihr Nachweis", en: "Measures and their proof" })}
    </h2>
    ${byCategory(report)}`;
  return html`<div id="proof">
    ${statements.length > 0 && statementSection(report)}
    <section id="measures" aria-labelledby="measures-heading">${measures}</section>
  </div>`;
}

function statementSection(report: Report): Html {
  const { say, statements } = report;
  return html`<section id="statements" aria-labelledby="statements-heading">
    <h2 id="statements-heading">${say({ de: "Aussagen des Dokuments", en: "Statements of the document" })}</h2>
    <p>
      ${say({
        de: "Der Status einer Aussage ist der ihrer schwächsten Maßnahme.",
        en: "The status of a statement is that of its weakest measure.",
      })}
    </p>
    ${statements.map((each) => statementBlock(report, each))}
  </section>`;
}

function statementBlock(report: Report, statement: ReportStatement): Html {
  const { say, proofById } = report;
  const status = statementStatus(statement, proofById);
  const measures = statement.measures.map((id) => {
    const own = proofById.get(id)?.status ?? "unjudged";
    return html`<li>
      ${measureLink(report, id)}: ${say(statusWords[own])}${countsOf(report, proofById.get(id)?.findings ?? [])}
    </li>`;
  });
  return html`<article class="statement" data-find>
    <h3><code>${statement.id}</code> ${tag(statusTones[status], say(statusWords[status]))}</h3>
    ${statement.text && html`<p>${say(statement.text)}</p>`}${statement.section !== undefined && html`<p class="meta">${say({ de: "Fundstelle", en: "Place" })}: ${statement.section}</p>`}
    ${
      measures.length > 0
        ? html`<ul>
            ${measures}
          </ul>`
        : html`<p>${say({ de: "Keine Maßnahme zugeordnet.", en: "No measure is assigned." })}</p>`
    }
  </article>`;
}

/** ` (2 verletzt, 3 eingehalten)`; nothing where there are no findings. */
function countsOf({ say }: Report, findings: readonly Finding[]): Html | undefined {
  const counts = outcomesByWeight
    .map((outcome) => ({ outcome, count: findings.filter((each) => each.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return undefined;
  return html` (${counts.map(({ outcome, count }, index) => html`${index > 0 && ", "}${count} ${say(outcomeWords[outcome])}`)})`;
}

/** Under the headings of a TOM annex; measures that the record does not describe come last, without one. */
function byCategory(report: Report): Html[] {
  const groups = groupBy(report.proofs, (proof) => proof.info?.category.de ?? "");
  return [...groups.values()].map((proofs) => {
    const category = proofs[0]?.info?.category;
    const heading = category ? report.say(category) : report.say({ de: "Weitere", en: "Others" });
    return html`<h3>${heading}</h3>
      ${proofs.map((proof) => measure(report, proof))}`;
  });
}

function measure(report: Report, proof: MeasureProof): Html {
  const { say, measureAnchors } = report;
  const { info, status, id } = proof;
  const references = info?.references ?? [];
  return html`<article class="statement" id="${measureAnchors.get(id) ?? ""}" data-group>
    <h4 data-find>
      ${info ? say(info.title) : html`<code>${id}</code>`} ${tag(statusTones[status], say(statusWords[status]))}
    </h4>
    <p class="meta">${info && html`<code>${id}</code>`}${references.length > 0 && ` · ${references.join("; ")}`}</p>
    ${proofList(report, proof)}
  </article>`;
}

/** By rule, with the values that were observed, so that the proof can be read without turning pages. */
function proofList(report: Report, { rules, findings, attestations }: MeasureProof): Html {
  const { say } = report;
  const byRule = groupBy(findings, (each) => each.rule);
  const ruleItems = rules.map((rule) => {
    const found = byRule.get(rule) ?? [];
    const counts = countsOf(report, found) ?? html` (${say({ de: "nichts vorgefunden", en: "met nothing" })})`;
    return html`<li>${say({ de: "Regel", en: "Rule" })} ${ruleLink(report, rule)}${counts}${observations(found)}</li>`;
  });
  const attested = attestations.map(
    (each) =>
      html`<li>
        ${say({ de: "Bestätigung", en: "Attestation" })} ${each.type}, ${each.by}, ${each.on} – ${each["valid-until"]}:
        ${each.document}
      </li>`,
  );
  if (ruleItems.length + attested.length > 0)
    return html`<ul>
      ${ruleItems}${attested}
    </ul>`;
  return html`<p>
    ${say({ de: "Weder eine Regel noch eine Bestätigung.", en: "Neither a rule nor an attestation." })}
  </p>`;
}

/** Distinct observations shown beside a rule; all of them stand in the rule's own section. */
const observationsShown = 3;

function observations(findings: readonly Finding[]): Html | undefined {
  const groups = groupBy(findings, (each) => observedText(each.observed));
  groups.delete("");
  if (groups.size === 0) return undefined;
  const shown = [...groups]
    .slice(0, observationsShown)
    .map(([text, all]) => html`<br /><small><code>${text}</code> × ${all.length}</small>`);
  return html`${shown}${groups.size > observationsShown && html`<br /><small>… + ${groups.size - observationsShown}</small>`}`;
}
