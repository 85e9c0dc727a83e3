import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { spelled } from "../../../witness/cloudformation/spelling";
import { nameInTemplate } from "../../../witness/cloudformation/words";
import { rows } from "../../../witness/cloudformation/tables";

const root = dirname(require.resolve("aws-cdk-lib/package.json"));

/** How aws-cdk-lib itself turns its properties into those of a template: `KMSMasterKeyID: …(properties.kmsMasterKeyId)`. */
function pairsOf(module: string): [name: string, spelling: string][] {
  const folder = join(root, module, "lib");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((each) => each.endsWith(".generated.js") && !each.includes("canned"))
    .flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/(\w+):[^,{}]*?\(properties\.(\w+)\)/g)])
    .map(([, name = "", spelling = ""]) => [name, spelling]);
}

/** Services of the translated types: `AWS::S3::Bucket` is in `aws-s3`. */
const modules = [...new Set(rows.map((row) => `aws-${(row.type.split("::")[1] ?? "").toLowerCase()}`))];

const pairs = modules.flatMap(pairsOf);

test("spells every property of the translated services as aws-cdk-lib does", () => {
  expect(pairs.length).toBeGreaterThan(300);
  expect(pairs.filter(([name, spelling]) => spelled(name) !== spelling)).toEqual([]);
});

test("writes the properties that remedies name as CloudFormation does", () => {
  const names = new Map(pairs.map(([name, spelling]) => [spelling, name]));
  const spellings = rows.flatMap((row) => Object.keys(row.shape)).concat("kmsMasterKeyId", "sseAlgorithm");
  const wrong = spellings.filter((each) => names.has(each) && !pairs.some(([name, spelling]) => spelling === each && name === nameInTemplate(each))); // prettier-ignore
  expect(wrong).toEqual([]);
});
