import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { parse } from "yaml";
import { packageRoot } from "../../catalogue/package-root";
import { stackNamed } from "../../stacks/stacks";
import type { Seen } from "../../witness/pulumi/seen";
import { seenOf, type Phase } from "../components/seen-program";

/** The configuration beside `Pulumi.yaml`, as the engine hands it to the program. */
export function configurationOf(stack: string): Record<string, string> {
  return parse(readFileSync(join(packageRoot(), `Pulumi.${stack}.yaml`), "utf8")).config;
}

/** What a witness sees of a stack that is run with its configuration. */
export async function seenInStack(name: string, phase: Phase): Promise<Seen> {
  const configuration = configurationOf(name);
  pulumi.runtime.setAllConfig(configuration);
  const { resources, ...seen } = await seenOf(() => stackNamed(name)(), phase);
  return {
    ...seen,
    resources: resources.filter(({ type }) => type !== "pulumi:pulumi:Stack"),
    configuredRegion: configuration["aws:region"] ?? "",
  };
}
