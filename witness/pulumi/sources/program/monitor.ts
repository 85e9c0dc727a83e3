import type { UntypedServiceImplementation } from "@grpc/grpc-js";
import type * as callback from "@pulumi/pulumi/proto/callback_pb";
import * as provider from "@pulumi/pulumi/proto/provider_pb";
import * as proto from "@pulumi/pulumi/proto/resource_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { answerInvoke } from "./invokes";
import type { Messages } from "./messages";
import { readResource, registerOutputs, registerResource, type Registering } from "./register";
import type { Registry, Transform } from "./registry";
import { transformInvoke, transformOf, type Callbacks } from "./transforms";
import { unary } from "./unary";
import { unknownMarker } from "../engine-proxy";
import { packageOf } from "../urn";

export interface MonitorParts {
  registry: Registry;
  callbacks: Callbacks;
  messages: Messages;
  programFolder: string;
  /** Absolute folder of the project, the one with `Pulumi.yaml`. */
  root: string;
  /** Functions that were asked and not answered in full, for the hint when a program fails. */
  unanswered: Set<string>;
  onRegistered(): void;
  /** Whether texts may hold the marker of an encrypted configuration value. */
  sealed: boolean;
}

/**
 * Yes to what leaves the program's own values as they are; no to output values (the witness reads plain ones) and to
 * gated invokes (the SDK then answers an invoke on unknown resources itself, with unknown).
 */
const features: Readonly<Record<string, keyof typeof proto.ResourceMonitorFeature>> = {
  secrets: "RESOURCE_MONITOR_FEATURE_SECRETS",
  resourceReferences: "RESOURCE_MONITOR_FEATURE_RESOURCE_REFERENCES",
  aliasSpecs: "RESOURCE_MONITOR_FEATURE_ALIAS_SPECS",
  deletedWith: "RESOURCE_MONITOR_FEATURE_DELETED_WITH",
  replaceWith: "RESOURCE_MONITOR_FEATURE_REPLACE_WITH",
  transforms: "RESOURCE_MONITOR_FEATURE_TRANSFORMS",
  invokeTransforms: "RESOURCE_MONITOR_FEATURE_INVOKE_TRANSFORMS",
  parameterization: "RESOURCE_MONITOR_FEATURE_PARAMETERIZATION",
  resourceHooks: "RESOURCE_MONITOR_FEATURE_RESOURCE_HOOKS",
  errorHooks: "RESOURCE_MONITOR_FEATURE_ERROR_HOOKS",
};

/** The `ResourceMonitor` that the program registers its resources with. */
export function monitorService(parts: MonitorParts): UntypedServiceImplementation {
  const registering: Registering = { ...parts, stackTransforms: [] };
  const invokeTransforms: Transform[] = [];
  const nothing = unary(() => new Empty());
  return {
    supportsFeature: unary((request: proto.SupportsFeatureRequest) =>
      new proto.SupportsFeatureResponse().setHassupport(Object.hasOwn(features, request.getId())),
    ),
    getDeploymentInfo: unary(() =>
      new proto.DeploymentInfo().setSupportedfeaturesList(
        Object.values(features).map((name) => proto.ResourceMonitorFeature[name]),
      ),
    ),
    registerResource: unary((request: proto.RegisterResourceRequest) => registerResource(registering, request)),
    registerResourceOutputs: unary((request: proto.RegisterResourceOutputsRequest) => {
      registerOutputs(registering, request);
      return new Empty();
    }),
    readResource: unary((request: proto.ReadResourceRequest) => readResource(registering, request)),
    invoke: unary(async (request: proto.ResourceInvokeRequest) => {
      await transformInvoke(parts.callbacks, invokeTransforms, request);
      return invoke(parts, request);
    }),
    call: unary((request: proto.ResourceCallRequest) => {
      parts.messages.say(
        "warning",
        `${request.getTok()} is a method that only its provider can answer. What depends on it is not known here.`,
      );
      return new provider.CallResponse().setReturn(Struct.fromJavaScript({}));
    }),
    registerStackTransform: unary((request: callback.Callback) => {
      registering.stackTransforms.push(transformOf(request));
      return new Empty();
    }),
    registerStackInvokeTransform: unary((request: callback.Callback) => {
      invokeTransforms.push(transformOf(request));
      return new Empty();
    }),
    registerResourceHook: nothing, // hooks run around a deploy; they don't change what is asked for
    registerErrorHook: nothing,
    registerPackage: unary((request: proto.RegisterPackageRequest) =>
      new proto.RegisterPackageResponse().setRef(`${request.getName()}@${request.getVersion()}`),
    ),
    signalAndWaitForShutdown: nothing,
  };
}

function invoke(parts: MonitorParts, request: proto.ResourceInvokeRequest): proto.ResourceInvokeResponse {
  const token = request.getTok();
  const args = request.getArgs()?.toJavaScript() ?? {};
  const response = new proto.ResourceInvokeResponse();
  if (token === "pulumi:pulumi:getResource")
    return response.setReturn(Struct.fromJavaScript(lookUp(parts.registry, String(args["urn"]))));
  const region = parts.registry.provider(request.getProvider(), packageOf(token), request.getVersion()).props["region"];
  const place = { region: typeof region === "string" ? region : undefined, programFolder: parts.programFolder };
  const answer = answerInvoke(token, args, place);
  if (answer === undefined) {
    parts.unanswered.add(token);
    parts.messages.say(
      "warning",
      `${token} can't be answered without its provider. What depends on it is not known here.`,
    );
    return response.setUnknown(true).setReturn(new Struct());
  }
  // The values are those of a Struct, and texts: JSON as Struct knows it.
  const result = Struct.fromJavaScript(answer as Parameters<typeof Struct.fromJavaScript>[0]);
  if (Object.values(answer).some((value) => value === unknownMarker)) parts.unanswered.add(token);
  return response.setReturn(result);
}

/** A resource that was handed around as a value: the SDK asks for it again by its URN. */
function lookUp(registry: Registry, urn: string): Parameters<typeof Struct.fromJavaScript>[0] {
  const found = registry.find(urn);
  if (!found) throw new Error(`unknown resource ${urn}`);
  return { urn, id: "", state: found.custom ? { ...found.seen.props } : {} } as Parameters<
    typeof Struct.fromJavaScript
  >[0]; // props came out of a Struct
}
