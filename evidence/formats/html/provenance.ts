import type { Text } from "../../../catalogue/text";
import type { Run } from "../../schema";
import { recordSha256 } from "../../serialize";
import { phaseWords, sealWords, witnessWords } from "../words";
import { html } from "./markup";
import type { Html, Say } from "./markup";
import { fact } from "./report";
import type { Report } from "./report";

/** What was promised, and where the evidence comes from: whoever wants to repeat the run finds all of it here. */
export function provenanceSection(report: Report): Html {
  const { record, say } = report;
  return html`<section id="provenance" aria-labelledby="provenance-heading">
    <h2 id="provenance-heading">${say({ de: "Zusage und Herkunft", en: "Promise and provenance" })}</h2>
    ${promised(report)}
    <h3>${say({ de: "Herkunft", en: "Provenance" })}</h3>
    <dl class="facts">${runFacts(record.run, say)}</dl>
    ${integrity(report)}
  </section>`;
}

/** How to tell that nothing was altered since, without trusting whoever hands this file over. */
function integrity({ record, say, sealed }: Report): Html {
  const until = record.evidence?.["keep-until"];
  const kept =
    until === undefined
      ? say({ de: "keine Frist genannt", en: "no period is named" })
      : say({ de: `mindestens bis ${until}, nach der Zusage`, en: `until ${until} at least, by the promise` });
  return html`<h3>${say({ de: "Unversehrtheit und Aufbewahrung", en: "Integrity and keeping" })}</h3>
    <dl class="facts">
      ${fact(say, { de: "Prüfsumme des Records", en: "Checksum of the record" }, html`SHA-256 <code>${recordSha256(record)}</code>`)}${fact(say, sealWords.name, place(sealed, say))}${fact(
        say,
        { de: "Nachprüfen", en: "Verify" },
        say({
          de: "`tomguard ledger verify` prüft Signatur und Kette aller Nachweise ohne Netz; ein veränderter, fehlender oder umgestellter Nachweis fällt dort auf.",
          en: "`tomguard ledger verify` checks signature and chain of all records offline; it tells of a record that was altered, removed or put elsewhere.",
        }),
      )}${fact(say, { de: "Aufbewahrung des Nachweises", en: "The record is kept" }, kept)}
    </dl>`;
}

function place(sealed: Report["sealed"], say: Say): Html {
  if (sealed === undefined) return say(sealWords.none);
  const { sequence, sealedAt, sha256, keyId } = sealed;
  return html`${sequence}, ${say(sealWords.sealed)} ${sealedAt}; ${say(sealWords.entry)}: SHA-256
    <code>${sha256}</code>; ${say(sealWords.key)} <code>${keyId}</code>. ${say(sealWords.verified)}.`;
}

function promised({ record, say }: Report): Html {
  const lines = (record.promised ?? []).map(({ topic, value }) => fact(say, topic, say(value)));
  const { source, sha256 } = record.run.promise;
  return html`<h3>${say({ de: "Wonach geprüft wurde", en: "What was judged by" })}</h3>
    <dl class="facts">
      ${lines}${fact(say, { de: "Datei", en: "File" }, html`<code>${source}</code>, SHA-256 <code>${sha256}</code>`)}
    </dl>`;
}

function runFacts(run: Run, say: Say): (Html | undefined)[] {
  const row = (de: string, en: string, value: Html | string | undefined) => fact(say, { de, en }, value);
  const versions = Object.entries(run.versions).map(([name, version]) => `${name} ${version}`);
  return [
    row("Zeitpunkt (UTC)", "Time (UTC)", run.at),
    row(
      "Projekt und Stack",
      "Project and stack",
      [run.project, run.stack].filter((each) => each !== undefined).join(" / "),
    ),
    row("Gesehen durch", "Seen by", html`${say(witnessWords[run.witness])}; ${say(phaseWords[run.phase])}`),
    row("Durchgeführt von", "Deployed by", deployer(run, say)),
    row("Stand des Programms", "Commit", commit(run, say)),
    row("Versionen", "Versions", versions.join(", ")),
    row(
      "Prüfsumme des Regelwerks",
      "Checksum of the pack",
      run.packSha256 && html`SHA-256 <code>${run.packSha256}</code>`,
    ),
    row("Durchsetzung", "Enforcement", levels(run, say)),
    row(
      "Konfiguration des Regelwerks",
      "Configuration of the pack",
      run.policyConfig &&
        html`<code>${run.policyConfig.source}</code>, SHA-256 <code>${run.policyConfig.sha256}</code>`,
    ),
    row("Abgleich mit der Engine", "Agreement with the engine", engine(run, say)),
  ];
}

const unknownToUs: Text = { de: "nicht bekannt", en: "not known" };

function deployer({ deployedBy }: Run, say: Say): Html {
  if (deployedBy === undefined) return say(unknownToUs);
  if (deployedBy.kind === "ci") return html`CI${deployedBy.id !== undefined && `: ${deployedBy.id}`}`;
  return say({ de: "Arbeitsplatz, nicht durch CI", en: "a workstation, not CI" });
}

function commit({ commit }: Run, say: Say): Html {
  if (commit === undefined) return say(unknownToUs);
  const changes = say({ de: "mit Änderungen, die nicht eingecheckt sind", en: "with changes that are not committed" });
  return html`<code>${commit.id}</code>${commit.dirty && html` <b>${changes}</b>`}`;
}

function levels(run: Run, say: Say): Html {
  const entries = Object.entries(run.levels);
  if (entries.length === 0) return say({ de: "alle Regeln zwingend", en: "all rules mandatory" });
  const list = entries.map(([rule, level], index) => html`${index > 0 && ", "}<code>${rule}</code>: ${level}`);
  return html`${say({ de: "zwingend, außer", en: "mandatory, except" })} ${list}`;
}

function engine({ engine }: Run, say: Say): Html {
  if (engine === undefined) return say({ de: "keine Engine beteiligt", en: "no engine took part" });
  return say({
    de: `stimmt überein (${engine.policies} Prüfregeln, ${engine.violations} Verstöße)`,
    en: `agrees (${engine.policies} policies, ${engine.violations} violations)`,
  });
}
