import type { AnalyzerStackConfigureRequest, ConfigureAnalyzerRequest } from "@pulumi/pulumi/proto/analyzer_pb";
import type { Level } from "../catalogue/promise/schema";
import { onDecoded } from "./engine-messages";
import type { PackConfig } from "./pack-config";

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
  onDecoded("configureStack", (request) => callback(contextOf(request)));
}

/**
 * Calls back when the engine hands over the configuration of the pack, after the stack's. The callback says which names
 * the SDK is to see of it: for all others the SDK asks the policy itself for its level. To be called before the pack is
 * made.
 */
export function onPackConfigured(namesForSdk: (config: PackConfig) => readonly string[]): void {
  onDecoded("configure", (request) => {
    const names = namesForSdk(configOf(request));
    const map = request.getPolicyconfigMap();
    for (const [name] of [...map.entries()]) if (!names.includes(name)) map.del(name);
  });
}

function contextOf(request: AnalyzerStackConfigureRequest): EngineContext {
  return {
    stack: request.getStack(),
    project: request.getProject(),
    dryRun: request.getDryRun(),
    config: Object.fromEntries(request.getConfigMap().entries()),
  };
}

/** By the numbers of Pulumi's protocol (`EnforcementLevel` of analyzer.proto). */
const levelsByNumber: readonly Level[] = ["advisory", "mandatory", "disabled", "remediate"];

function configOf(request: ConfigureAnalyzerRequest): PackConfig {
  return new Map(
    [...request.getPolicyconfigMap().entries()].map(([name, setting]) => {
      const level = levelsByNumber[setting.getEnforcementlevel()];
      return [name, { ...(level && { level }), properties: setting.getProperties()?.toJavaScript() ?? {} }];
    }),
  );
}
