import { Command } from "commander";
import { misfitOf } from "../catalogue/attestable";
import { attestationNames } from "../catalogue/attestation-names";
import { allMeasures, measureById } from "../catalogue/measures";
import type { AttestationEntry } from "../catalogue/promise/edit";
import { now } from "../evidence/journal";
import { asker } from "./entry/ask";
import { collect } from "./entry/collect";
import { documentAt } from "./entry/document";
import type { Field, Values } from "./entry/fields";
import { promiseFile, writeEntry, type EntryOptions } from "./entry/write";
import { CliError, exit } from "./exit";
import { withOutput } from "./options";

interface AttestOptions extends EntryOptions {
  reference?: string;
}

/** `tomguard attest`: enters what a person confirms into the promise, with the hash of the document that proves it. */
export function attestCommand(): Command {
  const command = withOutput(new Command("attest").description("enter an attestation of a measure into tomguard.yaml"));
  for (const { key, label } of fieldsIn("en")) command.option(`--${key} <text>`, label.en);
  return command
    .option("--reference <text>", "instead of a document: what it is and where it is kept (no hash is stored)")
    .option("--promise <file>", "the promise (default: the nearest tomguard.yaml)")
    .option("--dry-run", "show what would be written, and write nothing")
    .action(async (options: AttestOptions & Record<string, unknown>) => {
      const { file, folder } = promiseFile(options);
      const language = options.lang;
      const fields = fieldsIn(language).filter(({ key }) => key !== "document" || options.reference === undefined);
      const ask = asker();
      const { document: path, ...values } = await collect({
        fields: [...fields, ...referenceOf(options)],
        options,
        language,
        ask,
      });
      const { reference, ...rest } = values;
      const document = path === undefined ? { document: reference } : documentAt(path, folder, language);
      const entry = { ...rest, ...document } as AttestationEntry; // the loader checks every value
      refuseMisfit(entry, language);
      writeEntry(file, { list: "attestations", entry }, options);
    });
}

function referenceOf({ reference }: AttestOptions): Field[] {
  return reference === undefined ? [] : [{ key: "reference", label: { de: "Verweis", en: "reference" } }];
}

/** The loader takes any measure, so that a promise outlives a catalogue; what is written anew has to show something. */
function refuseMisfit(entry: AttestationEntry, language: EntryOptions["lang"]): void {
  const misfit = misfitOf(entry);
  if (misfit === undefined) return;
  throw new CliError(`--${misfit.key}: ${misfit.problem[language]} ${misfit.proposal[language]}`, exit.usage);
}

function fieldsIn(language: EntryOptions["lang"]): Field[] {
  return [
    {
      key: "measure",
      label: { de: "Maßnahme des Katalogs", en: "measure of the catalogue" },
      choices: () =>
        allMeasures()
          .filter(({ shown }) => shown.attested.length > 0)
          .map(({ id, title }) => ({ value: id, title: title[language] })),
    },
    {
      key: "type",
      label: { de: "Art der Bestätigung, etwa AT-DOC", en: "type of attestation, such as AT-DOC" },
      choices: (values: Values) =>
        (measureById(values["measure"] ?? "")?.shown.attested ?? []).map((type) => ({
          value: type,
          title: attestationNames[type][language],
        })),
    },
    { key: "by", label: { de: "Rolle, die bestätigt (kein Name)", en: "role that attests (no name of a person)" } },
    {
      key: "on",
      label: { de: "Tag der Bestätigung (Vorgabe: heute)", en: "day of the attestation (default: today)" },
      otherwise: () => now().slice(0, 10),
    },
    { key: "valid-until", label: { de: "letzter Tag, etwa 2027-05-31", en: "last day, such as 2027-05-31" } },
    {
      key: "document",
      label: {
        de: "Datei, die es belegt; gespeichert werden Pfad und SHA-256",
        en: "file that proves it; its path and SHA-256 are stored",
      },
    },
  ];
}
