import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "../process";
import { atLeast, oldestVersion, type Engine } from "./engine";

/** The user's own CLI, if it is new enough: what they deploy with is what should judge. */
export async function engineOnPath(): Promise<Engine> {
  const command = find(process.platform === "win32" ? "pulumi.exe" : "pulumi");
  if (!command) throw new Error("there is none");
  const version = await versionOf(command);
  if (!atLeast(version, oldestVersion))
    throw new Error(`${command} is version ${version}; ${oldestVersion} or newer is needed`);
  return { command, version, way: "path" };
}

/** Asks a CLI for its version; a CLI that doesn't answer in a minute counts as broken. */
export async function versionOf(command: string): Promise<string> {
  const answer = await run({
    command,
    args: ["version"],
    timeout: 60_000,
    env: { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" },
  });
  return answer.trim().replace(/^v/, "");
}

function find(name: string): string | undefined {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter).filter(Boolean)) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Not in this folder, or not executable: the next one may have it, as in a shell.
    }
  }
  return undefined;
}
