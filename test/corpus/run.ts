import { transformSync } from "@swc/core";
import * as pulumi from "@pulumi/pulumi";
import type { Seen } from "../../witness/pulumi/seen";
import { collectMessages } from "../../witness/pulumi/sources/program/messages";
import { createRegistry } from "../../witness/pulumi/sources/program/registry";
import { openDoor } from "../../witness/pulumi/sources/program/server";
import { createServices } from "../../witness/pulumi/sources/program/services";
import type { Example } from "./judged";

const [project, stack] = ["corpus", "dev"];
const config = { "aws:region": "eu-central-1" };

/**
 * Runs an example against the engine in memory of `tomguard check`, and gives back what it registered. All run in this
 * process, one after the other: loading the provider for each would take hours.
 * @throws whatever the example throws, as it stands in the documentation
 */
export async function runExample(example: Example): Promise<Seen> {
  const code = compiled(example);
  const registry = createRegistry(stack, project, config);
  const messages = collectMessages();
  const door = await openDoor();
  const parts = {
    registry,
    messages,
    unanswered: new Set<string>(),
    programFolder: __dirname,
    root: __dirname,
    sealed: false,
  };
  const close = createServices(door, { ...parts, onRegistered: () => undefined });
  try {
    await inEngine(door.address, () => evaluate(code));
  } finally {
    close();
    door.close();
  }
  const error = messages.all.find((each) => each.severity === "error");
  if (error) throw new Error(error.text);
  return { resources: registry.resources, stack, project, configuredRegion: config["aws:region"] };
}

function compiled({ id, source }: Example): string {
  const { code } = transformSync(source, {
    filename: `${id}.ts`,
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "commonjs", noInterop: true, strictMode: false }, // for `with`
  });
  return code;
}

/** A program is a module; one that exports a function is waited for, as the language host does. */
async function evaluate(code: string): Promise<unknown> {
  const module: { exports: unknown } = { exports: {} };
  // The program's code is a text: that of the provider's documentation.
  const run = new Function("require", "module", "exports", "elsewhere", `with (elsewhere) {\n${code}\n}`);
  run(require, module, module.exports, elsewhere);
  return typeof module.exports === "function" ? (module.exports() as unknown) : module.exports;
}

/**
 * What the page takes for granted (`exampleAwsS3Bucket`): a resource of which nothing is known yet. It is found after the
 * example's own names and those of the language.
 */
const elsewhere = new Proxy(
  {},
  {
    has: (_, name) => typeof name === "string" && !(name in globalThis) && !given.includes(name),
    get: (_, name) => (typeof name === "string" ? pulumi.output(pulumi.unknown) : undefined),
  },
);
const given = ["require", "module", "exports"];

/** What failed in the example that runs now: the SDK leaves it as rejections that nobody handles. */
let failed: unknown[] = [];
let listening = false;

async function inEngine(address: string, program: () => Promise<unknown>): Promise<void> {
  if (!listening) process.on("unhandledRejection", (reason) => failed.push(reason)); // also of one that is over
  listening = true;
  failed = [];
  pulumi.runtime.resetOptions(project, stack, 64, address, address, true, "organization");
  pulumi.runtime.setAllConfig(config);
  try {
    await pulumi.runtime.runInPulumiStack(program);
  } finally {
    await settled();
  }
  if (failed.length > 0) throw failed[0];
}

/** Registrations begin some turns after the program's end, and bring others about. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < turnsOfRegistration; turn++) await new Promise((resolve) => setImmediate(resolve));
  await pulumi.runtime.disconnect();
  await new Promise((resolve) => setImmediate(resolve));
}

const turnsOfRegistration = 20;
