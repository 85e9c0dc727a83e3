import { Option, type Command } from "commander";
import { choosePromise, type ChosenPromise } from "../catalogue/promise/choose";
import { languages, type Language } from "../catalogue/text";
import { stackSetting } from "../policies/stack-setting";
import { rules } from "../policies/rules";
import { languageFrom } from "../policies/settings";

/** Options that every command has. */
export interface CommonOptions {
  json?: true;
  lang: Language;
}

/** Options of the commands that judge and write a record. */
export interface RecordOptions extends CommonOptions {
  promise?: string;
  allowUnknown?: true;
  out?: string;
}

export function withOutput(command: Command): Command {
  return command
    .option("--json", "print JSON on standard output, and nothing else there")
    .addOption(
      new Option("--lang <language>", "language of texts").choices([...languages]).default(languageFrom(process.env)),
    );
}

export function withPromise(command: Command): Command {
  return withOutput(command)
    .option(
      "--promise <file>",
      "the promise (default: that of the stack's configuration, else the nearest tomguard.yaml)",
    )
    .option("--allow-unknown", "let what is unknown after the deploy pass in the exit status; the record keeps it")
    .option("--out <file>", "write the record there as well");
}

/** The promise of a command. Without a project there is no stack's configuration that could name one. */
export function promiseFor(
  options: Pick<RecordOptions, "promise">,
  { folder, project, stack }: { folder: string; project?: string; stack?: string | undefined },
): ChosenPromise {
  const named = options.promise ?? process.env["TOMGUARD_PROMISE"];
  return choosePromise(
    {
      named,
      configured: project === undefined ? undefined : stackSetting(project, stack, "tomguard:promise"),
      project,
      folder: named ? process.cwd() : folder,
    },
    { ruleIds: rules.map((rule) => rule.id) },
  );
}
