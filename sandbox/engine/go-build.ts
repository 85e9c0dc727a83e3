import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../process";
import { sourceFile } from "../project";
import type { Progress } from "../progress";

/** A program that is built from the Go module proxy, by a module of ours that pins everything it is made of. */
export interface GoProgram {
  /** As people call it. */
  name: string;
  /** Its package, such as "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi". */
  package: string;
  /** Folder with go.mod, go.sum and tools.go, from the sandbox's own. */
  module: string[];
  /** Name of the executable. */
  output: string;
  ldflags: string;
}

const inputs = ["go.mod", "go.sum", "tools.go"];
const buildWithin = 60 * 60_000;

/** Builds it into the folder. @throws Error where there is no Go, or a module can't be had */
export async function buildGo(program: GoProgram, folder: string, progress: Progress): Promise<void> {
  await run({ command: "go", args: ["version"], timeout: 20_000 }).catch((error: unknown) => {
    throw new Error(`there is no Go to build with (${error instanceof Error ? error.message : String(error)})`);
  });
  for (const file of inputs) await copyFile(sourceFile(...program.module, file), join(folder, file));
  const env = { ...process.env, CGO_ENABLED: "0", GOWORK: "off", GOFLAGS: "-buildvcs=false" };
  const go = (args: string[], onLine?: (line: string) => void): Promise<string> =>
    run({ command: "go", args, cwd: folder, env, timeout: buildWithin, ...(onLine && { onLine }) });

  const fetching = `Building ${program.name}: fetching its sources`;
  progress(fetching);
  const packages = (await go(["list", "-deps", program.package], () => progress(fetching))).trim().split("\n").length;
  let compiled = 0;
  progress(`Building ${program.name}`, 0, packages);
  await go(["build", "-v", "-ldflags", program.ldflags, "-o", program.output, program.package], () =>
    progress(`Building ${program.name}`, ++compiled, packages),
  );
  for (const file of inputs) await rm(join(folder, file));
}
