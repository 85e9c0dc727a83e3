import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = dirname(require.resolve("@pulumi/aws/package.json"));

interface Property {
  name: string;
  /** Interfaces that its type names: `ec2.InstanceEbsBlockDevice`. */
  blocks: readonly string[];
}

/** Interfaces of the arguments' blocks by their full name. */
function blocksOfProvider(): Map<string, Property[]> {
  const blocks = new Map<string, Property[]>();
  const scopes: string[] = [];
  let current: Property[] | undefined;
  for (const line of readFileSync(join(root, "types/input.d.ts"), "utf8").split("\n")) {
    const scope = /^\s*(?:export declare )?namespace (\w+) \{/.exec(line)?.[1];
    const name = /^\s*(?:export )?interface (\w+) \{/.exec(line)?.[1];
    if (scope !== undefined) scopes.push(scope);
    else if (name !== undefined) blocks.set([...scopes, name].join("."), (current = []));
    else if (current && /^\s*\}$/.test(line)) current = undefined;
    else if (current) current.push(...propertyIn(line));
    else if (/^\s*\}$/.test(line)) scopes.pop();
  }
  return blocks;
}

function propertyIn(line: string): Property[] {
  const [, name, type] = /^\s+(\w+)\??: (.*)$/.exec(line) ?? [];
  if (name === undefined || type === undefined) return [];
  return [{ name, blocks: [...type.matchAll(/inputs\.([\w.]+)/g)].flatMap(([, block]) => block ?? []) }];
}

/** Every class of @pulumi/aws by its type token, with the names of all properties of its arguments, at whatever depth. */
export function propertyNames(): Map<string, Set<string>> {
  const blocks = blocksOfProvider();
  const names = new Map<string, Set<string>>();
  for (const folder of readdirSync(root, { withFileTypes: true }).filter((each) => each.isDirectory())) {
    for (const file of readdirSync(join(root, folder.name)).filter((each) => each.endsWith(".d.ts"))) {
      const path = join(root, folder.name, file);
      const script = path.replace(/d\.ts$/, "js");
      const type = existsSync(script)
        ? /static __pulumiType = '([^']+)'/.exec(readFileSync(script, "utf8"))?.[1]
        : undefined;
      if (type === undefined) continue;
      const declaration = readFileSync(path, "utf8");
      const own = declaration.slice(declaration.lastIndexOf("export interface")).split("\n").flatMap(propertyIn);
      names.set(type, gather(own, blocks));
    }
  }
  return names;
}

function gather(own: readonly Property[], blocks: ReadonlyMap<string, readonly Property[]>): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const waiting = [...own];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.add(next.name);
    for (const block of next.blocks.filter((each) => !seen.has(each))) {
      seen.add(block);
      waiting.push(...(blocks.get(block) ?? []));
    }
  }
  return found;
}
