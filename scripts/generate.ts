import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compiledCatalogueText } from "../catalogue/compile";
import { organisationIds } from "../catalogue/organisation-ids";
import { packageRoot } from "../catalogue/package-root";
import { promiseJsonSchemaText } from "../catalogue/promise/json-schema";
import { recordJsonSchema } from "../evidence/record";
import { rules } from "../policies/rules";
import { organisationStacks } from "../stacks/organisations";
import { demonstrationsText } from "./demonstrations";
import { allExamples, runExamples } from "./rules/examples";
import { rulesOverview } from "./rules/overview";
import { rulePage } from "./rules/page";
import { stackPage } from "./stacks/page";

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

/** A page for each organisation that has a stack; the compiled program is run. */
async function stackPages(): Promise<Record<string, () => string>> {
  const pages: Record<string, () => string> = {};
  for (const id of organisationIds) {
    const stacks = organisationStacks[id];
    if (stacks === undefined) continue;
    const page = await stackPage(id, stacks);
    pages[`docs/stacks/${id}.md`] = () => page;
  }
  return pages;
}

async function main(): Promise<void> {
  mkdirSync(join(packageRoot(), "docs", "stacks"), { recursive: true });
  for (const [file, content] of Object.entries({ ...files, ...(await rulePages()), ...(await stackPages()) })) {
    writeFileSync(join(packageRoot(), file), content());
    process.stdout.write(`${file}\n`);
  }
}

void main();
