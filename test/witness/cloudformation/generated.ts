import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = dirname(require.resolve("aws-cdk-lib/package.json"));

/** How aws-cdk-lib itself turns its properties into those of a template: `KMSMasterKeyID: …(properties.kmsMasterKeyId)`. */
export function pairsOf(module: string): [name: string, spelling: string][] {
  const folder = join(root, module, "lib");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((each) => each.endsWith(".generated.js") && !each.includes("canned"))
    .flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/(\w+):[^,{}]*?\(properties\.(\w+)\)/g)])
    .map(([, name = "", spelling = ""]) => [name, spelling]);
}

/** The module of aws-cdk-lib that a type is in: `AWS::S3::Bucket` is in `aws-s3`. */
export function moduleOf(type: string): string {
  return `aws-${(type.split("::")[1] ?? "").toLowerCase()}`;
}
