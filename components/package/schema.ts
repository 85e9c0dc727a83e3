import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../catalogue/package-root";

/** What a property of the schema is, as far as the plugin asks for it. */
export interface PropertySpec {
  /** Has to be there while the program runs; without it, an output of another resource is as good. */
  plain?: boolean;
}

/** Pulumi's schema of a package, as far as the plugin asks for it. https://www.pulumi.com/docs/iac/extending-pulumi/schema/ */
export interface PackageSchema {
  name: string;
  version: string;
  resources: Record<
    string,
    { inputProperties: Record<string, PropertySpec>; properties: Record<string, PropertySpec> } | undefined
  >;
}

/** The components as other languages see them: `make generate` writes it from the types of their arguments. */
export function schemaText(): string {
  return readFileSync(join(packageRoot(), "schema", "components.schema.json"), "utf8");
}

export function packageSchema(): PackageSchema {
  return JSON.parse(schemaText()) as PackageSchema; // a file of ours, compared with the code by a test
}
