import { stringify } from "yaml";
import type { PromiseFile } from "../promise/schema";
import type { Language, Text } from "../text";
import type { Answers } from "./answers";

/** Editors that know YAML check the file by this line, and say what each key means. */
const schemaLine = "# yaml-language-server: $schema=./node_modules/tomguard/schema/tomguard.schema.json\n";

interface Section {
  comment: Text;
  lines: PromiseFile;
}

/** A new `tomguard.yaml`: short, commented, and every value written down that a contract names. */
export function newPromiseText(answers: Answers, language: Language): string {
  return headed(sectionsOf(answers), language);
}

function headed(sections: readonly Section[], language: Language): string {
  const title: Text = {
    de: "Die technischen und organisatorischen Maßnahmen (Art. 32 DSGVO), die dieses Unternehmen zusagt.\nWas hier fehlt, gilt mit der strengen Vorgabe, die das JSON Schema nennt.",
    en: "The technical and organisational measures (Art. 32 GDPR) that this company promises.\nWhat is left out has the strict default that the JSON Schema names.",
  };
  const parts = sections.map(({ comment, lines }) => `${commented(comment[language])}${textOf(lines)}`);
  return `${schemaLine}#\n${commented(title[language])}\n${parts.join("\n")}`;
}

function commented(text: string): string {
  return text.split("\n").map((line) => `# ${line}\n`).join(""); // prettier-ignore
}

function textOf(lines: PromiseFile): string {
  return stringify(lines, { aliasDuplicateObjects: false, lineWidth: 0 });
}

function sectionsOf({
  organisation,
  residency = {},
  retention = {},
  backups = { of: [] },
  processors = [],
}: Answers): Section[] {
  return [
    {
      comment: { de: "Wer zusagt. Das Land mit den zwei Buchstaben nach ISO 3166-1.", en: "Who promises. The country by the two letters of ISO 3166-1." }, // prettier-ignore
      lines: { organisation },
    },
    {
      comment: { de: "Wo Daten liegen dürfen; alles andere wird abgewiesen.", en: "Where data may be; anything else is refused." }, // prettier-ignore
      lines: { residency },
    },
    {
      comment: {
        de: "Datenklassen mit ihren Fristen, gezählt, bis nichts mehr zu lesen ist. Ressourcen nennen ihre Klasse mit dem\nTag tom:data-class. Beispiel: order-files: { keep: 14 days, after: upload }",
        en: "Data classes with their periods, counted until nothing can be read any more. Resources name their class by the\ntag tom:data-class. Example: order-files: { keep: 14 days, after: upload }",
      },
      lines: { retention },
    },
    {
      comment: { de: "Daten unterwegs. Die Version in Anführungszeichen, sonst ist sie für YAML eine Zahl.", en: "Data on its way. The version in quotes, otherwise YAML reads a number." }, // prettier-ignore
      lines: { transport: { "minimum-tls": "1.2" } },
    },
    {
      comment: { de: "Gespeicherte Daten: Schlüssel in eigener Verwaltung; any lässt auch die von AWS zu.", en: "Stored data: keys of your own; any would allow those of AWS as well." }, // prettier-ignore
      lines: { encryption: { "at-rest": "customer-managed-keys", rotate: "yearly" } },
    },
    {
      comment: { de: "Sicherungen dürfen nicht länger bleiben als das, was sie enthalten.", en: "Backups must not outlive what they hold." }, // prettier-ignore
      lines: { backups },
    },
    {
      comment: {
        de: "Wer im Auftrag verarbeitet; außerhalb des EWR mit mechanism (adequacy, dpf, scc, bcr) und valid-until.",
        en: "Who processes on your behalf; outside the EEA with mechanism (adequacy, dpf, scc, bcr) and valid-until.",
      },
      lines: { processors },
    },
    {
      comment: { de: "Ausnahmen und Bestätigungen, jede mit einem Ende: `tomguard waive` und `tomguard attest` ergänzen sie.", en: "Exceptions and attestations, each with an end: `tomguard waive` and `tomguard attest` add them." }, // prettier-ignore
      lines: { waivers: [], attestations: [] },
    },
  ];
}

/** The first lines of a file that started from an organisation of the catalogue. */
export function startedFrom(id: string, promise: string, language: Language): string {
  const from: Text = {
    de: `Begonnen mit der Organisation ${id} des Katalogs; \`tomguard catalogue\` zeigt ihre Aussagen.\nWas hier fehlt, gilt mit der strengen Vorgabe, die das JSON Schema nennt.`,
    en: `Started from the organisation ${id} of the catalogue; \`tomguard catalogue\` shows its statements.\nWhat is left out has the strict default that the JSON Schema names.`,
  };
  return `${schemaLine}#\n${commented(from[language])}\n${promise}`;
}
