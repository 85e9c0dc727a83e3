import { Server, ServerCredentials } from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { ResourceMonitorService } from "@pulumi/pulumi/proto/resource_grpc_pb";
import { engineService } from "./engine-service";
import { monitorService, type MonitorParts } from "./monitor";
import type { Door } from "./server";
import { createCallbacks } from "./transforms";

/** Serves monitor and engine behind the door; the answer ends them. */
export function createServices(door: Door, parts: Omit<MonitorParts, "callbacks">): () => void {
  const callbacks = createCallbacks();
  const server = new Server({
    "grpc.max_receive_message_length": largestMessage,
    "grpc.max_send_message_length": largestMessage,
  });
  server.addService(ResourceMonitorService, monitorService({ ...parts, callbacks }));
  server.addService(EngineService, engineService(parts.messages));
  door.serve(server, ServerCredentials.createInsecure());
  return () => {
    callbacks.close();
    server.forceShutdown();
  };
}

/** 400 MB, as the SDK allows (`runtime/settings.js`). */
const largestMessage = 400 * 1024 * 1024;
