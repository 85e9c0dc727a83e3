import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { version } from "../../catalogue/version";

/**
 * What ran, by name: tomguard, Node, every `@pulumi/*` package that a program in `folder` would find, and the Pulumi
 * CLI as its caller asked it.
 */
export function versions(folder: string, pulumiCli?: string): Record<string, string> {
  return {
    ...pulumiPackages(folder),
    node: process.versions.node,
    tomguard: version,
    ...(pulumiCli !== undefined && { pulumi: pulumiCli.trim().replace(/^v/, "") }),
  };
}

/** As Node resolves: the nearest `node_modules` upward that has the package. */
function pulumiPackages(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const scope of upward(resolve(folder)).map((each) => join(each, "node_modules", "@pulumi"))) {
    for (const name of existsSync(scope) ? readdirSync(scope) : []) {
      const version = versionOf(join(scope, name));
      if (version !== undefined) found[`@pulumi/${name}`] ??= version;
    }
  }
  return found;
}

function upward(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upward(parent)];
}

function versionOf(folder: string): string | undefined {
  const version = manifest(folder)?.["version"];
  return typeof version === "string" ? version : undefined;
}

function manifest(folder: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return typeof read === "object" && read !== null ? { ...read } : undefined;
  } catch {
    return undefined;
  }
}
