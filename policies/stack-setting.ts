import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/**
 * A setting of a stack's configuration as its file states it (Pulumi.<stack>.yaml, or for all stacks Pulumi.yaml).
 * `undefined` where none is stated, or it is encrypted; a file that can't be read is the engine's to complain of.
 */
export function stackSetting(projectFolder: string, stack: string | undefined, key: string): string | undefined {
  const files = [...(stack === undefined ? [] : [`Pulumi.${stack}.yaml`, `Pulumi.${stack}.yml`]), "Pulumi.yaml"];
  return files.map((file) => settingIn(join(projectFolder, file), key)).find((each) => each !== undefined);
}

function settingIn(file: string, key: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const { config } = parse(readFileSync(file, "utf8")) as { config?: Record<string, unknown> }; // any YAML; checked below
    const value = config?.[key];
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
