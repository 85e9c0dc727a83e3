import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Analyzer } from "@pulumi/pulumi/provider/experimental/analyzer";
import { generateSchema } from "@pulumi/pulumi/provider/experimental/schema";
import { packageRoot } from "../../catalogue/package-root";
import { componentClasses } from "../../components/package/provider";

/** The type that every component registers is `tomguard:index:…`. */
const packageName = "tomguard";

/**
 * Pulumi's schema of the components, read from the types of their arguments by Pulumi's own analyser. Its usual place is
 * the plugin, where it compiles the sources at every deploy; here it does it once, so that whoever deploys needs neither
 * the sources nor TypeScript.
 */
export function componentSchemaText(): string {
  const root = packageRoot();
  const { version, description } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    version: string;
    description: string;
  };
  const folder = join(root, "scripts", "components"); // its tsconfig.json names the components and nothing else
  const entry = { main: "../../components/index.js" };
  const analyzer = new Analyzer(folder, packageName, entry, new Set(componentClasses.keys()));
  const { components, typeDefinitions, dependencies } = analyzer.analyze();
  const schema = generateSchema(packageName, version, description, components, typeDefinitions, dependencies);
  return `${JSON.stringify(schema, null, 2)}\n`;
}
