import type { Contradiction } from "../../schema";
import { contradictionWords as words } from "../words";
import { html } from "./markup";
import type { Html } from "./markup";
import { table } from "./report";
import type { Report } from "./report";

/** What the contract says twice and otherwise: a stack may keep every rule, and one of both sides is broken all the same. */
export function contradictionsSection({ record, say }: Report): Html {
  const found = record.contradictions;
  const head = [words.promise, words.against, words.problem, words.proposal];
  return html`<section id="contradictions" aria-labelledby="contradictions-heading">
    <h2 id="contradictions-heading">${say(words.title)}</h2>
    <p>${say(found === undefined ? words.notLooked : found.length === 0 ? words.none : words.scope)}</p>
    ${
      found !== undefined &&
      found.length > 0 &&
      table(
        say,
        words.table,
        head,
        found.map((each) => row(each, say)),
        "contradiction-table",
      )
    }
  </section>`;
}

function row({ sides: [promise, ...against], problem, proposal }: Contradiction, say: Report["say"]): Html {
  return html`<tr data-find data-tone="plain">
    <th scope="row">${promise && side(promise, say)}</th>
    <td>${against.map((each) => html`<p>${side(each, say)}</p>`)}</td>
    <td>${say(problem)}</td>
    <td>${say(proposal)}</td>
  </tr>`;
}

function side({ place, says }: Contradiction["sides"][number], say: Report["say"]): Html {
  return html`${say(place)}: <span class="soft">${say(says)}</span>`;
}
