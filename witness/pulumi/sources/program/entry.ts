import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isObject, type Json } from "../state-shape";
import { ProgramNotRunnable } from "./failure";

/** As the engine reads `main` (pulumi 3.259, `engine/project.go`): a folder is where to run, a file what to run. */
export function whereMainIs(root: string, main: unknown): { pwd: string; entry: string } {
  if (typeof main !== "string" || main === "") return { pwd: root, entry: "." };
  const path = resolve(root, main);
  if (!existsSync(path)) {
    throw new ProgramNotRunnable(
      `The \`main\` of ${join(root, "Pulumi.yaml")} is ${main}, which isn't there. ${buildFirst(root)}`,
    );
  }
  return statSync(path).isDirectory() ? { pwd: path, entry: "." } : { pwd: dirname(path), entry: basename(path) };
}

/** The file that will be loaded: for `.` the `main` of package.json, else the index. Throws where there is none. */
export function entryFile(pwd: string, entry: string): string {
  if (entry !== ".") return resolve(pwd, entry);
  const root = packageRoot(pwd);
  const main = mainOfPackage(root);
  const named = main === undefined ? undefined : resolve(root, main);
  const candidates = [
    ...(named === undefined ? [] : [named, `${named}.js`, `${named}.ts`, join(named, "index.js")]),
    ...indexFiles.map((each) => join(pwd, each)),
  ];
  const found = candidates.find((path) => existsSync(path) && statSync(path).isFile());
  if (found !== undefined) return found;
  throw new ProgramNotRunnable(
    `There is no program in ${pwd}: ${main === undefined ? "neither an index.js nor an index.ts" : `its package.json names ${main}, which isn't there`}. ${buildFirst(root)}`,
  );
}

const indexFiles = ["index.js", "index.ts", "index.mjs", "index.cjs", "index.mts"];

/** The SDK takes the nearest package.json upward; without any, the program's folder counts. */
function packageRoot(folder: string): string {
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(join(here, "package.json"))) return here;
    if (dirname(here) === here) return folder;
  }
}

function mainOfPackage(folder: string): string | undefined {
  const { exports, main } = packageOf(folder);
  const exported = isObject(exports) ? exports["."] : exports;
  const found = isObject(exported)
    ? (exported["default"] ?? exported["require"] ?? exported["import"])
    : (exported ?? main);
  return typeof found === "string" ? found : undefined;
}

function buildFirst(folder: string): string {
  const { scripts } = packageOf(folder);
  return isObject(scripts) && typeof scripts["build"] === "string"
    ? "Build it first: `npm run build`."
    : "Is it built?";
}

function packageOf(folder: string): Json {
  try {
    const content: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return isObject(content) ? content : {};
  } catch {
    return {};
  }
}
