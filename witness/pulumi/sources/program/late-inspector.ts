import { Session } from "node:inspector";
import Module from "node:module";

/*
 * Loaded into the program's process before the SDK (`node --require`). The SDK opens V8's inspector at the start of every
 * program, to learn by `Debugger.scriptParsed` which script is which file, for functions that it may serialise later. From
 * then on V8 tells of every script that is loaded, and keeps what a debugger needs. Here the inspector is opened with the
 * first real question, and then tells of the scripts that there are.
 */

const ofClosures = /[\\/]@pulumi[\\/]pulumi[\\/]runtime[\\/]closure[\\/]v8Hooks\.js$/;

class LateSession extends Session {
  #isOpen = false;

  override connect(): void {
    // with the first question
  }

  /** As the inspector's: a method, its parameters where it has some, and whom to tell. */
  override post(method: string, ...rest: unknown[]): void {
    const listener = rest.at(-1);
    if (method === "Debugger.enable" && typeof listener === "function") {
      Reflect.apply(listener, undefined, [null, {}]);
      return;
    }
    if (!this.#isOpen) {
      this.#isOpen = true;
      super.connect();
      super.post("Debugger.enable");
    }
    Reflect.apply(super.post, this, [method, ...rest]);
  }
}

// Called on the module that asks, as Node does.
const load: (this: NodeJS.Module, id: string) => unknown = Module.prototype.require;

Module.prototype.require = function (this: NodeJS.Module, id: string): unknown {
  return id === "inspector" && ofClosures.test(this.filename) ? { Session: LateSession } : load.call(this, id);
};
