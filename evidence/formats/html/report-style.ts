/** What the report adds to the style sheet of all documents: search, pictures, statements, findings. */
export const reportStyle = `
.search { margin: 1rem 0 0; font-size: .92rem; }
.search > label { display: block; color: var(--soft); }
.search input[type=search] { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .3rem; padding: .3rem .6rem; width: 100%; max-width: 30rem; }
.search fieldset { border: 0; padding: 0; margin: .6rem 0 0; display: flex; flex-wrap: wrap; gap: .1rem 1rem; }
.search legend { color: var(--soft); padding: 0; }
.search fieldset label { color: var(--tone); font-weight: 600; white-space: nowrap; padding: .1rem 0; }
.search input[type=checkbox] { accent-color: var(--tone); margin: 0 .2rem 0 0; }
.search p { min-height: 1.5em; margin: .4rem 0 0; }

dl.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(6rem, 1fr)); gap: .6rem .7rem; margin: 1.4rem 0 .8rem; }
dl.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; border-top: .2rem solid var(--tone, var(--ink)); padding-top: .35rem; }
dl.figures dd { margin: 0; font: 700 1.9rem/1.1 var(--serif); color: var(--tone, var(--ink)); font-variant-numeric: tabular-nums; }
dl.figures dt { font-size: .8rem; line-height: 1.3; color: var(--soft); hyphens: auto; }
dl.figures .zero { border-color: var(--line); }
dl.figures .zero dd { color: var(--soft); font-weight: 400; }
.bar-picture { display: block; width: 100%; height: .7rem; margin: 0 0 1.2rem; }
svg rect { fill: var(--tone); }
svg line { stroke: var(--line); stroke-width: 1; }
dl.key p { margin: 0; max-width: none; }

.statement, .rule { border-top: 1px solid var(--line); margin-top: 1.2rem; }
.statement h3, .rule h3 { margin: .8rem 0 .3rem; }
.statement h3 small { font: 400 .8rem var(--sans); margin-left: .4rem; }
.statement h3 code { font-size: 1rem; }
.statement > p { margin: .3rem 0; }
.measure { margin: 1rem 0 0; }
.measure h4 { margin: 0; }
.category > h3 { border-top: 1px solid var(--line); padding-top: .9rem; }
.rule h4 { font: 600 .95em/1.4 var(--sans); }
ul.proofs { margin: .35rem 0; padding: 0; list-style: none; font-size: .94em; }
ul.proofs > li { border-left: 2px solid var(--tone, var(--line)); padding: .1rem 0 .1rem .8rem; margin: .45rem 0; max-width: 46rem; }
ul.proofs b { color: var(--tone); font-weight: 600; }
ul.proofs .soft { font-size: .93em; }
ul.wrongs { margin: .4rem 0; padding-left: 1.9rem; font-size: .94em; }
ul.wrongs li { margin: .15rem 0; max-width: 46rem; }

.findings { list-style: none; margin: .4rem 0; padding: 0; }
.findings > li, .finding { border-left: .25rem solid var(--tone); padding: .25rem 0 .25rem 1rem; margin: .7rem 0; }
.finding { break-inside: auto; }
.findings p { margin: .15rem 0; }
.findings b { font-weight: 600; }
ul.names { margin: .2rem 0 .5rem; padding-left: 1.2rem; font-size: .92em; }
ul.many { content-visibility: auto; contain-intrinsic-size: auto 300px; }
.finding ul.names { padding-left: 0; list-style: none; margin: 0; }
ul.names code { color: var(--soft); }
ul.names code b { color: var(--ink); }
details .said { margin: .8rem 0 .2rem; font-size: .92em; }


.matrix table { width: auto; font-size: .85em; }
.matrix th[scope=row] { font-weight: 400; white-space: nowrap; padding: .1rem .8rem .1rem 0; }
.matrix td { min-width: 3.2rem; padding: .1rem .35rem; text-align: center; white-space: nowrap; color: var(--tone); border-left: 1px solid var(--line); }
.matrix td.failed { background: color-mix(in srgb, var(--failed) 14%, transparent); }
.matrix td.unknown { background: color-mix(in srgb, var(--unknown) 13%, transparent); }
.matrix td.waived { background: color-mix(in srgb, var(--waived) 12%, transparent); }
.matrix td span:not(.vh):not([lang]):not(.de):not(.en) { margin-left: .3em; font-variant-numeric: tabular-nums; }
.matrix tbody tr { break-inside: avoid; }
.turned { vertical-align: bottom; text-align: center; padding: .3rem .35rem; }
.turned span { writing-mode: sideways-lr; display: inline-block; max-height: 9rem; overflow-wrap: anywhere; }
@supports not (writing-mode: sideways-lr) { .turned span { writing-mode: vertical-rl; transform: rotate(180deg); } }
p .sign { color: var(--tone); white-space: nowrap; margin-right: .8rem; }

.report .wide:has(#gaps) > table { width: auto; min-width: 24rem; }
.timeline .lane { width: 55%; padding-right: 1.2rem; }
.timeline svg { display: block; width: 100%; height: 1.9rem; }
.timeline .gap { stroke: var(--soft); }
.timeline .axis td { border: 0; padding-top: .1rem; }
.timeline .ends { display: flex; justify-content: space-between; padding-right: .3rem; }

.report .wide > table { min-width: 34rem; }
.report .matrix .wide > table { min-width: 0; }
@media screen and (min-width: 74rem) {
  .report { display: grid; grid-template-columns: 13rem minmax(0, 56rem); column-gap: 3rem; justify-content: center; padding: 0 2rem; }
  .report > header, .report > main, .report > footer { grid-column: 2; margin: 0; padding-left: 0; padding-right: 0; width: 100%; }
  .report > footer { margin-top: 3rem; }
  .report > nav { grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; margin: 0; padding: 1.2rem 0 2rem; width: 100%; }
  .report > nav ul { display: block; border: 0; margin: 0; padding: 0; }
  .report > nav li { padding: .22rem 0; }
  .report > nav a { text-decoration: none; }
  .report > nav a:hover { text-decoration: underline; }
  .search { border-top: 1px solid var(--line); padding-top: 1rem; }
  .search fieldset { display: block; }
  .search fieldset label { display: block; white-space: normal; padding-left: 1.4rem; text-indent: -1.4rem; }
}
@media (max-width: 40rem) {
  .statement h3 small { display: block; margin: .2rem 0 0; }
  .report .wide:has(#gaps) > table { width: auto; min-width: 24rem; }
.timeline .lane { min-width: 11rem; }
}
@media print {
  .search { display: none; }
  ul.many { content-visibility: visible; }
  .statement, .measure, .findings > li { break-inside: avoid; }
  .finding p { break-inside: avoid; }
  .short details::details-content { display: block; content-visibility: visible; block-size: auto; }
  .report summary { list-style: none; }
  .report .wide > table, .report .wide:has(#gaps) > table { width: auto; min-width: 24rem; }
.timeline .lane { min-width: 0; }
  dl.figures { grid-template-columns: repeat(8, 1fr); gap: .4rem; margin: .8rem 0 .5rem; }
  dl.figures dd { font-size: 16pt; }
  dl.figures dt { font-size: 7.5pt; }
  .bar-picture { margin-bottom: .7rem; }
  .verdict { margin: .8rem 0; padding: .6rem 1rem; }
  #summary h2 { margin-top: 1rem; }
  .report h1 { font-size: 17pt; } .report .subject { font-size: 10.5pt; }
  .report .verdict strong { font-size: 14pt; }
  #summary table { font-size: 8pt; } #summary .tag { font-size: 7pt; }
  #summary th, #summary td { padding: .13rem .5rem .13rem 0; line-height: 1.3; }
  #summary table:has(#statuses) td { font-size: 7.5pt; }
  .report .wide .tag, .report .wide th { white-space: normal; }
  #summary table:has(#statuses) .tag { white-space: nowrap; border: 0; padding: 0; }
  .matrix { font-size: 8pt; }
  .matrix th[scope=row] { padding-right: .4rem; }
  .matrix td { min-width: 0; padding: 0 .2rem; }
}
`;
