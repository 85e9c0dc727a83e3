import { embedded } from "../formats/html/embedded";
import { html, trusted, type Html } from "../formats/html/markup";
import { style } from "../formats/html/style";
import type { Block, Cell, Line, Section, TextDocument } from "../pdf/document";
import { annexStyle } from "./style";

/**
 * The document as one HTML file: one language, nothing from elsewhere, no script. Whatever a name holds stays text, and
 * the document's policy allows the one style sheet by its hash and nothing else.
 */
export function renderHtmlDocument(document: TextDocument): string {
  const sheet = embedded("style", style + annexStyle(document));
  const policy = `default-src 'none'; style-src ${sheet.source}; base-uri 'none'; form-action 'none'`;
  const { language, kicker, title, subtitle, author, sections, footer } = document;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title} – ${author}</title>
        ${sheet.element}
      </head>
      <body class="annex">
        <header>
          <p class="kicker">${kicker}</p>
          <h1>${title}</h1>
          <p class="subject">${subtitle}</p>
        </header>
        ${contents(document)}
        <main>${sections.map(section)}</main>
        <footer>${footer.map((each) => html`<p>${each}</p>`)}</footer>
      </body>
    </html> `.markup;
}

function contents({ sections, language }: TextDocument): Html {
  const label = { de: "Inhalt", en: "Contents" }[language];
  return html`<nav aria-label="${label}">
    <ul>
      ${sections.map(({ anchor, title }) => html`<li><a href="#${anchor}">${title}</a></li>`)}
    </ul>
  </nav>`;
}

function section({ anchor, title, blocks }: Section): Html {
  return html`<section id="${anchor}" aria-labelledby="${anchor}-title">
    <h2 id="${anchor}-title">${title}</h2>
    ${blocks.map((each, index) => block(each, `${anchor}-${index + 1}`))}
  </section>`;
}

function block(each: Block, id: string): Html {
  switch (each.kind) {
    case "paragraph":
      return html`<p class="${each.style ?? "plain-text"}">${each.text}</p>`;
    case "heading":
      return html`<h3 id="${each.anchor}">${each.text}</h3>`;
    case "facts":
      return html`<dl class="facts">
        ${each.rows.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>`;
    case "list":
      return html`<ul class="limits">
        ${each.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case "table":
      return table(each, id);
    case "signatures":
      return html`<div class="signatures">
        ${each.parties.map(
          ({ role, name, lines }) =>
            html`<div>
              <p><b>${role}</b></p>
              <p class="party">${name}</p>
              ${lines.map((line) => html`<p class="sign">${line}</p>`)}
            </div>`,
        )}
      </div>`;
  }
}

function table({ label, columns, rows }: Extract<Block, { kind: "table" }>, id: string): Html {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  // Widths are classes of the style sheet: the policy allows no style in an element.
  const widthOf = (width: number) => `w${Math.round((20 * width) / whole) * 5}`;
  return html`<div class="wide" role="region" tabindex="0" aria-labelledby="${id}">
    <table>
      <caption id="${id}">
        ${label}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ title, width }) => html`<th scope="col" class="${widthOf(width)}">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((each) => html`<td>${cell(each)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cell(content: Cell): Html {
  return typeof content === "string" ? html`${content}` : html`${content.map(line)}`;
}

function line({ text, style: lineStyle, tone }: Line): Html {
  if (lineStyle === "strong") return html`<p><b>${text}</b></p>`;
  if (lineStyle === "soft") return html`<p class="soft">${text}</p>`;
  if (lineStyle === "status") return html`<p class="status ${tone ?? "plain"}">${text}</p>`;
  return html`<p>${text}</p>`;
}
