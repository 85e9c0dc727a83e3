import Module from "node:module";

/*
 * Loaded into the program's process before the SDK (`node --require`). The SDK takes a stack trace for every promise, a
 * dozen and more for each resource, and shows them only where PULUMI_DEBUG_PROMISE_LEAKS is set. Where it isn't, they are
 * left out: no code of the user's runs meanwhile, so that every error keeps its trace.
 */

/** `runtime/debuggable` of the SDK, as far as it is changed here. */
interface Debuggable {
  debugPromiseLeaks: boolean;
  debuggablePromise: (...args: unknown[]) => unknown;
}

const ofSdk = /[\\/]@pulumi[\\/]pulumi[\\/]runtime[\\/]\w+\.js$/;
const changed = new WeakSet<object>();

// Called on the module that asks, as Node does.
const load: (this: NodeJS.Module, id: string) => unknown = Module.prototype.require;

Module.prototype.require = function (this: NodeJS.Module, id: string): unknown {
  const module = load.call(this, id);
  if (id === "./debuggable" && ofSdk.test(this.filename) && isDebuggable(module)) leaveTracesOut(module);
  return module;
};

function leaveTracesOut(module: Debuggable): void {
  if (module.debugPromiseLeaks || changed.has(module)) return;
  changed.add(module);
  const { debuggablePromise } = module;
  module.debuggablePromise = (...args) => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
      return debuggablePromise(...args);
    } finally {
      Error.stackTraceLimit = limit;
    }
  };
}

/** A module of another shape is left as it is. */
function isDebuggable(module: unknown): module is Debuggable {
  return (
    typeof module === "object" && module !== null && "debuggablePromise" in module && "debugPromiseLeaks" in module
  );
}
