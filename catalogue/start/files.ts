import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file to write, below the folder that was named. */
export interface StartFile {
  /** With slashes, relative. */
  path: string;
  content: string;
}

/** What stands in the way of a file: something that could be replaced, or what can't be. */
export interface Obstacle {
  path: string;
  /** Whether it is a plain file, which may be overwritten if somebody says so. */
  replaceable: boolean;
}

/** What is there already where the files would go: the file itself, or something on its way that is no folder. */
export function obstacles(folder: string, files: readonly StartFile[]): Obstacle[] {
  const found = files.flatMap(({ path }) => obstacleOn(folder, path.split("/")) ?? []);
  return found.filter(({ path }, index) => found.findIndex((each) => each.path === path) === index);
}

/** The first obstacle on the way: below a file there is nothing to look for. */
function obstacleOn(folder: string, way: readonly string[], depth = 1): Obstacle | undefined {
  const path = way.slice(0, depth).join("/");
  const there = lstatSync(join(folder, path), { throwIfNoEntry: false });
  if (there === undefined) return undefined;
  if (depth === way.length) return { path, replaceable: there.isFile() };
  return there.isDirectory() ? obstacleOn(folder, way, depth + 1) : { path, replaceable: false };
}

/** Suffix of a file that is written, but not in its place yet. */
const pending = ".tomguard-new";

/**
 * Writes all files or none: each beside its place first, then all into their places.
 * @throws Error of Node's where one can't be written
 */
export function writeAll(folder: string, files: readonly StartFile[]): void {
  const places = files.map(({ path, content }) => ({ place: join(folder, path), content }));
  try {
    for (const { place, content } of places) {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(`${place}${pending}`, content);
    }
  } catch (error) {
    for (const { place } of places) rmSync(`${place}${pending}`, { force: true });
    throw error;
  }
  for (const { place } of places) renameSync(`${place}${pending}`, place);
}
