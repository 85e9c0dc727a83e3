import { Command } from "commander";
import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { runProgram } from "../witness/pulumi/sources/program";
import { withLedger } from "./ledger/options";
import { withPromise, type RecordOptions } from "./options";
import { counter } from "./progress";

/** `tomguard check`: a program run against an engine in memory; no CLI, no credentials, seconds. */
export function checkCommand(): Command {
  return withLedger(
    withPromise(new Command("check").description("judge a Pulumi program without an engine, a cloud or credentials")),
    "default: none, whatever TOMGUARD_LEDGER says",
  )
    .argument("[program]", "folder with Pulumi.yaml, or the program's file", ".")
    .option("-s, --stack <name>", "stack whose configuration is used")
    .action(async (program: string, options: RecordOptions & { stack?: string }) => {
      const progress = counter({ de: "Ressourcen", en: "resources" }[options.lang]);
      const running = runProgram({
        program: resolve(program),
        onProgress: progress.show,
        ...(options.stack !== undefined && { stack: options.stack }),
      }).finally(progress.end);
      // The program takes a second to load its SDK; rules and catalogue are loaded meanwhile.
      const verdict = Promise.resolve().then(() => require("./check-verdict") as typeof import("./check-verdict"));
      const seen = await running;
      await (await verdict).concludeCheck(seen, folderOf(resolve(program)), options);
    });
}

function folderOf(program: string): string {
  return statSync(program, { throwIfNoEntry: false })?.isFile() ? dirname(program) : program;
}
