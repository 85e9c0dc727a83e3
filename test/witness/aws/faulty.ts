import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the proxy recognises it. */
export interface Asked {
  method: string;
  /** Path and query, as the SDK sends them. */
  path: string;
  /** Operation of services that name it in a header: `TrentService.ListKeys`. */
  target: string;
  /** For which it is signed. */
  region: string;
  body: string;
}

/**
 * What goes wrong: AWS's error of that code, or silence. `documented` and `answer` are answers as AWS's documentation has
 * them, as JSON or as they stand, for what the cloud behind does not support.
 */
export type Fault = Wrong | { documented: unknown } | { answer: string } | "silence";
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
  const region = /Credential=[^/]+\/\d+\/([^/]+)/.exec(incoming.headers.authorization ?? "")?.[1] ?? "";
  const wrong = fault({ method, path, target, region, body: body.toString() });
  if (wrong === "silence") return;
  if (wrong !== undefined && "documented" in wrong) return say(outgoing, 200, "application/json", wrong.documented);
  if (wrong !== undefined && "answer" in wrong) {
    return say(outgoing, 200, target === "" ? "text/xml" : "application/x-amz-json-1.1", wrong.answer);
  }
  if (wrong !== undefined) return refuse(outgoing, wrong, spellingOf(incoming, body.toString()));
  const forwarded = request(behind + path, { method, headers: incoming.headers }, (reply) => {
    outgoing.writeHead(reply.statusCode ?? 500, reply.headers);
    reply.pipe(outgoing);
  });
  forwarded.on("error", () => outgoing.destroy());
  forwarded.end(body);
}

type Spelling = "json" | "query" | "ec2" | "xml";

/** S3 answers in XML, older services in XML of their own, EC2 in another, all others in JSON. */
function spellingOf({ headers }: IncomingMessage, body: string): Spelling {
  if (/x-www-form-urlencoded/.test(headers["content-type"] ?? "")) {
    return body.includes("Version=2016-11-15") ? "ec2" : "query";
  }
  return /\/s3\/aws4_request/.test(headers.authorization ?? "") ? "xml" : "json";
}

function refuse(outgoing: ServerResponse, { status, code }: Wrong, as: Spelling): void {
  const error = `<Error><Code>${code}</Code><Message>as the test wants it</Message></Error>`;
  if (as === "json") {
    outgoing.setHeader("x-amzn-errortype", code);
    return say(outgoing, status, "application/x-amz-json-1.1", { __type: code, message: "as the test wants it" });
  }
  const wrapped: Record<typeof as, string> = {
    xml: error,
    query: `<ErrorResponse>${error}<RequestId>1</RequestId></ErrorResponse>`,
    ec2: `<Response><Errors>${error}</Errors><RequestID>1</RequestID></Response>`,
  };
  say(outgoing, status, "application/xml", `<?xml version="1.0"?>${wrapped[as]}`);
}

function say(outgoing: ServerResponse, status: number, type: string, body: unknown): void {
  outgoing.writeHead(status, { "content-type": type });
  outgoing.end(typeof body === "string" ? body : JSON.stringify(body));
}
