import type { Text } from "../../../catalogue/text";
import { dayText } from "../../annex/words";
import { limits } from "../../limits";
import { compareText } from "../../order";
import type { Block, Cell, Section } from "../../pdf/document";
import { phaseWords, sealWords, witnessWords, words } from "../words";
import { tableOr } from "./report";
import type { PdfReport } from "./report";
import { reasonIn } from "../../reasons/reasons";

/** Everything there was, by type: what no rule judges is named, because silence about it would read as "in order". */
export function populationSection({ record, say, language }: PdfReport): Section {
  const title = say({ de: "Bestand", en: "Population" });
  const rows = [...record.population]
    .sort((a, b) => a["judged-by"].length - b["judged-by"].length || compareText(a.type, b.type))
    .map((row): Cell[] => {
      const judged = row["judged-by"].length;
      const none = { text: say({ de: "keine Regel", en: "no rule" }), style: "status", tone: "unknown" } as const;
      return [row.type, String(row.count), judged === 0 ? [none] : String(judged)];
    });
  const columns: [string, number][] = [
    [say(words.type), 60],
    [say(words.count), 16],
    [say({ de: "Geprüft von (Regeln)", en: "Judged by (rules)" }), 24],
  ];
  return { anchor: "population", title, blocks: [tableOr(title, columns, rows, say(words.noResources)), ...notApplicable({ record, say, language })] }; // prettier-ignore
}

function notApplicable({ record, say, language }: Pick<PdfReport, "record" | "say" | "language">): Block[] {
  const rows = (record["not-applicable"] ?? []).map(({ rule, why, count }): Cell[] => [
    rule,
    reasonIn(why, language),
    String(count),
  ]);
  if (rows.length === 0) return [];
  const text = say({ de: "Nicht anwendbar, mit Grund", en: "Not applicable, with the reason" });
  const columns: [string, number][] = [
    [say(words.rule), 34],
    [say(words.why), 54],
    [say(words.count), 12],
  ];
  return [{ kind: "heading", text, anchor: "not-applicable" }, tableOr(text, columns, rows, "")];
}

/** What was judged by, and where the record comes from. */
export function originSection(report: PdfReport): Section {
  const { record, say } = report;
  const promised = (record.promised ?? []).map(({ topic, value }): [string, string] => [say(topic), say(value)]);
  return {
    anchor: "origin",
    title: say({ de: "Zusage und Herkunft", en: "Promise and origin" }),
    blocks: [
      { kind: "facts", rows: [...promised, ...provenance(report)] },
    ],
  };
} // prettier-ignore

function provenance({ record, sha256, sealed, say, language }: PdfReport): [string, string][] {
  const { run, evidence } = record;
  const list = (entries: Readonly<Record<string, string>>) =>
    Object.entries(entries)
      .map(([name, value]) => `${name} ${value}`)
      .sort(compareText)
      .join(", ");
  const rows: [Text, string | undefined][] = [
    [{ de: "Datei der Zusage", en: "File of the promise" }, `${run.promise.source}, SHA-256 ${run.promise.sha256}`],
    [{ de: "Zeitpunkt (UTC)", en: "Time (UTC)" }, run.at],
    [{ de: "Gesehen durch", en: "Seen by" }, `${witnessWords[run.witness][language]}; ${phaseWords[run.phase][language]}`], // prettier-ignore
    [{ de: "Ausgeführt von", en: "Run by" }, deployer(run, say)],
    [{ de: "Commit", en: "Commit" }, commit(run, say)],
    [{ de: "Versionen", en: "Versions" }, list(run.versions)],
    [{ de: "Prüfsumme des Regelwerks", en: "Checksum of the pack" }, run.packSha256 && `SHA-256 ${run.packSha256}`],
    [{ de: "Konfiguration des Regelwerks", en: "Configuration of the pack" }, run.policyConfig && `${run.policyConfig.source}, SHA-256 ${run.policyConfig.sha256}`], // prettier-ignore
    [{ de: "Durchsetzung", en: "Enforcement" }, list(run.levels) === "" ? say(allMandatory) : `${say(mandatoryBut)} ${list(run.levels)}`], // prettier-ignore
    [{ de: "Abgleich mit der Engine", en: "Agreement with the engine" }, run.engine && say(agrees)],
    [{ de: "Prüfsumme des Records", en: "Checksum of the record" }, `SHA-256 ${sha256}`],
    [sealWords.name, place(sealed, say)],
    [{ de: "Aufzubewahren mindestens bis", en: "To be kept at least until" }, evidence && dayText(evidence["keep-until"], language)], // prettier-ignore
  ];
  return rows.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[say(name), value]]));
}

function place(sealed: PdfReport["sealed"], say: PdfReport["say"]): string {
  if (sealed === undefined) return say(sealWords.none);
  const { sequence, sealedAt, sha256, keyId } = sealed;
  return `${sequence}, ${say(sealWords.sealed)} ${sealedAt}; ${say(sealWords.entry)}: SHA-256 ${sha256}; ${say(sealWords.key)} ${keyId}. ${say(sealWords.verified)}.`;
}

const allMandatory: Text = { de: "alle Regeln verbindlich", en: "all rules mandatory" };
const mandatoryBut: Text = { de: "verbindlich, außer", en: "mandatory, except" };
const agrees: Text = { de: "stimmt überein", en: "agrees" };
const notKnown: Text = { de: "nicht bekannt", en: "not known" };

type Run = PdfReport["record"]["run"];

function deployer({ deployedBy }: Run, say: PdfReport["say"]): string {
  if (deployedBy === undefined) return say(notKnown);
  if (deployedBy.kind === "ci") return deployedBy.id === undefined ? "CI" : `CI: ${deployedBy.id}`;
  return say({ de: "einem Arbeitsplatz, nicht CI", en: "a workstation, not CI" });
}

function commit({ commit }: Run, say: PdfReport["say"]): string {
  if (commit === undefined) return say(notKnown);
  const dirty = { de: "mit nicht eingecheckten Änderungen", en: "with changes not committed" };
  return commit.dirty ? `${commit.id}, ${say(dirty)}` : commit.id;
}

export function limitsSection({ record, say }: PdfReport): Section {
  return {
    anchor: "limits",
    title: say({ de: "Was dieser Bericht nicht beweist", en: "What this report does not prove" }),
    blocks: [{ kind: "list", items: limits(record).map(say) }],
  };
}
