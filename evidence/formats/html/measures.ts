import type { Finding } from "../../schema";
import type { MeasureProof } from "../../status";
import { groupBy, observedText } from "../group";
import { statusTones, statusWords } from "../status-words";
import { outcomeWords, outcomesByWeight } from "../words";
import { html } from "./markup";
import type { Html } from "./markup";
import { ruleLink, tag } from "./report";
import type { Report } from "./report";

/** Measure by measure under the headings of a TOM annex, with all that shows each. */
export function measureSection(report: Report): Html {
  const { say } = report;
  return html`<section id="measures" aria-labelledby="measures-heading">
    <h2 id="measures-heading">${say({ de: "Maßnahmen und ihr Nachweis", en: "Measures and their proof" })}</h2>
    ${byCategory(report)}
  </section>`;
}

/** ` (2 verletzt, 3 eingehalten)`; nothing where there are no findings. */
export function countsOf({ say }: Report, findings: readonly Finding[]): Html | undefined {
  const counts = outcomesByWeight
    .map((outcome) => ({ outcome, count: findings.filter((each) => each.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return undefined;
  return html` (${counts.map(({ outcome, count }, index) => html`${index > 0 && ", "}${count} ${say(outcomeWords[outcome])}`)})`;
}

/** Measures that the record does not describe come last, without a heading of their own. */
function byCategory(report: Report): Html[] {
  const groups = groupBy(report.proofs, (proof) => proof.info?.category.de ?? "");
  return [...groups.values()].map((proofs) => {
    const category = proofs[0]?.info?.category;
    const heading = category ? report.say(category) : report.say({ de: "Weitere", en: "Others" });
    return html`<section class="category" data-group>
      <h3>${heading}</h3>
      ${proofs.map((proof) => measure(report, proof))}
    </section>`;
  });
}

function measure(report: Report, proof: MeasureProof): Html {
  const { say, measureAnchors } = report;
  const { info, status, id } = proof;
  const references = info?.references ?? [];
  const tone = statusTones[status];
  return html`<article class="measure ${tone}" id="${measureAnchors.get(id) ?? ""}" data-find data-tone="${tone}">
    <h4>${info ? say(info.title) : html`<code>${id}</code>`} ${tag(tone, say(statusWords[status]))}</h4>
    <p class="meta">${info && html`<code>${id}</code>`}${references.length > 0 && ` · ${references.join("; ")}`}</p>
    ${proofList(report, proof)}
  </article>`;
}

/** By rule, with the values that were observed, so that the proof can be read without turning pages. */
function proofList(report: Report, proof: MeasureProof): Html {
  const { say } = report;
  const items = [...judged(report, proof), ...metNothing(report, proof), ...attested(report, proof), ...inherited(report, proof)]; // prettier-ignore
  if (items.length > 0) {
    return html`<ul class="proofs">
      ${items}
    </ul>`;
  }
  return html`<p class="meta">
    ${say({ de: "Weder eine Regel noch eine Bestätigung.", en: "Neither a rule nor an attestation." })}
  </p>`;
}

function judged(report: Report, { findings }: MeasureProof): Html[] {
  const found = [...groupBy(findings, (each) => each.rule)];
  return found.map(([rule, all]) => html`<li>${ruleLink(report, rule)}${countsOf(report, all)}${observations(all)}</li>`);
} // prettier-ignore

/** Rules that met nothing stand in one line: they prove nothing. */
function metNothing(report: Report, { rules, findings }: MeasureProof): Html[] {
  const met = new Set(findings.map((each) => each.rule));
  const none = rules.filter((rule) => !met.has(rule));
  if (none.length === 0) return [];
  const links = none.map((rule, index) => html`${index > 0 && ", "}${ruleLink(report, rule)}`);
  return [html`<li class="soft">${report.say({ de: "nichts vorgefunden", en: "met nothing" })}: ${links}</li>`];
}

function attested({ say }: Report, { attestations }: MeasureProof): Html[] {
  return attestations.map(
    (each) =>
      html`<li>
        ${say({ de: "Bestätigung", en: "Attestation" })} ${each.type}, ${each.by}, ${each.on} – ${each["valid-until"]}:
        ${each.document}
      </li>`,
  );
}

/** Reports on a provider are stated, not examined: they are shown, and give no status. */
function inherited({ say, record }: Report, { id }: MeasureProof): Html[] {
  const reports = (record.inherited ?? []).filter(({ measures }) => measures.includes(id));
  return reports.map(
    (each) =>
      html`<li>
        ${say({ de: "Bericht über einen Anbieter (nicht geprüft)", en: "Report on a provider (not examined)" })}:
        ${each.provider}, ${each.report}, ${each.edition}, ${each.from} – ${each.to}
      </li>`,
  );
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
