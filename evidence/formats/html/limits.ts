import { limits } from "../../limits";
import { html } from "./markup";
import type { Html } from "./markup";
import type { Report } from "./report";

/** What the report does not prove: the last section, and never left out. */
export function limitsSection({ record, say }: Report): Html {
  return html`<section id="limits" aria-labelledby="limits-heading">
    <h2 id="limits-heading">
      ${say({ de: "Was dieser Bericht nicht beweist", en: "What this report does not prove" })}
    </h2>
    <ul class="limits">
      ${limits(record).map((each) => html`<li>${say(each)}</li>`)}
    </ul>
  </section>`;
}
