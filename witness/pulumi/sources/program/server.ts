import { createServer, type Server as NetServer, type Socket } from "node:net";
import type * as Grpc from "@grpc/grpc-js";

/*
 * The program takes most of a second to load, and so does gRPC on our side a fraction of that. So the port is opened
 * first, with nothing behind it; the program is started; gRPC is loaded meanwhile, and takes over the connections.
 */

export interface Door {
  /** `127.0.0.1:<port>` */
  address: string;
  /** Lets the connections in, those that wait and those that come. */
  serve(server: Grpc.Server, credentials: Grpc.ServerCredentials): void;
  close(): void;
}

export async function openDoor(): Promise<Door> {
  const sockets = new Set<Socket>();
  let take: ((socket: Socket) => void) | undefined;
  const listener = createServer({ pauseOnConnect: true }, (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy()); // the program ended in the middle of a call
    take?.(socket);
  });
  const port = await listening(listener);
  return {
    address: `127.0.0.1:${port}`,
    serve(server, credentials) {
      const injector = server.createConnectionInjector(credentials);
      take = (socket) => {
        socket.resume();
        injector.injectConnection(socket);
      };
      sockets.forEach(take);
    },
    close() {
      listener.close();
      sockets.forEach((socket) => socket.destroy());
    },
  };
}

function listening(listener: NetServer): Promise<number> {
  return new Promise((resolve, reject) => {
    listener.once("error", reject);
    listener.listen(0, "127.0.0.1", () => {
      const address = listener.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}
