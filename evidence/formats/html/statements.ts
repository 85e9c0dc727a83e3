import type { Text } from "../../../catalogue/text";
import { isValid, statementStatus } from "../../status";
import type { MeasureProof } from "../../status";
import type { ReportStatement } from "../../statements";
import { groupBy } from "../group";
import { statusTones, statusWords } from "../status-words";
import { alike } from "./alike";
import { html } from "./markup";
import type { Html } from "./markup";
import { countsOf } from "./measures";
import { measureLink, reasonShown, ruleLink, tag } from "./report";
import type { Report } from "./report";

/** Every statement of the organisation's document in its own order, with its status and what it rests on. */
export function statementSection(report: Report): Html | undefined {
  const { say, statements } = report;
  if (statements.length === 0) return undefined;
  return html`<section id="statements" aria-labelledby="statements-heading">
    <h2 id="statements-heading">${say({ de: "Aussagen des Dokuments", en: "Statements of the document" })}</h2>
    <p>
      ${say({
        de: "In der Reihenfolge des Dokuments und in eigenen Worten. Der Status einer Aussage ist der ihrer schwächsten Maßnahme.",
        en: "In the order of the document, and in our own words. The status of a statement is that of its weakest measure.",
      })}
    </p>
    ${statements.map((each) => statementBlock(report, each))}
  </section>`;
}

function statementBlock(report: Report, statement: ReportStatement): Html {
  const { say, proofById } = report;
  const { id, section, text, standing, measures } = statement;
  const status = statementStatus(statement, proofById);
  const tone = statusTones[status];
  return html`<article class="statement ${tone}" data-find data-tone="${tone}">
    <h3>
      <code>${id}</code>
      ${tag(tone, say(statusWords[status]))}${section !== undefined && html` <small>${say({ de: "Fundstelle", en: "Place" })}: ${section}</small>`}
    </h3>
    ${text && html`<p>${say(text)}</p>`}${standing && html`<p class="meta">${say(standingWords[standing])}</p>`}
    ${
      measures.length > 0
        ? html`<ul class="proofs">
            ${measures.map((measure) => proofLine(report, measure, proofById.get(measure)))}
          </ul>`
        : html`<p class="meta">${say({ de: "Keine Maßnahme zugeordnet.", en: "No measure is assigned." })}</p>`
    }
    ${wrongs(report, statement)}
  </article>`;
}

const standingWords: Record<NonNullable<ReportStatement["standing"]>, Text> = {
  "no-evidence": {
    de: "Die Aussage ist keine Maßnahme; was sie sagt, lässt sich nicht nachweisen.",
    en: "The statement is no measure; what it says can't be evidenced.",
  },
  open: {
    de: "Die Aussage lässt offen, was genau zugesagt ist; sie gilt deshalb nicht als eingehalten.",
    en: "The statement leaves open what exactly is promised; so it does not count as kept.",
  },
  flawed: {
    de: "Die Aussage widerspricht dem Recht oder einem anderen Satz; sie gilt deshalb nicht als eingehalten.",
    en: "The statement contradicts the law or another sentence; so it does not count as kept.",
  },
};

/** A measure with its status, and the proof in a line: rules with their counts, attestations with their end. */
function proofLine(report: Report, id: string, proof: MeasureProof | undefined): Html {
  const { say } = report;
  const status = proof?.status ?? "unjudged";
  return html`<li class="${statusTones[status]}">
    ${measureLink(report, id)}:
    <b>${say(statusWords[status])}</b>${proof && rulesOf(report, proof)}${proof && attestationsOf(report, proof)}
  </li>`;
}

/** Rules that met something; those that met nothing prove nothing, and stand with the measure. */
function rulesOf(report: Report, { findings }: MeasureProof): Html[] {
  const found = [...groupBy(findings, (each) => each.rule)];
  return found.map(([rule, all]) => html`<br /><small>${ruleLink(report, rule)}${countsOf(report, all)}</small>`);
}

function attestationsOf({ say, record }: Report, { attestations }: MeasureProof): Html[] {
  const day = record.run.at.slice(0, 10);
  return attestations.map((each) => {
    const until = each["valid-until"];
    const words = isValid(each, day)
      ? say({ de: `bestätigt bis ${until}`, en: `attested until ${until}` })
      : say({ de: `Bestätigung galt bis ${until}`, en: `attestation held until ${until}` });
    return html`<br /><small>${words}: ${each.by}, ${each.document}</small>`;
  });
}

/** Sentences on what is wrong that stand with a statement; the rule's own section has all of them. */
const wrongsShown = 3;

function wrongs({ say, proofById }: Report, { measures }: ReportStatement): Html | undefined {
  const broken = measures
    .flatMap((id) => proofById.get(id)?.findings ?? [])
    .filter(({ outcome }) => outcome === "fail" || outcome === "unknown");
  const sentences = alike([...new Set(broken)]);
  if (sentences.length === 0) return undefined;
  const shown = sentences.slice(0, wrongsShown).map(({ findings }) => {
    const [first] = findings;
    const others = findings.length - 1;
    const also = { de: `ebenso ${others} weitere`, en: `likewise ${others} more` };
    return html`<li>
      ${first?.problem ? say(first.problem) : reasonShown({ say }, first?.why ?? "")}${others > 0 && html` <small>(${say(also)})</small>`}
    </li>`;
  });
  const left = sentences.length - shown.length;
  const more = { de: `und ${left} weitere, siehe die Regeln`, en: `and ${left} more, see the rules` };
  return html`<ul class="wrongs">
    ${shown}${left > 0 && html`<li class="soft">… ${say(more)}</li>`}
  </ul>`;
}
