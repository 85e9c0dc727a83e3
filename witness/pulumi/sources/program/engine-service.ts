import type { UntypedServiceImplementation } from "@grpc/grpc-js";
import * as proto from "@pulumi/pulumi/proto/engine_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Message, Messages } from "./messages";
import { unary } from "./unary";

const severities: Record<number, Message["severity"]> = {
  [proto.LogSeverity.INFO]: "info",
  [proto.LogSeverity.WARNING]: "warning",
  [proto.LogSeverity.ERROR]: "error",
};

/** The `Engine` that a program talks to beside the monitor: its log, and the root of its tree. */
export function engineService(messages: Messages): UntypedServiceImplementation {
  let root = "";
  return {
    log: unary((request: proto.LogRequest) => {
      const severity = severities[request.getSeverity()]; // debug has none
      if (severity) messages.say(severity, request.getMessage(), request.getUrn());
      return new Empty();
    }),
    getRootResource: unary(() => new proto.GetRootResourceResponse().setUrn(root)),
    setRootResource: unary((request: proto.SetRootResourceRequest) => {
      root = request.getUrn();
      return new proto.SetRootResourceResponse();
    }),
    startDebugging: unary(() => new Empty()),
    requirePulumiVersion: unary(() => new proto.RequirePulumiVersionResponse()),
  };
}
