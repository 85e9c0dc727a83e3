import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the proxy recognises it. */
export interface Asked {
  method: string;
  /** Path and query, as the SDK sends them. */
  path: string;
  /** Operation of services that name it in a header: `TrentService.ListKeys`. */
  target: string;
  body: string;
}

/** What goes wrong: AWS's error of that code, or silence. Or what it answers, where the cloud behind can't. */
export type Fault = Wrong | "silence" | { answer: string };
interface Wrong {
  status: number;
  code: string;
}

export const denied: Fault = { status: 403, code: "AccessDenied" };
export const slowDown: Fault = { status: 503, code: "SlowDown" };

/** Stands in front of a cloud on 127.0.0.1, and answers in its place what `fault` tells. */
export async function faultyCloud(
  behind: string,
  fault: (asked: Asked) => Fault | undefined,
): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => void answer(behind, fault, incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => closed(server) };
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

async function answer(
  behind: string,
  fault: (asked: Asked) => Fault | undefined,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const target = String(incoming.headers["x-amz-target"] ?? "");
  const { method = "GET", url: path = "/" } = incoming;
  const wrong = fault({ method, path, target, body: body.toString() });
  if (wrong === "silence") return;
  if (wrong !== undefined && "answer" in wrong) {
    outgoing.writeHead(200, { "content-type": target === "" ? "text/xml" : "application/x-amz-json-1.1" });
    outgoing.end(wrong.answer);
    return;
  }
  if (wrong !== undefined) return refuse(outgoing, wrong, { target, body: body.toString() });
  const forwarded = request(behind + path, { method, headers: incoming.headers }, (reply) => {
    outgoing.writeHead(reply.statusCode ?? 500, reply.headers);
    reply.pipe(outgoing);
  });
  forwarded.on("error", () => outgoing.destroy());
  forwarded.end(body);
}

function refuse(outgoing: ServerResponse, { status, code }: Wrong, asked: Spoken): void {
  const json = asked.target !== "";
  outgoing.writeHead(status, { "content-type": json ? "application/x-amz-json-1.1" : "application/xml" });
  outgoing.end(json ? JSON.stringify({ __type: code, message }) : xmlOf(code, asked));
}

type Spoken = Pick<Asked, "target" | "body">;
const message = "as the test wants it";

/** S3, EC2 and the other services that speak XML wrap an error each in a way of its own. */
function xmlOf(code: string, { body }: Spoken): string {
  const error = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  if (!body.startsWith("Action=")) return `<?xml version="1.0"?>${error}`;
  return body.includes("Version=2016-11-15")
    ? `<?xml version="1.0"?><Response><Errors>${error}</Errors><RequestID>1</RequestID></Response>`
    : `<?xml version="1.0"?><ErrorResponse>${error}<RequestId>1</RequestId></ErrorResponse>`;
}
