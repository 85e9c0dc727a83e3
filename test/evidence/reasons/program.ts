import { existsSync, globSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";

/** The folders whose code says why something is unknown, or not applicable. */
const folders = ["catalogue", "posture", "witness", "policies", "evidence", "cdk", "cli"];
const root = resolve(__dirname, "../../..");

/** Our own sources with their types; packages are left out, which would take a minute and say no reasons. */
export function ownProgram(): { program: ts.Program; sources: readonly ts.SourceFile[] } {
  const files = folders
    .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
    .map((file) => join(root, file));
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.Node20,
    lib: ["lib.es2024.d.ts"],
    types: [],
    skipLibCheck: true,
  };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options, true),
    resolveModuleNameLiterals: (names, from) => names.map(({ text }) => ({ resolvedModule: ownModule(text, from) })),
  };
  const program = ts.createProgram(files, options, host);
  const own = new Set(files);
  return { program, sources: program.getSourceFiles().filter(({ fileName }) => own.has(fileName)) };
}

function ownModule(name: string, from: string): ts.ResolvedModuleFull | undefined {
  if (!name.startsWith(".")) return undefined;
  const path = join(dirname(from), name);
  const found = [`${path}.ts`, join(path, "index.ts")].find((each) => existsSync(each));
  return found === undefined ? undefined : { resolvedFileName: found, extension: ts.Extension.Ts };
}
