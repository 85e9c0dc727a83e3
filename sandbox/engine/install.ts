import { existsSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, makeOnce } from "../cache";
import { run } from "../process";
import { projectRoot } from "../project";
import type { Progress } from "../progress";
import { engineVersion, type Engine } from "./engine";
import { versionOf } from "./on-path";

/** How long Pulumi's server may take to answer with the few kilobytes of its installer. Without an Internet connection this is what the user waits. */
const answerWithin = 5_000;
/** The whole download (about 150 MB). */
const downloadWithin = 10 * 60_000;

let unreachable: Error | undefined;

const name = `official-${engineVersion}-${process.platform}-${process.arch}`;
const engineIn = async (folder: string): Promise<Engine> => {
  const command = join(folder, "bin", process.platform === "win32" ? "pulumi.exe" : "pulumi");
  return { command, version: await versionOf(command), way: "install" };
};

/** The official CLI of an earlier run. */
export const installedEngine = async (): Promise<Engine | undefined> =>
  existsSync(join(cacheFolder(), name)) ? engineIn(join(cacheFolder(), name)) : undefined;

/** The official CLI, by `PulumiCommand.install` of the Automation API. Needs Pulumi's download server; where it doesn't answer, this fails within seconds, and at once the next time. */
export async function installEngine(progress: Progress): Promise<Engine> {
  if (unreachable) throw unreachable;
  progress("Asking for Pulumi's download server");
  await automation(probe, answerWithin).catch((error: unknown) => {
    unreachable = new Error(`it can't be reached from here (${lastLine(error)})`);
    throw unreachable;
  });
  const folder = await makeOnce(name, progress, async (root) => {
    progress(`Downloading the Pulumi CLI ${engineVersion}`);
    await automation(install, downloadWithin, root, engineVersion);
    await engineIn(root);
  });
  return engineIn(folder);
}

/**
 * The Automation API has no time limit of its own, so it runs in a process that can be ended. Its `download` fails at
 * once where there is no route, but hangs where packets are dropped. The address of the server stays where it belongs:
 * in Pulumi's code.
 */
const install = `
  const { PulumiCommand } = require("@pulumi/pulumi/automation");
  const [root, version] = process.argv.slice(1);
  PulumiCommand.install({ root, version: require("semver").parse(version) }).catch((error) => { console.error(error.message); process.exit(1); });`;
const probe = `
  const download = require("@pulumi/pulumi/automation/download");
  const real = download.download;
  download.download = async (address) => { await real(address); process.exit(0); };
  const { PulumiCommand } = require("@pulumi/pulumi/automation");
  PulumiCommand.install({ root: require("path").join(require("os").tmpdir(), "tomguard-no-such-folder"), version: require("semver").parse("${engineVersion}") })
    .catch((error) => { console.error(error.message); process.exit(1); });`;

function automation(script: string, timeout: number, ...args: string[]): Promise<string> {
  return run({
    name: "The Automation API",
    command: process.execPath,
    args: ["-e", script, "--", ...args],
    cwd: projectRoot(),
    timeout,
  });
}

function lastLine(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).trim().split("\n");
  return (lines.at(-1) ?? "").trim().slice(0, 200);
}
