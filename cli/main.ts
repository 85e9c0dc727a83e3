#!/usr/bin/env node
import "./compile-cache";
import "./node-version";
import { Command, CommanderError } from "commander";
import { languages, type Language } from "../catalogue/text";
import { languageFrom } from "../policies/environment";
import { version } from "../catalogue/version";
import { exit } from "./exit";

/** Sub-commands, a file each. Only the one that is called is loaded: what the others need takes time. */
const commands: Record<string, () => Command> = {
  init: () => (require("./init") as typeof import("./init")).initCommand(),
  check: () => (require("./check") as typeof import("./check")).checkCommand(),
  preview: () => (require("./deploy") as typeof import("./deploy")).previewCommand(),
  up: () => (require("./deploy") as typeof import("./deploy")).upCommand(),
  audit: () => (require("./audit") as typeof import("./audit")).auditCommand(),
  verify: () => (require("./verify") as typeof import("./verify")).verifyCommand(),
  report: () => (require("./report") as typeof import("./report")).reportCommand(),
  diff: () => (require("./diff") as typeof import("./diff")).diffCommand(),
  oscal: () => (require("./oscal") as typeof import("./oscal")).oscalCommand(),
  annex: () => (require("./annex") as typeof import("./annex")).annexCommand(),
  catalogue: () => (require("./catalogue") as typeof import("./catalogue")).catalogueCommand(),
  attest: () => (require("./attest") as typeof import("./attest")).attestCommand(),
  waive: () => (require("./waive") as typeof import("./waive")).waiveCommand(),
  ledger: () => (require("./ledger") as typeof import("./ledger")).ledgerCommand(),
  rules: () => (require("./rules") as typeof import("./rules")).rulesCommand(),
};

/** The command `tomguard`, with the sub-command that is called, or with all where none is recognised. */
export function program(called: string | undefined): Command {
  const root = new Command("tomguard")
    .description("Technical and organisational measures (Art. 32 GDPR) as code")
    .version(version)
    .showHelpAfterError("(`tomguard --help` lists the commands)")
    .showSuggestionAfterError();
  const one = called !== undefined && Object.hasOwn(commands, called) ? commands[called] : undefined;
  for (const command of one ? [one] : Object.values(commands)) root.addCommand(command());
  for (const each of [root, ...root.commands]) each.exitOverride();
  return root;
}

/** Runs the command line and sets the exit status. No stack trace for a user's mistake. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await program(argv[2]).parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exit.ok : exit.usage; // commander has shown its message
      return;
    }
    const { explain } = require("./explain") as typeof import("./explain");
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

if (require.main === module) {
  // Whoever reads the output may stop before its end (`| head`): that is no mistake.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? exit.ok : exit.environment);
  });
  void main(process.argv);
}
