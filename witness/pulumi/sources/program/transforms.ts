import * as grpc from "@grpc/grpc-js";
import { CallbacksClient } from "@pulumi/pulumi/proto/callback_grpc_pb";
import * as callback from "@pulumi/pulumi/proto/callback_pb";
import * as proto from "@pulumi/pulumi/proto/resource_pb";
import type { Transform } from "./registry";

/*
 * Transforms are functions in the program that may change a resource or an invoke before it is registered: tags for
 * everything are often written that way. The program serves them itself, and the engine calls back. Order and protocol:
 * pulumi 3.259, `source_eval.go`.
 */

/** The calls back to the program. */
export interface Callbacks {
  call(transform: Transform, request: Uint8Array): Promise<Uint8Array>;
  close(): void;
}

export function createCallbacks(): Callbacks {
  const clients = new Map<string, CallbacksClient>();
  const clientOf = (target: string) => {
    const known = clients.get(target);
    if (known) return known;
    const client = new CallbacksClient(target, grpc.credentials.createInsecure(), {
      "grpc.max_receive_message_length": -1,
    });
    clients.set(target, client);
    return client;
  };
  return {
    call(transform, request) {
      const message = new callback.CallbackInvokeRequest().setToken(transform.token).setRequest(request);
      return new Promise((resolve, reject) => {
        clientOf(transform.target).invoke(message, (error, answer) => {
          if (error) reject(new Error(error.details));
          else resolve(answer.getResponse_asU8());
        });
      });
    },
    close: () => clients.forEach((client) => client.close()),
  };
}

export function transformOf(request: callback.Callback): Transform {
  return { target: request.getTarget(), token: request.getToken() };
}

/** Runs the transforms of a registration, in order, and changes the request by what they answer. */
export async function transformResource(
  callbacks: Callbacks,
  transforms: readonly Transform[],
  request: proto.RegisterResourceRequest,
): Promise<void> {
  let options = optionsOf(request);
  for (const transform of transforms) {
    const question = new proto.TransformRequest()
      .setType(request.getType())
      .setName(request.getName())
      .setCustom(request.getCustom())
      .setParent(request.getParent())
      .setProperties(request.getObject())
      .setOptions(options);
    const answer = proto.TransformResponse.deserializeBinary(
      await callbacks.call(transform, question.serializeBinary()),
    );
    if (answer.hasProperties()) request.setObject(answer.getProperties());
    options = answer.getOptions() ?? options;
  }
  applyOptions(request, options);
}

/** The options that a witness reads, and those that a transform commonly passes on. */
function optionsOf(request: proto.RegisterResourceRequest): proto.TransformResourceOptions {
  const options = new proto.TransformResourceOptions()
    .setDependsOnList(request.getDependenciesList())
    .setIgnoreChangesList(request.getIgnorechangesList())
    .setReplaceOnChangesList(request.getReplaceonchangesList())
    .setVersion(request.getVersion())
    .setAliasesList(request.getAliasesList())
    .setProvider(request.getProvider())
    .setPluginDownloadUrl(request.getPlugindownloadurl())
    .setDeletedWith(request.getDeletedwith())
    .setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList())
    .setImport(request.getImportid());
  if (request.hasProtect()) options.setProtect(request.getProtect() === true);
  if (request.hasRetainondelete()) options.setRetainOnDelete(request.getRetainondelete() === true);
  if (request.hasCustomtimeouts()) options.setCustomTimeouts(request.getCustomtimeouts());
  if (request.hasHooks()) options.setHooks(request.getHooks());
  request.getProvidersMap().forEach((reference, name) => options.getProvidersMap().set(name, reference));
  return options;
}

function applyOptions(request: proto.RegisterResourceRequest, options: proto.TransformResourceOptions): void {
  request
    .setIgnorechangesList(options.getIgnoreChangesList())
    .setVersion(options.getVersion())
    .setProvider(options.getProvider())
    .setImportid(options.getImport());
  if (options.hasProtect()) request.setProtect(options.getProtect() === true);
  if (options.hasRetainOnDelete()) request.setRetainondelete(options.getRetainOnDelete() === true);
  request.clearProvidersMap();
  options.getProvidersMap().forEach((reference, name) => request.getProvidersMap().set(name, reference));
}

/** Runs the transforms of an invoke. */
export async function transformInvoke(
  callbacks: Callbacks,
  transforms: readonly Transform[],
  request: proto.ResourceInvokeRequest,
): Promise<void> {
  for (const transform of transforms) {
    const options = new proto.TransformInvokeOptions()
      .setProvider(request.getProvider())
      .setVersion(request.getVersion());
    const question = new proto.TransformInvokeRequest()
      .setToken(request.getTok())
      .setArgs(request.getArgs())
      .setOptions(options);
    const answer = proto.TransformInvokeResponse.deserializeBinary(
      await callbacks.call(transform, question.serializeBinary()),
    );
    if (answer.hasArgs()) request.setArgs(answer.getArgs());
    const changed = answer.getOptions();
    if (changed) request.setProvider(changed.getProvider());
  }
}
