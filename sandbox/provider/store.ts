import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Properties } from "./values";

/*
 * What exists of the types that moto doesn't keep: a file a resource, in a folder of the sandbox's run. So that a refresh
 * can tell what is there from what is gone, and another stack of the same run can look it up.
 */

function folder(): string {
  const named = process.env["TOMGUARD_RESOURCES"];
  if (named === undefined)
    throw new Error(
      "TOMGUARD_RESOURCES names no folder: the sandbox's provider keeps what it made there. Start it by startSandbox.",
    );
  return named;
}

const fileOf = (token: string, id: string): string =>
  join(folder(), `${createHash("sha256").update(`${token}|${id}`).digest("hex").slice(0, 32)}.json`);

export function keep(token: string, id: string, properties: Properties): void {
  mkdirSync(folder(), { recursive: true });
  writeFileSync(fileOf(token, id), JSON.stringify({ token, id, properties }));
}

export function kept(token: string, id: string): Properties | undefined {
  const file = fileOf(token, id);
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, "utf8")) as { properties: Properties }).properties;
}

export function forget(token: string, id: string): void {
  rmSync(fileOf(token, id), { force: true });
}
