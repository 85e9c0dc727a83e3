#!/usr/bin/env node
import "./compile-cache";
import { Command, CommanderError } from "commander";
import { languages, type Language } from "../catalogue/text";
import { languageFrom } from "../policies/settings";
import { version } from "../policies/version";
import { auditCommand } from "./audit";
import { checkCommand } from "./check";
import { previewCommand, upCommand } from "./deploy";
import { exit } from "./exit";
import { explain } from "./explain";
import { reportCommand } from "./report";
import { rulesCommand } from "./rules";

/** The command `tomguard`. Every sub-command is a file; what they do lives in the other rooms. */
export function program(): Command {
  const root = new Command("tomguard")
    .description("Technical and organisational measures (Art. 32 GDPR) as code")
    .version(version)
    .showHelpAfterError("(`tomguard --help` lists the commands)")
    .showSuggestionAfterError();
  for (const command of [checkCommand, previewCommand, upCommand, auditCommand, reportCommand, rulesCommand]) {
    root.addCommand(command());
  }
  for (const each of [root, ...root.commands]) each.exitOverride();
  return root;
}

/** Runs the command line and sets the exit status. No stack trace for a user's mistake. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exit.ok : exit.usage; // commander has shown its message
      return;
    }
    const { message, status } = explain(error, languageOf(argv));
    process.stderr.write(`tomguard: ${message}\n`);
    process.exitCode = status;
  }
}

/** The language that was asked for, also where commander never came to it. */
function languageOf(argv: readonly string[]): Language {
  const said = argv[argv.indexOf("--lang") + 1];
  return languages.find((each) => argv.includes("--lang") && each === said) ?? languageFrom(process.env);
}

if (require.main === module) void main(process.argv);
