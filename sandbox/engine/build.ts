import { existsSync } from "node:fs";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder, makeOnce } from "../cache";
import { sourceFile } from "../project";
import type { Progress } from "../progress";
import { engineVersion, type Engine } from "./engine";
import { buildGo, type GoProgram } from "./go-build";
import { launcher } from "./launcher";
import { versionOf } from "./on-path";

/** Raise when what the folder holds changes, beside the engine's version. */
const revision = 1;
const versionVariable = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";
const cli: GoProgram = {
  name: "the Pulumi CLI",
  package: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
  module: ["engine"],
  output: "pulumi",
  ldflags: `-s -w -X ${versionVariable}=v${engineVersion}`,
};

const name = `built-${engineVersion}-${revision}-${process.platform}-${process.arch}`;
const engineIn = async (folder: string): Promise<Engine> => {
  const command = join(folder, "pulumi");
  return { command, version: await versionOf(command), way: "build" };
};

/** The CLI that was built in an earlier run. */
export const builtEngine = async (): Promise<Engine | undefined> =>
  existsSync(join(cacheFolder(), name)) ? engineIn(join(cacheFolder(), name)) : undefined;

/**
 * Builds the CLI from the Go module proxy (about six minutes on two cores the first time, 115 MB).
 * `go install` refuses it for the `replace` directives in its go.mod, so a module of our own (go.mod beside this file)
 * imports it and repeats the one directive that matters: its clipboard module exists nowhere under the name it imports.
 * The CLI's Node language host has no version on the proxy; ours stands beside the executable, see `launcher.ts`.
 */
export async function buildEngine(progress: Progress): Promise<Engine> {
  if (process.platform === "win32") throw new Error("not supported on Windows; use WSL, or install the Pulumi CLI");
  const folder = await makeOnce(name, progress, async (unfinished) => {
    await buildGo(cli, unfinished, progress);
    const host = join(unfinished, "pulumi-language-nodejs");
    await writeFile(host, launcher);
    await chmod(host, 0o755);
    await engineIn(unfinished);
  });
  return engineIn(folder);
}

/** The version that go.mod asks for has to be the one that we say it is. Used by a test. */
export async function versionInGoMod(): Promise<string | undefined> {
  return /pulumi\/pkg\/v3 v(\S+)/.exec(await readFile(sourceFile("engine", "go.mod"), "utf8"))?.[1];
}
