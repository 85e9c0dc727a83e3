import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Names of the fields that a function of a provider answers with, read from the declarations of the program's own SDK:
 * `aws:ec2/getVpc:getVpc` is declared in `@pulumi/aws/ec2/getVpc.d.ts`. A plain invoke has to be answered with every
 * field, or the program takes one that is left out for one that is not set. `undefined` where there is no declaration.
 */
export function resultFields(token: string, programFolder: string): readonly string[] | undefined {
  const [, packageName, moduleName, functionName] = tokenShape.exec(token) ?? [];
  if (packageName === undefined || moduleName === undefined || functionName === undefined) return undefined;
  const [folder] = moduleName.split("/");
  const file = `${folder === "index" ? "" : `${folder}/`}${functionName}.d.ts`;
  try {
    const manifest = createRequire(join(programFolder, "_")).resolve(`@pulumi/${packageName}/package.json`);
    return fieldsIn(readFileSync(join(dirname(manifest), file), "utf8"), functionName);
  } catch {
    return undefined; // a package of another maker, or an SDK of another shape
  }
}

const tokenShape = /^([a-z0-9-]+):([A-Za-z0-9]+(?:\/[A-Za-z0-9]+)?):([A-Za-z0-9]+)$/;

/** Declarations are generated, so their shape is fixed: fields are indented by four and `readonly`. */
function fieldsIn(declarations: string, functionName: string): readonly string[] | undefined {
  const start = declarations.indexOf(
    `export interface ${functionName.slice(0, 1).toUpperCase()}${functionName.slice(1)}Result {`,
  );
  if (start < 0) return undefined;
  const body = declarations.slice(start, declarations.indexOf("\n}", start));
  return Array.from(body.matchAll(/^ {4}readonly (\w+)\??:/gm), ([, field]) => field ?? "");
}
