import { createRequire } from "node:module";
import type {
  AnalyzeRequest,
  AnalyzerResource,
  AnalyzerStackConfigureRequest,
  AnalyzeStackRequest,
  ConfigureAnalyzerRequest,
} from "@pulumi/pulumi/proto/analyzer_pb";

/* What the engine sends to a pack, message by message, before `@pulumi/policy` sees it. To be used before a pack is made. */

interface Requests {
  analyze: AnalyzeRequest;
  analyzeStack: AnalyzeStackRequest;
  configure: ConfigureAnalyzerRequest;
  configureStack: AnalyzerStackConfigureRequest;
}

/** Calls back with each message of a call when it comes in; the callback may change it. */
export function onDecoded<M extends keyof Requests>(call: M, callback: (request: Requests[M]) => void): void {
  const method = analyzerService()[call];
  const decode = method.requestDeserialize;
  method.requestDeserialize = (bytes) => {
    const request = decode(bytes);
    callback(request);
    return request;
  };
}

/**
 * Has the properties of each resource decoded once. `@pulumi/policy` (1.21, server.js) does so anew for every policy: with a
 * hundred of them, most of what a pack takes. It copies what it is handed, so that all may be handed the same.
 */
export function decodeOnce(): void {
  onDecoded("analyze", rememberProperties);
  onDecoded("analyzeStack", (request) => request.getResourcesList().forEach(rememberProperties));
}

function rememberProperties(resource: AnalyzeRequest | AnalyzerResource): void {
  rememberValue(resource.getProperties());
  rememberValue(resource.getProvider()?.getProperties());
}

function rememberValue(struct: Struct | undefined): void {
  if (!struct) return;
  const decode = struct.toJavaScript.bind(struct);
  let decoded: ReturnType<Struct["toJavaScript"]> | undefined;
  struct.toJavaScript = () => (decoded ??= decode());
}

type Struct = NonNullable<ReturnType<AnalyzeRequest["getProperties"]>>;

type ServiceDefinition = { [M in keyof Requests]: { requestDeserialize(bytes: Uint8Array): Requests[M] } };

/** The definition that `@pulumi/policy` itself serves: of the `@pulumi/pulumi` that it finds. */
function analyzerService(): ServiceDefinition {
  const sdk = createRequire(require.resolve("@pulumi/policy"));
  // The stub has no types of its own; its shape is grpc-js's ServiceDefinition.
  return (sdk("@pulumi/pulumi/proto/analyzer_grpc_pb") as { AnalyzerService: ServiceDefinition }).AnalyzerService;
}
