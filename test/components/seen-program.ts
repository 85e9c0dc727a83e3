import * as pulumi from "@pulumi/pulumi";
import { MockMonitor } from "@pulumi/pulumi/runtime/mocks";
import { check } from "../../sandbox/provider/check";
import { invoke } from "../../sandbox/provider/invokes";
import { plausibleId, plausibleOutputs } from "../../sandbox/provider/plausible";
import { plannedCreation, typeOf } from "../../sandbox/provider/resources";
import { isUnknown, text, unknown, type Properties } from "../../sandbox/provider/values";
import type { Seen, SeenResource } from "../../witness/pulumi/seen";

/**
 * `check`: what a program wrote and nothing else, as `tomguard check` sees it. `update`: with the sandbox's plausible
 * outputs, as a stack policy sees it after the deploy; what AWS refuses is thrown.
 */
export type Phase = "check" | "update";

const settings = { region: "eu-central-1", defaultTags: {}, ignoredTagKeys: [] };
const provider = { urn: "urn:pulumi:test::shop::pulumi:providers:aws::default", name: "default", props: {} };

/** Runs a program in Pulumi's mocks, and answers what a witness sees of it. */
export async function seenOf(program: () => unknown, phase: Phase): Promise<Seen> {
  const resources: SeenResource[] = [];
  const register = MockMonitor.prototype.registerResource;
  MockMonitor.prototype.registerResource = function (request, callback) {
    const urn = this["newUrn"](request.getParent(), request.getType(), request.getName());
    const at = resources.push(asSeen(request, urn)) - 1;
    return register.call(this, request, (error, response) => {
      const before = resources[at];
      if (before && response && request.getCustom() && phase === "update") {
        const outputs = response.getObject().toJavaScript();
        resources[at] = { ...before, props: { ...before.props, ...outputs, id: response.getId() }, origin: "created" };
      }
      callback(error, response);
    });
  };
  const warn = jest.spyOn(pulumi.log, "warn").mockImplementation(async () => undefined);
  try {
    await pulumi.runtime.setMocks(
      { newResource: (args) => answerOf(args, phase), call: ({ token, inputs }) => calledIn(phase, token, inputs) },
      "shop",
      "test",
      phase === "check",
    );
    program();
    await pulumi.runtime.disconnect();
  } finally {
    MockMonitor.prototype.registerResource = register;
    warn.mockRestore();
  }
  return { resources, stack: "test", project: "shop" };
}

type Request = Parameters<MockMonitor["registerResource"]>[0];

function asSeen(request: Request, urn: string): SeenResource {
  const dependencies: [string, { getUrnsList(): string[] }][] = [...request.getPropertydependenciesMap().entries()];
  return {
    urn,
    type: request.getType(),
    name: request.getName(),
    props: request.getObject().toJavaScript(),
    origin: "undetermined",
    protect: request.getProtect() === true,
    retainOnDelete: request.getRetainondelete() === true,
    propertyDependencies: Object.fromEntries(dependencies.map(([key, value]) => [key, value.getUrnsList()])),
    ...(request.getParent() !== "" && { parent: request.getParent() }),
    ...(request.getCustom() && { provider }),
  };
}

function answerOf(
  { type: token, name, inputs, custom }: pulumi.runtime.MockResourceArgs,
  phase: Phase,
): pulumi.runtime.MockResourceResult {
  if (!custom || phase === "check") return { id: undefined, state: inputs };
  const type = typeOf(token);
  const urn = `urn:pulumi:test::shop::${token}::${name}`;
  const checked = check(type, urn, JSON.parse(JSON.stringify(inputs)), {}, new Uint8Array(32), settings);
  if (checked.failures.length > 0) {
    throw new Error(`AWS refuses ${name}: ${checked.failures.map(({ reason }) => reason).join(" ")}`);
  }
  const planned = Object.entries(plannedCreation(type, checked.inputs, settings));
  const given: Properties = Object.fromEntries(planned.filter(([, value]) => !isUnknown(value)));
  const region = text(given["region"]) ?? settings.region;
  const id = plausibleId(type, given, region);
  return { id, state: { ...plausibleOutputs(type, given, region, id), ...given } };
}

/** Nobody answers before the cloud is asked; every field that a component reads is unknown then. */
function calledIn(phase: Phase, token: string, args: Properties): Properties {
  const answer = invoke(token, args, settings);
  return phase === "update" ? answer : Object.fromEntries(Object.keys(answer).map((key) => [key, unknown]));
}
