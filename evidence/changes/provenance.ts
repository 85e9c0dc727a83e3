import type { Text } from "../../catalogue/text";
import { phaseWords } from "../formats/words";
import { compareText } from "../order";
import type { EvidenceRecord, Run } from "../schema";
import type { Change } from "./change";

/** What the run came from otherwise: promise, pack, commit, versions, who deployed. It bears on nothing by itself. */
export function provenanceChanges({ run: before }: EvidenceRecord, { run: after }: EvidenceRecord): Change[] {
  const names = [...new Set([...Object.keys(before.versions), ...Object.keys(after.versions)])].sort(compareText);
  const versions = names.map((name) => [`versions.${name}`, same(`Version: ${name}`), versionOf(before, name), versionOf(after, name)] as const); // prettier-ignore
  return [...fields.map(([field, topic, value]) => [field, topic, value(before), value(after)] as const), ...versions]
    .filter(([, , was, is]) => was !== is)
    .map(([field, topic, was, is]) => provenanceChange(field, topic, was, is));
}

const fields: readonly (readonly [field: string, topic: Text, value: (run: Run) => string | undefined])[] = [
  ["phase", { de: "Phase", en: "Phase" }, ({ phase }) => phase],
  ["promise", { de: "Datei der Zusage", en: "File of the promise" }, ({ promise }) => promise.source],
  ["promise.sha256", { de: "Prüfsumme der Zusage", en: "Checksum of the promise" }, ({ promise }) => promise.sha256],
  ["packSha256", { de: "Prüfsumme des Regelwerks", en: "Checksum of the policy pack" }, (run) => run.packSha256],
  ["policyConfig", { de: "Prüfsumme der Konfiguration des Regelwerks", en: "Checksum of the pack's configuration" }, ({ policyConfig }) => policyConfig?.sha256], // prettier-ignore
  ["commit", { de: "Commit", en: "Commit" }, ({ commit }) => commit && `${commit.id}${commit.dirty ? " *" : ""}`],
  ["deployedBy", { de: "Ausgeführt durch", en: "Run by" }, ({ deployedBy }) => deployedBy?.kind],
];

function versionOf({ versions }: Run, name: string): string | undefined {
  return Object.hasOwn(versions, name) ? versions[name] : undefined;
}

function same(text: string): Text {
  return { de: text, en: text };
}

const none: Text = { de: "ohne Angabe", en: "not stated" };

function provenanceChange(field: string, topic: Text, before: string | undefined, after: string | undefined): Change {
  const [was, is] = [worded(field, before), worded(field, after)];
  const text = {
    de: `${topic.de}: vorher ${was.de}, jetzt ${is.de}.`,
    en: `${topic.en}: ${was.en} before, ${is.en} now.`,
  };
  const values = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  return { what: "provenance", bearing: "neutral", text, field, ...values };
}

function worded(field: string, value: string | undefined): Text {
  if (value === undefined) return none;
  if (field === "phase") return phaseWords[value as Run["phase"]]; // the value of that very field
  if (field === "deployedBy") return value === "ci" ? { de: "ein CI-System", en: "a CI system" } : { de: "einen Arbeitsplatz", en: "a workstation" }; // prettier-ignore
  if (field !== "commit") return same(value);
  return value.endsWith(" *")
    ? { de: `${value.slice(0, -2)} mit nicht eingecheckten Änderungen`, en: `${value.slice(0, -2)} with changes not committed` } // prettier-ignore
    : same(value);
}
