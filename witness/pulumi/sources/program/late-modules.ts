import Module from "node:module";

/*
 * Loaded into the program's process before the SDK (`node --require`). At its start the SDK loads npm's resolver and
 * the TypeScript compiler, which it needs only where a function of the program becomes a Lambda, and what sends traces,
 * which nobody asks for here: more than 500 modules of 1,800, and 0.6 s of processor time (measured with 3.259). They
 * come when they are first used, and traces not at all. An SDK that loads something else loads it as ever.
 */

/** What serialises functions (`runtime/closure`), used only through its properties. */
const onFirstUse = /^@npmcli\/arborist$|\/typescript-shim$/;
const ofClosures = /[\\/]@pulumi[\\/]pulumi[\\/]runtime[\\/]closure[\\/]\w+\.js$/;

/** What `tracing.start` uses, which the SDK calls for `--tracing` alone; spans that nobody sends need the API only. */
const never = /^@opentelemetry\/(?!api$)/;
const ofTraces = /[\\/]@pulumi[\\/]pulumi[\\/]cmd[\\/]run[\\/]tracing\.js$/;

// Called on the module that asks, as Node does.
const load: (this: NodeJS.Module, id: string) => unknown = Module.prototype.require;

Module.prototype.require = function (this: NodeJS.Module, id: string): unknown {
  if (never.test(id) && ofTraces.test(this.filename)) return {};
  if (onFirstUse.test(id) && ofClosures.test(this.filename)) return whenUsed(() => load.call(this, id) as object);
  return load.call(this, id);
};

/** A module that is loaded when a property of it is read. `__esModule` keeps TypeScript's helpers from reading all. */
function whenUsed(loaded: () => object): object {
  return new Proxy({}, { get: (_, key) => key === "__esModule" || (Reflect.get(loaded(), key) as unknown) });
}
