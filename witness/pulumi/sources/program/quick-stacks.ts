import { sep } from "node:path";

/*
 * Loaded into the program's process before the SDK (`node --require`). The SDK takes a stack trace for every promise,
 * for its own debugging (`untraced-promises.ts`), and its source map support works out every frame of each: most of the time of a program with
 * hundreds of resources (measured with 3.259: 600 resources, 17.8 s of processor time with it and 6.9 s without).
 * Those traces belong to errors without a message; errors that say something keep theirs. So does the one that says
 * where a resource is declared, as far as it lies in the user's own program.
 */
type Prepare = NonNullable<typeof Error.prepareStackTrace>;

/** Somebody looks for a promise that is never kept: those are the traces that the SDK takes. */
const wanted = Boolean(process.env["PULUMI_DEBUG_PROMISE_LEAKS"]);

let prepare: Prepare | undefined = Error.prepareStackTrace;

Object.defineProperty(Error, "prepareStackTrace", {
  configurable: true,
  get: () => prepare,
  set(next: Prepare | undefined) {
    prepare = next && ((error, frames) => traceOf(next, error, frames));
  },
});

function traceOf(next: Prepare, error: Error, frames: NodeJS.CallSite[]): unknown {
  if (error.message !== "" || wanted) return next(error, frames);
  // `Resource.callsites` of the SDK, which counts the lines and looks for a file in each.
  if (frames[0]?.getFunctionName() !== "callsites") return String(error);
  let found = false;
  const lines = frames.map((frame) => {
    if (found || !isOwn(frame)) return "    at";
    const line = String(next(error, [frame])).split("\n")[1] ?? "";
    found = inProject(line);
    return line;
  });
  return ["Error", ...lines].join("\n");
}

/**
 * The innermost place in the project's folder is all that is read of a trace (`declaredAt`). The SDK overlooks functions
 * without a name, whose places have no brackets.
 */
function inProject(line: string): boolean {
  const root = process.env["PULUMI_NODEJS_ROOT_DIRECTORY"];
  return root !== undefined && line.includes(`(${root}${sep}`);
}

function isOwn(frame: NodeJS.CallSite): boolean {
  const file = frame.getFileName();
  return typeof file === "string" && !file.startsWith("node:") && !/[\\/]node_modules[\\/]/.test(file);
}
