import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compiledCatalogueText } from "../catalogue/compile";
import { packageRoot } from "../catalogue/package-root";
import { promiseJsonSchemaText } from "../catalogue/promise/json-schema";
import { recordJsonSchema } from "../evidence/schema";
import { rules } from "../policies/rules";
import { withLiveOnly } from "../policies/witnesses";
import { componentSchemaText } from "./components/schema";
import { demonstrationsText } from "./demonstrations";
import { allExamples, runExamples } from "./rules/examples";
import { rulesOverview } from "./rules/overview";
import { rulePage } from "./rules/page";
import { stackPages } from "./stacks/all";

/** Files that are made from the code; tests compare them with it. */
const files: Record<string, () => string> = {
  "catalogue/compiled.json": compiledCatalogueText,
  "catalogue/demonstrations.json": demonstrationsText,
  "schema/tomguard.schema.json": promiseJsonSchemaText,
  "schema/components.schema.json": componentSchemaText,
  "schema/record.schema.json": () => `${JSON.stringify(recordJsonSchema(), null, 2)}\n`,
};

/** The pages of the rules show what each says of its example, so the examples are run. */
async function rulePages(): Promise<Record<string, () => string>> {
  const examples = allExamples();
  const all = withLiveOnly(rules);
  const outcomes = await runExamples(all);
  const pages = all.flatMap((rule) => {
    const [example, found] = [examples.get(rule.id), outcomes.get(rule.id)];
    return example && found ? [[`docs/rules/${rule.id}.md`, () => rulePage(rule, example, found)] as const] : [];
  });
  return { "docs/rules/README.md": () => rulesOverview(all), ...Object.fromEntries(pages) };
}

/** Files before pages: after a change of a schema, the programs that the pages run need the catalogue compiled anew. */
async function main(): Promise<void> {
  for (const make of [() => files, rulePages, stackPages]) {
    for (const [file, content] of Object.entries(await make())) {
      writeFileSync(join(packageRoot(), file), content());
      process.stdout.write(`${file}\n`);
    }
  }
}

void main();
