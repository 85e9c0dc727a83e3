import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

/** What a property of a resource is, as far as a plausible value needs it. */
export type Shape = "string" | "number" | "boolean" | "list" | "map" | "object";

export interface SdkProperty {
  shape: Shape;
  isInput: boolean;
  isRequired: boolean;
  /** Always has a value after the update, whether it was given or not. */
  alwaysKnown: boolean;
}

/** A resource type of @pulumi/aws. */
export interface SdkType {
  token: string;
  /** Such as "s3" and "Bucket". */
  module: string;
  name: string;
  properties: ReadonlyMap<string, SdkProperty>;
}

const sdk = dirname(createRequire(__filename).resolve("@pulumi/aws/package.json"));
const described = new Map<string, SdkType | undefined>();

/**
 * Describes a type by the declarations of the installed @pulumi/aws. They say of all its types which properties exist,
 * which of them are inputs and which always have a value: what the real provider's schema (tens of megabytes that only
 * the provider can print) says.
 */
export function describeType(token: string): SdkType | undefined {
  if (!described.has(token)) described.set(token, read(token));
  return described.get(token);
}

function read(token: string): SdkType | undefined {
  const [, path = "", name = ""] = token.split(":");
  const file = declarationOf(path);
  if (!file) return undefined;
  const source = readFileSync(file, "utf8");
  const outputs = members(
    section(source, new RegExp(`export declare class ${name} extends`)),
    /^    readonly (\w+): pulumi\.Output<([\s\S]*?)>;$/gm,
  );
  const inputs = members(section(source, new RegExp(`export interface ${name}Args `)), /^    (\w+\??): ([\s\S]*?);$/gm);
  const properties = new Map<string, SdkProperty>();
  for (const [property, output] of outputs) {
    properties.set(property, {
      shape: shapeOf(output),
      isInput: inputs.has(property) || inputs.has(`${property}?`),
      isRequired: inputs.has(property),
      alwaysKnown: !/\| undefined$/.test(output),
    });
  }
  return { token, module: dirname(path), name, properties };
}

/** The file of "s3/bucketPolicy". A handful are spelt with other capitals, or have a "_" behind a name that is special in Node. */
function declarationOf(path: string): string | undefined {
  const folder = join(sdk, dirname(path));
  const exact = join(folder, `${basename(path)}.d.ts`);
  if (basename(path) !== "index" && existsSync(exact)) return exact;
  if (!existsSync(folder)) return undefined;
  const wanted = [`${basename(path)}.d.ts`, `${basename(path)}_.d.ts`].map((name) => name.toLowerCase());
  const found = readdirSync(folder).find((name) => name !== "index.d.ts" && wanted.includes(name.toLowerCase()));
  return found && join(folder, found);
}

/** From the line that matches to the brace in the first column that ends it. */
function section(source: string, start: RegExp): string {
  const from = source.search(start);
  return from < 0 ? "" : source.slice(from, source.indexOf("\n}", from));
}

/** Names and types of the members of a class or an interface. */
function members(body: string, pattern: RegExp): Map<string, string> {
  return new Map([...body.matchAll(pattern)].map(([, name = "", type = ""]) => [name, type.trim()]));
}

function shapeOf(type: string): Shape {
  const bare = type.replace(/\s*\| undefined$/, "").trim();
  if (bare.endsWith("[]")) return "list";
  if (bare.startsWith("{")) return "map";
  if (bare.includes("outputs.")) return "object";
  if (/^(number|boolean)$/.test(bare)) return bare === "number" ? "number" : "boolean";
  return "string";
}
