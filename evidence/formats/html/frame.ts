import type { Language } from "../../../catalogue/text";
import { phaseWords, words } from "../words";
import { html } from "./markup";
import type { Html } from "./markup";
import { moment } from "./report";
import type { Report } from "./report";

/** Title, subject and the choice of language, which works without a script: the style sheet asks which is checked. */
export function header({ record, say, language }: Report): Html {
  const { organisation, project, stack, phase, at } = record.run;
  const where = [project, stack].filter((each) => each !== undefined).join(" / ");
  const choice = (id: Language, name: string) =>
    html`<input type="radio" name="lang" id="lang-${id}" ${language === id && html` checked`} /><label
        for="lang-${id}"
        lang="${id}"
        >${name}</label
      >`;
  return html`<header>
    <div class="bar">
      <p class="kicker">${say(words.law)}</p>
      <fieldset class="lang">
        <legend class="vh">Sprache / Language</legend>
        ${choice("de", "Deutsch")}${choice("en", "English")}
      </fieldset>
    </div>
    <h1>${say(words.title)}</h1>
    <p class="subject"><b>${organisation}</b>${where !== "" && ` · ${where}`}</p>
    <p class="subject">${say(phaseWords[phase])} · ${moment(at)}</p>
  </header>`;
}

export function footer({ record, say }: Report): Html {
  const version = record.run.versions["tomguard"];
  return html`<footer>
    <p>
      ${say({
        de: "Maßgeblich ist die deutsche Fassung; die englische dient dem Verständnis. Die Bedeutung der Status steht in der Tabelle unter „Ergebnis“.",
        en: "The German version is authoritative; the English one is for convenience. The table under “Result” says what each status means.",
      })}
    </p>
    <p>tomguard${version !== undefined && ` ${version}`} · ${record.schema}</p>
  </footer>`;
}
