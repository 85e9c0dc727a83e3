import { Command } from "commander";
import type { WaiverEntry } from "../catalogue/promise/edit";
import { rules } from "../policies/rules";
import { asker } from "./entry/ask";
import { collect } from "./entry/collect";
import { type Field } from "./entry/fields";
import { promiseFile, writeEntry, type EntryOptions } from "./entry/write";
import { withOutput } from "./options";

/** `tomguard waive`: enters an exception into the promise, with reason, end and somebody who answers for it. */
export function waiveCommand(): Command {
  const command = withOutput(new Command("waive").description("enter a waiver of a rule into tomguard.yaml"));
  for (const { key, label } of fieldsIn("en")) command.option(`--${key} <text>`, label.en);
  return command
    .option("--promise <file>", "the promise (default: the nearest tomguard.yaml)")
    .option("--dry-run", "show what would be written, and write nothing")
    .action(async (options: EntryOptions & Record<string, unknown>) => {
      const { file } = promiseFile(options);
      const fields = fieldsIn(options.lang);
      const ask = asker();
      const values = await collect({ fields, options, language: options.lang, ask });
      writeEntry(file, { list: "waivers", entry: values as WaiverEntry }, options); // the loader checks every value
    });
}

function fieldsIn(language: EntryOptions["lang"]): Field[] {
  return [
    {
      key: "rule",
      label: { de: "Regel, die nicht eingehalten werden kann", en: "rule that can't be kept" },
      choices: () => rules.map(({ id, title }) => ({ value: id, title: title[language] })),
    },
    {
      key: "resource",
      label: {
        de: "Ressource: URN, ARN oder Name; * steht für beliebige Zeichen",
        en: "resource: URN, ARN or name; * stands for anything",
      },
    },
    {
      key: "accepts",
      label: {
        de: "was hingenommen wird: fail (verletzt) oder unknown (nach dem Deploy nicht nachweisbar); Vorgabe: fail",
        en: "what is accepted: fail (broken) or unknown (nothing can show it after the deploy); default: fail",
      },
      otherwise: () => "fail",
    },
    { key: "reason", label: { de: "Grund", en: "reason" } },
    {
      key: "accepted-by",
      label: { de: "Rolle, die das Risiko trägt (kein Name)", en: "role that accepts the risk (no name of a person)" },
    },
    {
      key: "measure-instead",
      label: { de: "was die Daten inzwischen schützt", en: "what protects the data meanwhile" },
    },
    { key: "until", label: { de: "letzter Tag, etwa 2027-05-31", en: "last day, such as 2027-05-31" } },
  ];
}
