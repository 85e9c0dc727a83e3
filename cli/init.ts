import { Command, Option } from "commander";
import { resolve } from "node:path";
import { organisationIds, type OrganisationId } from "../catalogue/organisation-ids";
import { classIn, isUnread, processorIn, type Answers } from "../catalogue/start/answers";
import { checkedText } from "../catalogue/start/checked";
import { ciFiles, ciSystems, type CiSystem } from "../catalogue/start/ci";
import { obstacles, writeAll, type StartFile } from "../catalogue/start/files";
import { promiseLike } from "../catalogue/start/like";
import { packFiles } from "../catalogue/start/pack";
import { newPromiseText } from "../catalogue/start/promise-text";
import type { Language } from "../catalogue/text";
import { CliError, exit } from "./exit";
import { ask, backupsOf, type Asked } from "./init-questions";
import { withOutput, type CommonOptions } from "./options";
import { printJson, say } from "./print";
import { someoneIsThere, terminalPrompts } from "./prompts";

interface InitOptions extends CommonOptions {
  like?: OrganisationId;
  name?: string;
  country?: string;
  region?: string[];
  retention?: string[];
  backup?: string[];
  backupKeep?: string;
  processor?: string[];
  ci?: CiSystem;
  dir: string;
  force?: true;
  dryRun?: true;
}

/** `tomguard init`: the promise, the three-line pack and the CI file. */
export function initCommand(): Command {
  const several = (value: string, before: string[] = []) => [...before, value];
  return withOutput(new Command("init").description("write tomguard.yaml, the policy pack and the CI file"))
    .addOption(new Option("--like <id>", "start from an organisation of the catalogue").choices([...organisationIds]))
    .option("--name <company>", "name of the company that promises")
    .option("--country <letters>", "where it is, by the two letters of ISO 3166-1")
    .option("--region <name>", "region in which data may be; may be repeated", several)
    .option(
      "--retention <class=period>",
      'data class, such as "order-files=14 days after upload"; may be repeated',
      several,
    ) // prettier-ignore
    .option("--backup <class>", "data class that is backed up; may be repeated", several)
    .option("--backup-keep <period>", "how long backups stay (default: 35 days)")
    .option(
      "--processor <name; country; task>",
      'processor, with "; dpf until 2027-06-30" outside the EEA; may be repeated',
      several,
    ) // prettier-ignore
    .addOption(new Option("--ci <system>", "CI file (default: github)").choices([...ciSystems]))
    .option("--dir <folder>", "folder to write to", ".")
    .option("--force", "overwrite files that are there already")
    .option("--dry-run", "list what would be written, and write nothing")
    .action(async (options: InitOptions) => write(filesOf(await answered(options), options.lang), options));
}

/** What flags say, and what a person answers where one sits there. */
async function answered(options: InitOptions): Promise<Asked> {
  const flags: Asked = { answers: fromFlags(options), like: options.like, ci: options.ci };
  const missing = missingFlags(options);
  if (missing.length === 0) return flags;
  if (someoneIsThere() && !options.json) return ask(flags, await terminalPrompts(options.lang), options.lang);
  const names = missing.join(", ");
  throw new CliError(
    {
      de: `Es fehlen Angaben, und niemand ist da, der sie machen könnte: ${names}. Nennen Sie sie, oder beginnen Sie mit --like photo-lab.`,
      en: `Some answers are missing, and nobody is there to give them: ${names}. Name them, or start by --like photo-lab.`,
    }[options.lang],
    exit.usage,
  );
}

/** What nobody can decide for a company. Without any period no store of personal data keeps the promise. */
function missingFlags({ like, name, country, region, retention }: InitOptions): string[] {
  if (like !== undefined) return [];
  const needed = { "--name": name, "--country": country, "--region": region, "--retention": retention };
  return Object.entries(needed)
    .filter(([, value]) => value === undefined)
    .map(([flag]) => flag);
}

function fromFlags(options: InitOptions): Partial<Answers> {
  const { name, country, region, retention, backup, backupKeep, processor, lang } = options;
  const organisation = { ...(name !== undefined && { name }), ...(country !== undefined && { country }) };
  const residency = region && { regions: region };
  const named = backup !== undefined || backupKeep !== undefined;
  return {
    // With --like one of the two may be left out: the organisation's own stays.
    ...(Object.keys(organisation).length > 0 && { organisation: organisation as NonNullable<Answers["organisation"]> }),
    ...(residency && { residency }),
    ...(retention && { retention: Object.fromEntries(retention.map((each) => read(classIn(each), "--retention", lang))) }), // prettier-ignore
    ...(named && { backups: backupsOf(backup ?? [], backupKeep, residency) }),
    ...(processor && { processors: processor.map((each) => read(processorIn(each), "--processor", lang)) }),
  };
}

function read<T extends object>(value: T, flag: string, lang: Language): Exclude<T, { usage: string }> {
  if (!isUnread(value)) return value as Exclude<T, { usage: string }>; // which the line before has made sure of
  throw new CliError(
    {
      de: `${flag} ${JSON.stringify(value.written)} ist nicht zu verstehen; schreiben Sie etwa ${value.usage}.`,
      en: `${flag} ${JSON.stringify(value.written)} can't be understood; write it as ${value.usage}.`,
    }[lang],
    exit.usage,
  );
}

function filesOf({ answers, like, ci = "github" }: Asked, language: Language): StartFile[] {
  const text = like === undefined ? newPromiseText(answers, language) : promiseLike(like, answers, language);
  return [
    { path: "tomguard.yaml", content: checkedText(text, "tomguard.yaml") },
    ...packFiles(language),
    ...ciFiles(ci),
  ];
}

function write(files: readonly StartFile[], options: InitOptions): void {
  const { dir, force, dryRun, json, lang } = options;
  const folder = resolve(dir);
  const inTheWay = obstacles(folder, files).filter(({ replaceable }) => !(replaceable && force));
  if (inTheWay.length > 0 && !dryRun) throw refusal(inTheWay, lang);
  if (!dryRun) writeAll(folder, files);
  if (json) {
    printJson({ written: !dryRun, files: files.map((file) => ({ ...file, exists: inTheWay.some(({ path }) => path === file.path) })) }); // prettier-ignore
    return;
  }
  for (const { path } of files) process.stdout.write(`${path}\n`);
  say(dryRun ? { de: "Nichts geschrieben.", en: "Nothing was written." }[lang] : nextSteps[lang]);
}

function refusal(inTheWay: ReturnType<typeof obstacles>, lang: Language): CliError {
  const names = inTheWay.map(({ path }) => path).join(", ");
  const canBeForced = inTheWay.every(({ replaceable }) => replaceable);
  const way = canBeForced
    ? { de: "--force überschreibt.", en: "--force overwrites." }
    : { de: "Räumen Sie sie beiseite, oder nennen Sie mit --dir einen anderen Ordner.", en: "Move them away, or name another folder by --dir." }; // prettier-ignore
  return new CliError(
    {
      de: `Schon vorhanden: ${names}. Es wurde nichts geschrieben. ${way.de}`,
      en: `There already: ${names}. Nothing was written. ${way.en}`,
    }[lang],
    exit.usage,
  );
}

const nextSteps: Record<Language, string> = {
  de: "Weiter: npm install tomguard @pulumi/policy, dann pulumi preview --policy-pack policy. Die Zusage durchsehen, bevor jemand sie unterschreibt.",
  en: "Next: npm install tomguard @pulumi/policy, then pulumi preview --policy-pack policy. Read the promise before anybody signs it.",
};
