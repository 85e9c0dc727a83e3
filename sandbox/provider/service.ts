import * as grpc from "@grpc/grpc-js";
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import * as plugin from "@pulumi/pulumi/proto/plugin_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { check } from "./check";
import { difference } from "./diff";
import { invoke } from "./invokes";
import * as resources from "./resources";
import { problemWith, readSettings, type Settings } from "./settings";
import { fromStruct, toStruct, type Properties } from "./values";

/*
 * The provider's side of the engine's protocol. Directly on gRPC, because the `Provider` interface of @pulumi/pulumi tells
 * neither a preview from an update, nor old inputs from old outputs, nor the seed of names, nor the configuration.
 */

let settings: Settings = readSettings({});

/** Answers a call by a function that may fail; its error reaches the user as the sentence that it is. */
function answer<Q, A>(work: (request: Q) => Promise<A> | A): grpc.handleUnaryCall<Q, A> {
  return (call, callback) => {
    Promise.resolve()
      .then(() => work(call.request))
      .then((response) => callback(null, response))
      .catch((error: unknown) => {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        callback({
          code: grpc.status.UNKNOWN,
          details: name === "Error" || message.startsWith(name) ? message : `${name}: ${message}`,
        });
      });
  };
}

const typeIn = (request: { getUrn(): string }): ReturnType<typeof resources.typeOf> =>
  resources.typeOf(tokenOf(request.getUrn()));
/** "urn:pulumi:stack::project::parent$token::name" */
const tokenOf = (urn: string): string => urn.split("::")[2]?.split("$").at(-1) ?? "";

const checked = (inputs: Properties, failures: { property: string; reason: string }[]): proto.CheckResponse =>
  new proto.CheckResponse()
    .setInputs(toStruct(inputs))
    .setFailuresList(
      failures.map(({ property, reason }) => new proto.CheckFailure().setProperty(property).setReason(reason)),
    );

export const service: grpc.UntypedServiceImplementation = {
  handshake: answer(() => new proto.ProviderHandshakeResponse()),
  attach: answer(() => new Empty()),
  getPluginInfo: answer(() => new plugin.PluginInfo().setVersion("7.48.0")),
  // The real schema comes with the real plugin only. Nothing that the sandbox is for needs it.
  getSchema: answer(() => new proto.GetSchemaResponse().setSchema(JSON.stringify({ name: "aws", version: "7.48.0" }))),
  cancel: answer(() => new Empty()),
  checkConfig: answer((request: proto.CheckRequest) => checked(fromStruct(request.getNews()), [])),
  diffConfig: answer(() => new proto.DiffResponse().setChanges(proto.DiffResponse.DiffChanges.DIFF_NONE)),
  configure: answer((request: proto.ConfigureRequest) => {
    settings = readSettings(fromStruct(request.getArgs()));
    const problem = problemWith(settings);
    if (problem) throw new Error(problem);
    return new proto.ConfigureResponse().setSupportspreview(true);
  }),
  check: answer((request: proto.CheckRequest) => {
    const result = check(
      typeIn(request),
      request.getUrn(),
      fromStruct(request.getNews()),
      fromStruct(request.getOlds()),
      request.getRandomseed_asU8(),
      settings,
    );
    return checked(result.inputs, result.failures);
  }),
  diff: answer((request: proto.DiffRequest) => {
    const old = request.getOldInputs() ?? request.getOlds();
    const { changed, replaces, deleteBeforeReplace } = difference(
      typeIn(request),
      fromStruct(old),
      fromStruct(request.getNews()),
      request.getIgnorechangesList(),
    );
    const { DIFF_SOME, DIFF_NONE } = proto.DiffResponse.DiffChanges;
    return new proto.DiffResponse()
      .setChanges(changed.length > 0 ? DIFF_SOME : DIFF_NONE)
      .setDiffsList(changed)
      .setReplacesList(replaces)
      .setDeletebeforereplace(deleteBeforeReplace);
  }),
  create: answer(async (request: proto.CreateRequest) => {
    const [type, inputs] = [typeIn(request), fromStruct(request.getProperties())];
    if (request.getPreview())
      return new proto.CreateResponse().setProperties(toStruct(resources.plannedCreation(type, inputs, settings)));
    const { id, properties } = await resources.create(type, inputs, settings);
    return new proto.CreateResponse().setId(id).setProperties(toStruct(properties));
  }),
  update: answer(async (request: proto.UpdateRequest) => {
    const [type, inputs, old, oldInputs] = [
      typeIn(request),
      fromStruct(request.getNews()),
      fromStruct(request.getOlds()),
      fromStruct(request.getOldInputs()),
    ];
    const properties = request.getPreview()
      ? resources.plannedUpdate(type, inputs, old, oldInputs, settings)
      : await resources.update(type, request.getId(), inputs, old, oldInputs, settings);
    return new proto.UpdateResponse().setProperties(toStruct(properties));
  }),
  read: answer(async (request: proto.ReadRequest) => {
    const properties = await resources.read(
      typeIn(request),
      request.getId(),
      fromStruct(request.getProperties()),
      settings,
    );
    if (!properties) return new proto.ReadResponse();
    return new proto.ReadResponse()
      .setId(request.getId())
      .setProperties(toStruct(properties))
      .setInputs(request.getInputs() ?? toStruct(properties));
  }),
  delete: answer(async (request: proto.DeleteRequest) => {
    await resources.remove(typeIn(request), request.getId(), fromStruct(request.getProperties()), settings);
    return new Empty();
  }),
  invoke: answer(async (request: proto.InvokeRequest) => {
    const outputs = await invoke(request.getTok(), fromStruct(request.getArgs()), settings);
    return new proto.InvokeResponse().setReturn(toStruct(outputs));
  }),
};
