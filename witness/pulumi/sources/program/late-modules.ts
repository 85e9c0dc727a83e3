import Module from "node:module";

/*
 * Loaded into the program's process before the SDK (`node --require`). At its start the SDK loads npm's resolver and the
 * TypeScript compiler, which it needs only where a function of the program becomes a Lambda, the Automation API, which few
 * programs use, and what sends traces, which nobody asks for here; and @pulumi/aws loads each of its 230 services. That is
 * more than 900 modules of 1,800 (measured with 3.259 and 7.48). They come when they are first used, and traces not at
 * all. An SDK that loads something else loads it as ever.
 */

interface Asked {
  /** What is asked for, as `require` is called. */
  module: RegExp;
  /** The file that asks. */
  by: RegExp;
}

/** What is used only through its properties. */
const onFirstUse: readonly Asked[] = [
  { module: /^@npmcli\/arborist$|\/typescript-shim$/, by: ofSdk("runtime/closure/\\w+") },
  { module: /^js-yaml$/, by: ofSdk("runtime/manifest") },
  { module: /^\.\/automation$/, by: ofSdk("index") },
  { module: /^\.\/(?!utilities$)\w+$/, by: /[\\/]@pulumi[\\/]aws[\\/]index\.js$/ },
];

/** What is one function. */
const onFirstCall: Asked = { module: /^normalize-package-data$/, by: ofSdk("runtime/closure/codePaths") };

/** What `tracing.start` uses, which the SDK calls for `--tracing` alone; spans that nobody sends need the API only. */
const never: Asked = { module: /^@opentelemetry\/(?!api$)/, by: ofSdk("cmd/run/tracing") };

// Called on the module that asks, as Node does.
const load: (this: NodeJS.Module, id: string) => unknown = Module.prototype.require;

Module.prototype.require = function (this: NodeJS.Module, id: string): unknown {
  const asks = ({ module, by }: Asked) => module.test(id) && by.test(this.filename);
  if (asks(never)) return {};
  if (onFirstUse.some(asks)) return whenUsed(() => load.call(this, id) as object);
  if (asks(onFirstCall)) return whenCalled(() => load.call(this, id) as (...args: unknown[]) => unknown);
  return load.call(this, id);
};

/** A file of the SDK, whichever copy. @param path its pattern, with slashes and without its ending */
function ofSdk(path: string): RegExp {
  return new RegExp(`[\\\\/]@pulumi[\\\\/]pulumi[\\\\/]${path.replaceAll("/", "[\\\\/]")}\\.js$`);
}

/**
 * A module that is loaded when something of it is read; whoever lists its names loads it, and sees them all. `__esModule`
 * keeps TypeScript's helpers from reading all.
 */
function whenUsed(loaded: () => object): object {
  return new Proxy({}, {
    get: (_, key) => key === "__esModule" || (Reflect.get(loaded(), key) as unknown),
    set: (_, key, value) => Reflect.set(loaded(), key, value),
    has: (_, key) => Reflect.has(loaded(), key),
    ownKeys: () => Reflect.ownKeys(loaded()),
    getOwnPropertyDescriptor(_, key) {
      const descriptor = Reflect.getOwnPropertyDescriptor(loaded(), key);
      return descriptor && { ...descriptor, configurable: true }; // a proxy has to say so of what its target doesn't have
    },
  }); // prettier-ignore
}

function whenCalled(loaded: () => (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
  return (...args) => loaded()(...args);
}
