import { writeFileSync } from "node:fs";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { MockMonitor } from "@pulumi/pulumi/runtime/mocks";
import type { SeenResource } from "../../witness/pulumi/seen";

/** A resource as the SDK registers it, options included, which Pulumi's own mocks don't show. */
export interface Registered {
  type: string;
  name: string;
  inputs: Record<string, unknown>;
  /** Name of the resource that it hangs on; empty at the top. */
  parent: string;
  dependencies: string[];
  /** Names of the resources that each input was made from. */
  propertyDependencies: Record<string, string[]>;
  provider: string;
  /** As the pack is shown it by a program that is run in memory. */
  seen: SeenResource;
}

export interface Ran {
  resources: Registered[];
  warnings: string[];
  /** The only resource of that type; fails the test when there is none, or several. */
  only(type: string): Registered;
  named(name: string, type?: string): Registered;
}

const nameIn = (urn: string): string => urn.split("::").at(-1) ?? "";

/** Runs a program in Pulumi's mocks, and tells everything that was registered. In a preview ids and ARNs are unknown. */
export async function run(program: () => unknown, { preview = false, stack = "test" } = {}): Promise<Ran> {
  const resources: Registered[] = [];
  const warnings: string[] = [];
  const register = MockMonitor.prototype.registerResource;
  const warn = jest.spyOn(pulumi.log, "warn").mockImplementation(async (message) => void warnings.push(message));
  MockMonitor.prototype.registerResource = function (request, callback) {
    const seen: SeenResource = {
      urn: "", // told by the answer
      type: request.getType(),
      name: request.getName(),
      props: request.getObject().toJavaScript(),
      origin: "undetermined",
      protect: request.getProtect() === true,
      parent: request.getParent(),
      propertyDependencies: Object.fromEntries(
        [...request.getPropertydependenciesMap().entries()].map(
          ([key, value]: [string, { getUrnsList(): string[] }]) => [key, value.getUrnsList()],
        ),
      ),
      ...(request.getCustom() && { provider: { urn: "urn:pulumi:default", name: "default", props: {} } }),
    };
    resources.push({
      seen,
      type: request.getType(),
      name: request.getName(),
      inputs: request.getObject().toJavaScript(),
      parent: nameIn(request.getParent()),
      dependencies: request.getDependenciesList().map(nameIn),
      propertyDependencies: Object.fromEntries(
        [...request.getPropertydependenciesMap().entries()].map(
          ([key, value]: [string, { getUrnsList(): string[] }]) => [key, value.getUrnsList().map(nameIn)],
        ),
      ),
      provider: request.getProvider(),
    });
    return register.call(this, request, (error, answer) => {
      seen.urn = answer?.getUrn() ?? "";
      callback(error, answer);
    });
  };
  try {
    await pulumi.runtime.setMocks(
      { newResource: (args) => created(args, preview), call: () => ({}) },
      "tomguard",
      stack,
      preview,
    );
    program();
    await pulumi.runtime.disconnect();
  } finally {
    MockMonitor.prototype.registerResource = register;
    warn.mockRestore();
  }
  const named = (name: string, type?: string): Registered =>
    one(
      resources.filter((each) => each.name === name && (type === undefined || each.type === type)),
      name,
    );
  return {
    resources,
    warnings,
    named,
    only: (type) =>
      one(
        resources.filter((each) => each.type === type),
        type,
      ),
  };
}

function created(
  { name, inputs }: pulumi.runtime.MockResourceArgs,
  preview: boolean,
): pulumi.runtime.MockResourceResult {
  if (preview) return { id: undefined, state: inputs };
  const own = String(inputs["bucket"] ?? inputs["name"] ?? `${name}-0a1b2c3`);
  return { id: own, state: { bucket: own, ...inputs, arn: `arn:aws:any:::${own}`, keyId: own } };
}

function one(found: Registered[], what: string): Registered {
  const [first, ...more] = found;
  if (first === undefined || more.length > 0) throw new Error(`expected one ${what}, found ${found.length}`);
  return first;
}

/** Writes a promise to a file of its own, and answers the path. */
export function promiseFile(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "tomguard-promise-")), "tomguard.yaml");
  writeFileSync(file, text);
  return file;
}

/** The parsed policy of a bucket policy. */
export function policyOf(resource: Registered): { Version: string; Statement: Record<string, unknown>[] } {
  return JSON.parse(String(resource.inputs["policy"]));
}
