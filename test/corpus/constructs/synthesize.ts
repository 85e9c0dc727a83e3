import { transformSync } from "@swc/core";
import { App, Stack, type AppProps } from "aws-cdk-lib";
import { Construct } from "constructs";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import type { Example } from "../judged";
import { given } from "./given";

/** A template as the library has written it. */
export type Written = Readonly<Record<string, unknown>>;

type Scoped = new (scope: Construct, id: string) => Construct;

/**
 * Runs an example and synthesises every app that it makes, one with its classes among them.
 * @throws whatever the example throws, as it stands in the documentation
 */
export function synthesized(example: Example): Written[] {
  const folder = mkdtempSync(join(tmpdir(), "tomguard-constructs-"));
  const home = process.cwd();
  try {
    process.chdir(folder); // what the example writes, and files that it looks for
    return withFiles(folder, () => run(example, folder).flatMap(templatesOf));
  } finally {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files and folders that the page takes for granted are made as the library misses them, each an empty one. */
function withFiles<T>(folder: string, make: () => T, left = mostFiles): T {
  try {
    return make();
  } catch (error) {
    const [path] = /\/[^'"\s]*\/tomguard-constructs-[^'"\s,]+/.exec(error instanceof Error ? error.message : "") ?? [];
    if (left === 0 || path?.startsWith(`${folder}/`) !== true || existsSync(path)) throw error;
    mkdirSync(extname(path) === "" ? path : dirname(path), { recursive: true });
    writeFileSync(extname(path) === "" ? join(path, "Dockerfile") : path, "");
    rmSync(join(folder, "out0"), { recursive: true, force: true });
    return withFiles(folder, make, left - 1);
  }
}

const mostFiles = 5;

function templatesOf(app: App): Written[] {
  return app.synth().stacksRecursively.map(({ template }) => template as Written); // the library has read it from JSON
}

/** Apps that the example makes itself, or else one for the stacks and constructs that it declares. */
function run(example: Example, folder: string): App[] {
  const apps: App[] = [];
  const classes: unknown[] = [];
  class Noted extends App {
    constructor(props: AppProps = {}) {
      super({ ...props, outdir: join(folder, `out${apps.length}`), autoSynth: false });
      apps.push(this);
    }
  }
  const around = makesAnApp(example) ? undefined : new Stack(new Noted({ context: { "aws:cdk:bundling-stacks": [] } }), "Around"); // prettier-ignore
  const loaded = (name: string) => withApp(require(name) as object, Noted); // modules that the example names
  const parts = {
    require: loaded,
    module: { exports: {} },
    exports: {},
    given: (type: string, name: string, scope: unknown) => given(type, name, scope ?? around),
    declared: (each: unknown) => classes.push(each),
  };
  // Its own names come first: an example may declare what a module has anyway.
  new Function(...Object.keys(parts), "__dirname", `{\n${compiled(example)}\n}`)(...Object.values(parts), folder);
  if (around) instantiate(classes.filter(isScoped), around);
  return apps;
}

function makesAnApp({ source }: Example): boolean {
  return /\bnew (?:\w+\.)?App\(/.test(source);
}

/** A class of the example's own, for the library's `App` alone: others of its classes look it up themselves. */
function withApp(module: object, Noted: typeof App): object {
  return "App" in module && module.App === App ? new Proxy(module, { get: (of, key) => (key === "App" ? Noted : Reflect.get(of, key)) }) : module; // prettier-ignore
}

function isScoped(each: unknown): each is Scoped {
  return typeof each === "function" && each.prototype instanceof Construct;
}

function instantiate(classes: readonly Scoped[], around: Stack): void {
  classes.forEach((Each, index) => {
    new Each(Each.prototype instanceof Stack ? around.node.root : around, `Example${index}`);
  });
}

function compiled({ id, source }: Example): string {
  const { code } = transformSync(withGiven(source), {
    filename: `${id}.ts`,
    jsc: { target: "es2022", parser: { syntax: "typescript", decorators: true } },
    module: { type: "commonjs", noInterop: true },
  });
  return code;
}

/** What it declares is made; the classes that it has at its outermost level are told. */
function withGiven(source: string): string {
  const names = [...source.matchAll(/^(?:export )?class (\w+)\b[^{]*\bextends\b/gm)].map(([, name = ""]) => name);
  const made = source.replaceAll(
    /^([ ]*)declare (?:const|let|var) (\w+)\s*:\s*([^;\n]+);?/gm,
    (_, indent: string, name: string, type: string) =>
      `${indent}const ${name} = given(${JSON.stringify(type)}, ${JSON.stringify(name)}, typeof this === "undefined" ? undefined : this);`,
  );
  return `declare function given(...all: unknown[]): any; declare function declared(each: unknown): void;\n${made}\n${names.map((name) => `declared(${name});`).join("\n")}`;
}
