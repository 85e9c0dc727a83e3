import { TestEnvironment } from "jest-environment-node";
import { workersCloud } from "./workers-cloud";

/** Where every test file runs: Node, with what the files of one worker share. */
export default class extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global["workersCloud"] = workersCloud;
    const own = this.global["Error"] as ErrorConstructor; // the test's class, not this file's
    own.prepareStackTrace = traceOf;
    own.stackTraceLimit = 25; // Jest sets 100
  }
}

/**
 * Pulumi's SDK takes a stack trace for every promise, for its own debugging, and Jest looks every frame of it up in source
 * maps: more than half of what a test with a few hundred resources takes. Nobody reads these, so they are left out.
 */
function traceOf(error: Error, frames: NodeJS.CallSite[]): unknown {
  if (error.message === "" && frames[0]?.getFileName()?.includes("/@pulumi/pulumi/")) return String(error);
  return Error.prepareStackTrace?.(error, frames) ?? String(error); // Jest's, which is this file's `Error`
}
