import { createRequire } from "node:module";
import type { AnalyzerStackConfigureRequest } from "@pulumi/pulumi/proto/analyzer_pb";

/** What the engine tells a pack of the run that it is started for. */
export interface EngineContext {
  stack: string;
  project: string;
  /** A preview, or an update. */
  dryRun: boolean;
  /** The stack's configuration by full key, `aws:region`; secrets included, so none of it may be shown. */
  config: Readonly<Record<string, string>>;
}

/**
 * Calls back when the engine configures the pack for a stack, before it asks it anything. The engine (3.259) hands
 * stack, project, preview or update, and configuration over in the call `ConfigureStack`; `@pulumi/policy` (1.21) keeps
 * the stack's tags of it and drops the rest, and the environment variables of older engines are not set any more. So
 * the message is read on its way in, where the SDK's own service definition decodes it. To be called before the pack
 * is made.
 */
export function onStackConfigured(callback: (context: EngineContext) => void): void {
  const { configureStack } = analyzerService();
  const decode = configureStack.requestDeserialize;
  configureStack.requestDeserialize = (bytes) => {
    const request = decode(bytes);
    callback(contextOf(request));
    return request;
  };
}

interface ServiceDefinition {
  configureStack: { requestDeserialize(bytes: Uint8Array): AnalyzerStackConfigureRequest };
}

/** The definition that `@pulumi/policy` itself serves: of the `@pulumi/pulumi` that it finds. */
function analyzerService(): ServiceDefinition {
  const sdk = createRequire(require.resolve("@pulumi/policy"));
  // The stub has no types of its own; its shape is grpc-js's ServiceDefinition.
  return (sdk("@pulumi/pulumi/proto/analyzer_grpc_pb") as { AnalyzerService: ServiceDefinition }).AnalyzerService;
}

function contextOf(request: AnalyzerStackConfigureRequest): EngineContext {
  return {
    stack: request.getStack(),
    project: request.getProject(),
    dryRun: request.getDryRun(),
    config: Object.fromEntries(request.getConfigMap().entries()),
  };
}
