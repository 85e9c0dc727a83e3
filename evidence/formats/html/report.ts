import type { Text } from "../../../catalogue/text";
import type { EvidenceRecord, FindingResource } from "../../schema";
import { reportFacts, type ReportFacts, type ReportOptions } from "../facts";
import type { Tone } from "../status-words";
import { html, translator } from "./markup";
import type { Html, Say } from "./markup";
import { germanReason, reasonIn } from "../../reasons/reasons";

export interface Report extends ReportFacts {
  say: Say;
  /** Anchors by id: an id of the record is never used as an id of the document. */
  ruleAnchors: ReadonlyMap<string, string>;
  measureAnchors: ReadonlyMap<string, string>;
}

export function reportOf(record: EvidenceRecord, options: ReportOptions): Report {
  const facts = reportFacts(record, options);
  return {
    ...facts,
    say: translator(options.language),
    ruleAnchors: anchors("rule", facts.groups),
    measureAnchors: anchors("measure", facts.proofs),
  };
}

function anchors(prefix: string, items: readonly { id: string }[]): Map<string, string> {
  return new Map(items.map(({ id }, index) => [id, `${prefix}-${index + 1}`]));
}

export function ruleLink({ ruleAnchors }: Report, id: string): Html {
  const anchor = ruleAnchors.get(id);
  return anchor === undefined ? html`<code>${id}</code>` : html`<a href="#${anchor}"><code>${id}</code></a>`;
}

/** The measure by its title where the record has one, linked to where its proof stands. */
export function measureLink({ measureAnchors, proofById, say }: Report, id: string): Html {
  const [anchor, info] = [measureAnchors.get(id), proofById.get(id)?.info];
  const name = info === undefined ? html`<code>${id}</code>` : say(info.title);
  return anchor === undefined ? name : html`<a href="#${anchor}">${name}</a>`;
}

export function tag(tone: Tone, word: Html): Html {
  return html`<span class="tag ${tone}">${word}</span>`;
}

/** The name, and where it says more the identity that the witness knows. */
export function resourceName(resource: FindingResource): Html {
  const id = resource.urn ?? resource.arn ?? resource.logicalId;
  if (id !== undefined && id.endsWith(`::${resource.name}`)) {
    return html`<code>${id.slice(0, -resource.name.length)}<b>${resource.name}</b></code>`;
  }
  return html`<b>${resource.name}</b> <code>${id ?? resource.type}</code>`;
}

/** The reason of a verdict; one that has no German form is marked as English for screen readers. */
export function reasonShown({ say }: Pick<Report, "say">, why: string): Html {
  const shown = say({ de: reasonIn(why, "de"), en: why });
  return germanReason(why) === undefined ? html`<span lang="en">${shown}</span>` : shown;
}

/** A table that scrolls by itself where the page is narrow; `label` names it for screen readers. */
export function table(
  say: Say,
  label: Text,
  head: readonly (Text | { number: Text } | { turned: Text })[],
  rows: readonly Html[],
  anchor: string,
): Html {
  const cells = head.map((each) => {
    if ("number" in each) return html`<th scope="col" class="n">${say(each.number)}</th>`;
    if ("turned" in each) return html`<th scope="col" class="turned"><span>${say(each.turned)}</span></th>`;
    return html`<th scope="col">${say(each)}</th>`;
  });
  return html`<div class="wide" role="region" tabindex="0" aria-labelledby="${anchor}">
    <table>
      <caption id="${anchor}">
        ${say(label)}
      </caption>
      <thead>
        <tr>
          ${cells}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

/** `2026-11-22 12:00 UTC`, from a record's time. */
export function moment(at: string): Html {
  return html`<time datetime="${at}" class="day">${at.slice(0, 16).replace("T", " ")} UTC</time>`;
}

/** A document that somebody keeps, with its checksum where there is one. */
export function documentCell(document: string | undefined, sha256: string | undefined): Html {
  return html`<td class="long">
    ${document}${sha256 !== undefined && html`<br /><small>SHA-256 <code>${sha256}</code></small>`}
  </td>`;
}

/** `<dt>` and `<dd>`; an empty value writes nothing. */
export function fact(say: Say, name: Text, value: Html | string | undefined): Html | undefined {
  return value === undefined || value === ""
    ? undefined
    : html`<dt>${say(name)}</dt>
        <dd>${value}</dd>`;
}

/** A number, dimmed where it is zero. */
export function numberCell(value: number): Html {
  return value === 0 ? html`<td class="n none">0</td>` : html`<td class="n">${value}</td>`;
}
