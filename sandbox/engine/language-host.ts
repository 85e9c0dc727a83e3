import * as grpc from "@grpc/grpc-js";
import { LanguageRuntimeService } from "@pulumi/pulumi/proto/language_grpc_pb";
import * as proto from "@pulumi/pulumi/proto/language_pb";
import * as plugin from "@pulumi/pulumi/proto/plugin_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { runPlugin, runProgram } from "./language-run";

/*
 * The Node language host: what `pulumi-language-nodejs` is in the official distribution, without what a sandbox doesn't
 * need (code generation, `pulumi install`). The engine starts it with its own address as the first argument that is no
 * flag, and reads the port from the first line.
 */

const engine = process.argv.slice(2).find((argument) => !argument.startsWith("-")) ?? "";
const answer =
  <Q, A>(make: () => A) =>
  (_: grpc.ServerUnaryCall<Q, A>, callback: grpc.sendUnaryData<A>): void =>
    callback(null, make());

const server = new grpc.Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
server.addService(LanguageRuntimeService, {
  handshake: answer(() => new proto.LanguageHandshakeResponse()),
  getPluginInfo: answer(() => new plugin.PluginInfo()),
  // Empty, so that the engine doesn't try to install the provider plugins that the program's packages name.
  getRequiredPlugins: answer(() => new proto.GetRequiredPluginsResponse()),
  getRequiredPackages: answer(() => new proto.GetRequiredPackagesResponse()),
  getProgramDependencies: answer(() => new proto.GetProgramDependenciesResponse()),
  runtimeOptionsPrompts: answer(() => new proto.RuntimeOptionsResponse()),
  about: answer(() => new proto.AboutResponse().setExecutable(process.execPath).setVersion(process.version)),
  cancel: answer(() => new Empty()),
  installDependencies: (
    call: grpc.ServerWritableStream<proto.InstallDependenciesRequest, proto.InstallDependenciesResponse>,
  ) => call.end(),
  run: (
    call: grpc.ServerUnaryCall<proto.RunRequest, proto.RunResponse>,
    callback: grpc.sendUnaryData<proto.RunResponse>,
  ) => {
    runProgram(call.request, engine).then(
      (response) => callback(null, response),
      (error: unknown) => callback(sentence(error)),
    );
  },
  runPlugin: (call: grpc.ServerWritableStream<proto.RunPluginRequest, proto.RunPluginResponse>) => {
    const cancelled = new AbortController();
    call.on("cancelled", () => cancelled.abort());
    runPlugin(call.request, (part) => call.write(part), cancelled.signal).then(
      () => call.end(),
      (error: unknown) => call.emit("error", sentence(error)),
    );
  },
});

function sentence(error: unknown): grpc.ServiceError {
  const details = error instanceof Error ? error.message : String(error);
  return Object.assign(new Error(details), { code: grpc.status.UNKNOWN, details, metadata: new grpc.Metadata() });
}

server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  process.stdout.write(`${port}\n`);
});

// The engine ends its plugins when it ends; an engine that was killed can't.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.exit(0), 1000).unref();
