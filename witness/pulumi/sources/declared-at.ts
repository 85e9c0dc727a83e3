import { isAbsolute, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceLine } from "../../../posture";

/** A place of the call that made a resource, as Pulumi's SDK hands it over: a URI, and a line from 1. */
export interface Frame {
  uri: string;
  line: number;
}

/** A state's way to write a frame: `project:///shop/stores.ts#23,15` (line and column; pulumi, `pkg/resource/deploy`). */
export function frameOf(position: string): Frame {
  const [uri = "", at = ""] = position.split("#");
  return { uri, line: parseInt(at, 10) };
}

/**
 * Where the user's own program declares a resource: the innermost place in the project's folder that belongs to no
 * package, since what a component makes is declared where the component is used. Undefined where all lies elsewhere:
 * evidence names no folder of somebody's machine.
 * @param root absolute folder of the project, where frames name files of the machine; the engine names them by the project
 */
export function declaredAt(frames: Iterable<Frame>, root?: string): SourceLine | undefined {
  for (const { uri, line } of frames) {
    const file = inProject(uri, root);
    if (file !== undefined && line > 0) return { file, line };
  }
  return undefined;
}

const ofProject = "project:///";
const aboveProject = `${ofProject}../`;

/** Whether a place is in no program of the user's: most are, and it is seen without taking the path apart. */
export function isPlainlyElsewhere(uri: string): boolean {
  return uri.startsWith(aboveProject) || uri.includes("/node_modules/");
}

/** The file below the project's folder, with slashes. */
function inProject(uri: string, root: string | undefined): string | undefined {
  if (isPlainlyElsewhere(uri)) return undefined;
  const file = uri.startsWith(ofProject) ? decodeURIComponent(uri.slice(ofProject.length)) : below(root, uri);
  if (file === undefined || file === "" || isAbsolute(file)) return undefined;
  const parts = file.split("/");
  // A frame of a module system that names files by URLs comes as a folder "file:", another drive as "D:".
  return parts.some((each) => each === ".." || each === "node_modules" || each.endsWith(":")) ? undefined : file;
}

function below(root: string | undefined, uri: string): string | undefined {
  if (root === undefined || !uri.startsWith("file:///")) return undefined;
  return relative(root, fileURLToPath(uri)).split(sep).join("/");
}
