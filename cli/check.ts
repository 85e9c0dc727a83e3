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
    .action(async (program: string, { stack, ...options }: RecordOptions & { stack?: string }) => {
      const progress = counter({ de: "Ressourcen", en: "resources" }[options.lang]);
      const folder = folderOf(resolve(program));
      let judge: Judge | undefined;
      const ready = (started: string): Judge => (judge ??= readyToJudge(folder, started, options));
      const seen = await runProgram({
        program: resolve(program),
        onProgress: progress.show,
        onStarted: ready, // rules, catalogue and promise are loaded while the program loads its SDK
        ...(stack !== undefined && { stack }),
      }).finally(progress.end);
      await ready(seen.stack)(seen);
    });
}

type Verdict = typeof import("./check-verdict");
type Judge = ReturnType<Verdict["readyToJudge"]>;

function readyToJudge(...asked: Parameters<Verdict["readyToJudge"]>): Judge {
  return (require("./check-verdict") as Verdict).readyToJudge(...asked);
}

function folderOf(program: string): string {
  return statSync(program, { throwIfNoEntry: false })?.isFile() ? dirname(program) : program;
}
