import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compiledCatalogueText } from "../catalogue/compile";
import { packageRoot } from "../catalogue/package-root";
import { promiseJsonSchemaText } from "../catalogue/promise/json-schema";
import { recordJsonSchema } from "../evidence/record";
import { rules } from "../policies/rules";
import { demonstrationsText } from "./demonstrations";
import { allExamples, runExamples } from "./rules/examples";
import { rulesOverview } from "./rules/overview";
import { rulePage } from "./rules/page";

/** Files that are made from the code; tests compare them with it. */
const files: Record<string, () => string> = {
  "catalogue/compiled.json": compiledCatalogueText,
  "catalogue/demonstrations.json": demonstrationsText,
  "schema/tomguard.schema.json": promiseJsonSchemaText,
  "schema/record.schema.json": () => `${JSON.stringify(recordJsonSchema(), null, 2)}\n`,
};

/** The pages of the rules show what each says of its example, so the examples are run. */
async function rulePages(): Promise<Record<string, () => string>> {
  const examples = allExamples();
  const outcomes = await runExamples(rules);
  const pages = rules.flatMap((rule) => {
    const [example, found] = [examples.get(rule.id), outcomes.get(rule.id)];
    return example && found ? [[`docs/rules/${rule.id}.md`, () => rulePage(rule, example, found)] as const] : [];
  });
  return { "docs/rules/README.md": () => rulesOverview(rules), ...Object.fromEntries(pages) };
}

async function main(): Promise<void> {
  for (const [file, content] of Object.entries({ ...files, ...(await rulePages()) })) {
    writeFileSync(join(packageRoot(), file), content());
    process.stdout.write(`${file}\n`);
  }
}

void main();
