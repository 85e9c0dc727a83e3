/** The style sheet of all documents: a document first, on screen and on A4. No font, image or address from elsewhere. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c1f23; --soft: #565c64; --line: #d5d9de; --wash: #f5f6f8; --link: #0b4f8a;
  --failed: #a3191f; --unknown: #7a4d00; --waived: #6b2f86; --kept: #1d6335; --plain: #565c64;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "Cascadia Mono", "Segoe UI Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15181c; --ink: #e6e8eb; --soft: #a6adb6; --line: #3a4048; --wash: #1e2328; --link: #8cc0f2;
    --failed: #ff9a98; --unknown: #f2bd66; --waived: #d9a9f0; --kept: #8bd6a3; --plain: #a6adb6;
  }
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: break-word; }
body > header, nav, main, footer { max-width: 58rem; margin: 0 auto; padding: 0 1.5rem; }
h1, h2, h3, h4 { font-family: var(--serif); line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
h1 { font-size: 2.1rem; margin: .2rem 0 .6rem; }
h2 { font-size: 1.55rem; margin: 3rem 0 1rem; padding-top: .6rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.18rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1.05em; margin: 1.1rem 0 .4rem; }
p { margin: .5rem 0; max-width: 46rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font: .86em/1.45 var(--mono); overflow-wrap: anywhere; }
a code { overflow-wrap: break-word; hyphens: manual; }
small, .soft { color: var(--soft); font-size: .875em; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }

body > header { padding-top: 1.2rem; }
.bar { display: flex; justify-content: space-between; align-items: center; gap: 1rem; flex-wrap: wrap; }
.kicker { letter-spacing: .06em; text-transform: uppercase; font-size: .8rem; color: var(--soft); margin: 0; }
.subject { font-size: 1.15rem; margin: 0; overflow-wrap: anywhere; }
.lang { border: 0; margin: 0; padding: 0; display: flex; }
.lang input { position: absolute; opacity: 0; }
.lang label { border: 1px solid var(--soft); padding: .15rem .7rem; cursor: pointer; font-size: .9rem; }
.lang label:first-of-type { border-radius: .3rem 0 0 .3rem; border-right: 0; }
.lang label:last-of-type { border-radius: 0 .3rem .3rem 0; }
.lang input:checked + label { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.lang input:focus-visible + label { outline: 3px solid var(--link); outline-offset: 2px; }

nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: .8rem 0; margin: 1.2rem 0 0; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); font-size: .95rem; }

.verdict { border-left: .4rem solid var(--tone); background: var(--wash); padding: 1rem 1.3rem; margin: 1.5rem 0; }
.verdict p { margin: .3rem 0; }
.verdict strong { font: 700 1.4rem/1.3 var(--serif); color: var(--tone); }
.failed { --tone: var(--failed); } .unknown { --tone: var(--unknown); } .waived { --tone: var(--waived); }
.kept { --tone: var(--kept); } .plain { --tone: var(--plain); }
.tag { display: inline-block; font: 600 .87em/1.35 var(--sans); color: var(--tone); border: 1px solid var(--tone); border-radius: .25rem; padding: .05rem .45rem; white-space: nowrap; hyphens: manual; }
h3 .tag, h4 .tag { font-size: .8rem; vertical-align: .1em; }

.wide { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .94em; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .9rem .4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; hyphens: auto; }
thead th { border-bottom: 2px solid var(--soft); font-size: .9em; color: var(--soft); hyphens: manual; }
td code, th code { hyphens: manual; }
.day { white-space: nowrap; hyphens: manual; }
.long { overflow-wrap: anywhere; hyphens: manual; }
tbody th { font-weight: 600; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.none { color: var(--soft); }
dl.facts { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .25rem 1.2rem; margin: .8rem 0; font-size: .94em; }
dl.facts dt { color: var(--soft); }
dl.facts dd { margin: 0; overflow-wrap: anywhere; }

.meta { font-size: .9em; color: var(--soft); }
.meta code { color: var(--ink); }
details { margin: .6rem 0; }
summary { cursor: pointer; padding: .25rem 0; }
.limits li { margin: .5rem 0; max-width: 46rem; }
footer { margin-top: 3rem; padding-top: 1rem; padding-bottom: 3rem; border-top: 1px solid var(--line); font-size: .9rem; color: var(--soft); }
.print-only { display: none; }
@media (max-width: 40rem) {
  h1 { font-size: 1.6rem; }
  body > header, nav, main, footer { padding: 0 1rem; }
  .tag { white-space: normal; }
  th, td { padding-right: .6rem; }
  dl.facts { grid-template-columns: 1fr; gap: 0; }
  dl.facts dd { margin-bottom: .6rem; }
}

@page { size: A4; margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  body { font-size: 9.5pt; line-height: 1.42; }
  h3 .tag, h4 .tag { font-size: 8pt; }
  body > header, nav, main, footer { max-width: none; padding: 0; }
  nav, .lang, .skip { display: none; }
  h1 { font-size: 20pt; } h2 { font-size: 14pt; margin-top: 1.6rem; } h3 { font-size: 11.5pt; margin-top: 1rem; }
  h1, h2, h3, h4, summary, caption { break-after: avoid; }
  tr, .verdict { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
  .wide { overflow: visible; }
  .print-only { display: block; }
  * { print-color-adjust: exact; }
}
`;

/** Shows one language: that of the document until the reader chooses the other, with no script. */
export function languageStyle(language: "de" | "en"): string {
  const other = language === "de" ? "en" : "de";
  return `.${other} { display: none; }
:root:has(#lang-${other}:checked) .${language} { display: none; }
:root:has(#lang-${other}:checked) .${other} { display: inline; }
`;
}
