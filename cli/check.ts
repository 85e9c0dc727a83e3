import { Command } from "commander";
import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { now } from "../evidence/journal";
import { judgeSeen } from "../policies/judge-seen";
import { recordOf } from "../policies/record-of";
import { rules } from "../policies/rules";
import { runProgram } from "../witness/pulumi/sources/program";
import { conclude } from "./conclude";
import { promiseFor, withPromise, type RecordOptions } from "./options";
import { say } from "./print";
import { counter } from "./progress";

/** `tomguard check`: a program run against an engine in memory; no CLI, no credentials, seconds. */
export function checkCommand(): Command {
  return withPromise(
    new Command("check").description("judge a Pulumi program without an engine, a cloud or credentials"),
  )
    .argument("[program]", "folder with Pulumi.yaml, or the program's file", ".")
    .option("-s, --stack <name>", "stack whose configuration is used")
    .action(async (program: string, options: RecordOptions & { stack?: string }) => {
      const folder = folderOf(resolve(program));
      const progress = counter({ de: "Ressourcen", en: "resources" }[options.lang]);
      const seen = await runProgram({
        program: resolve(program),
        onProgress: progress.show,
        ...(options.stack !== undefined && { stack: options.stack }),
      }).finally(progress.end);
      for (const message of seen.messages) say(message.text);
      const loaded = promiseFor(options, { folder, project: folder, stack: seen.stack });
      const judged = judgeSeen(seen, rules, { promise: loaded.promise, today: now().slice(0, 10) });
      const { stack, project, unseen } = seen;
      conclude(
        recordOf({ ...judged, witness: "pulumi", phase: "check", stack, project, unseen, folder }, rules, loaded),
        options,
      );
    });
}

function folderOf(program: string): string {
  return statSync(program, { throwIfNoEntry: false })?.isFile() ? dirname(program) : program;
}
