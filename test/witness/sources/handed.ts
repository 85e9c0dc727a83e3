import type { PolicyResource, ResourceRemediation, ResourceValidationArgs } from "@pulumi/policy";
import * as proto from "@pulumi/pulumi/proto/analyzer_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import type { SeenProvider, SeenResource } from "../../../witness/pulumi/seen";

/*
 * Hands resources to a policy as the engine does: as the messages that it sends, through the functions of the SDK that
 * receive them. So what a test gets is what a pack gets.
 */

type Sent = Pick<
  SeenResource,
  "urn" | "type" | "name" | "props" | "parent" | "protect" | "propertyDependencies" | "provider"
>;

/** Answers by callback, with an error that has a status. */
type Rpc = (call: { request: unknown }, done: (error: unknown, answer: Answer) => void) => void;
interface Answer {
  getDiagnosticsList?(): proto.AnalyzeDiagnostic[];
  getRemediationsList?(): proto.Remediation[];
}
type MakeRpc = (pack: string, version: string, level: string, policies: readonly unknown[]) => Rpc;

// The SDK exports these three and leaves them out of its declarations.
const { makeAnalyzeRpcFun, makeAnalyzeStackRpcFun, makeRemediateRpcFun } = require("@pulumi/policy/server") as Record<
  "makeAnalyzeRpcFun" | "makeAnalyzeStackRpcFun" | "makeRemediateRpcFun",
  MakeRpc
>;

/** What `validateStack` is called with for these resources. */
export async function handedToStackPolicy(resources: readonly Sent[]): Promise<PolicyResource[]> {
  let handed: PolicyResource[] = [];
  const policy = {
    name: "look",
    description: "",
    enforcementLevel: "advisory",
    validateStack: (args: { resources: PolicyResource[] }) => void (handed = args.resources),
  };
  const request = new proto.AnalyzeStackRequest().setResourcesList(resources.map(stackResource));
  await call(makeAnalyzeStackRpcFun("pack", "1.0.0", "advisory", [policy]), request);
  return handed;
}

/** What `validateResource` is called with for this resource. */
export async function handedToResourcePolicy(resource: Sent): Promise<ResourceValidationArgs> {
  const handed: ResourceValidationArgs[] = [];
  const policy = {
    name: "look",
    description: "",
    enforcementLevel: "advisory",
    validateResource: (args: ResourceValidationArgs) => void handed.push(args),
  };
  await call(makeAnalyzeRpcFun("pack", "1.0.0", "advisory", [policy]), analyzeRequest(resource));
  const [args] = handed;
  if (!args) throw new Error("the policy was not called");
  return args;
}

/** The properties that the engine goes on with after a remediation; `undefined` where nothing was mended. */
export async function remediated(resource: Sent, remediateResource: ResourceRemediation): Promise<unknown> {
  const policy = { name: "mend", description: "", enforcementLevel: "remediate", remediateResource };
  const answer = await call(makeRemediateRpcFun("pack", "1.0.0", "advisory", [policy]), analyzeRequest(resource));
  return answer.getRemediationsList?.()[0]?.getProperties()?.toJavaScript();
}

function analyzeRequest(resource: Sent): proto.AnalyzeRequest {
  const request = new proto.AnalyzeRequest()
    .setUrn(resource.urn)
    .setType(resource.type)
    .setName(resource.name)
    .setProperties(struct(resource.props))
    .setOptions(options(resource));
  if (resource.provider) request.setProvider(provider(resource.provider));
  return request;
}

function call(rpc: Rpc, request: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    rpc({ request }, (error, answer) => {
      const [said] = error ? [] : (answer.getDiagnosticsList?.() ?? []);
      if (error) reject(new Error(String(error)));
      else if (said) reject(new Error(said.getMessage()));
      else resolve(answer);
    });
  });
}

function stackResource(resource: Sent): proto.AnalyzerResource {
  const message = new proto.AnalyzerResource()
    .setUrn(resource.urn)
    .setType(resource.type)
    .setName(resource.name)
    .setProperties(struct(resource.props))
    .setOptions(options(resource))
    .setParent(resource.parent ?? "");
  if (resource.provider) message.setProvider(provider(resource.provider));
  for (const [property, urns] of Object.entries(resource.propertyDependencies)) {
    message.getPropertydependenciesMap().set(property, new proto.AnalyzerPropertyDependencies().setUrnsList([...urns]));
  }
  return message;
}

function options({ parent, protect }: Sent): proto.AnalyzerResourceOptions {
  return new proto.AnalyzerResourceOptions().setParent(parent ?? "").setProtect(protect === true);
}

function provider({ urn, name, props }: SeenProvider): proto.AnalyzerProviderResource {
  return new proto.AnalyzerProviderResource()
    .setUrn(urn)
    .setName(name)
    .setType("pulumi:providers:aws")
    .setProperties(struct(props));
}

function struct(props: Readonly<Record<string, unknown>>): Struct {
  return Struct.fromJavaScript(props as Record<string, JavaScriptValue>); // tests hand over JSON
}
