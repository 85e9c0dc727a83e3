import * as pulumi from "@pulumi/pulumi";
import { MockMonitor } from "@pulumi/pulumi/runtime/mocks";
import { called, made } from "./made";
import type { SeenResource } from "../../../witness/pulumi/seen";

/** A program's resources as a plan and as a state show them, while the local cloud has them for real. */
export interface Deployed {
  plan: SeenResource[];
  state: SeenResource[];
}

/** Makes what the sandbox's provider does not make for real. */
export type Maker = (
  inputs: Readonly<Record<string, unknown>>,
) => Promise<{ id: string; outputs: Record<string, unknown> }>;

/**
 * Runs a program in Pulumi's mocks, and makes what S3, KMS and Logs have of it in the local cloud at `AWS_ENDPOINT_URL`, by
 * the sandbox's own provider. Everything else gets that provider's plausible outputs, and is nowhere.
 * @param makers of what else is to be there for real, by type
 */
export async function deploy(
  program: () => unknown,
  stack: string,
  makers: Readonly<Record<string, Maker>> = {},
): Promise<Deployed> {
  const deployed: Deployed = { plan: [], state: [] };
  const register = MockMonitor.prototype.registerResource;
  MockMonitor.prototype.registerResource = function (request, callback) {
    const dependencies = [...request.getPropertydependenciesMap().entries()] as [string, { getUrnsList(): string[] }][];
    return register.call(this, request, (error: unknown, response: Answer) => {
      if (error === null && request.getCustom()) {
        const known = { type: request.getType(), name: request.getName(), urn: response.getUrn() };
        const propertyDependencies = Object.fromEntries(dependencies.map(([key, of]) => [key, of.getUrnsList()]));
        const props = request.getObject().toJavaScript();
        const outputs = { ...response.getObject().toJavaScript(), id: response.getId() };
        deployed.plan.push({ ...known, propertyDependencies, props, origin: "created" });
        deployed.state.push({ ...known, propertyDependencies, props: outputs, origin: "undetermined" });
      }
      callback(error as never, response as never); // as the SDK's own mocks hand them on
    });
  };
  try {
    await pulumi.runtime.setMocks(
      { newResource: (args) => made(args, makers), call: called },
      "tomguard",
      stack,
      false,
    );
    program();
    await pulumi.runtime.disconnect();
  } finally {
    MockMonitor.prototype.registerResource = register;
  }
  return deployed;
}

interface Answer {
  getUrn(): string;
  getId(): string;
  getObject(): { toJavaScript(): Record<string, unknown> };
}
