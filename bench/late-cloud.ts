import { createServer, request, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort, workerData } from "node:worker_threads";

/*
 * Stands in front of a local cloud in a thread of its own, remembers every answer, and gives it again after the time that
 * a way to AWS takes. So what is measured is how much is asked at once, and not how fast the local cloud thinks.
 */

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const { behind, delay } = workerData as { behind: string; delay: number };
const answers = new Map<string, Promise<Answer>>();

const server = createServer((incoming, outgoing) => {
  void (async () => {
    const body = await bodyOf(incoming);
    const key = keyOf(incoming, body);
    const known = (isOfAProcess(body) ? undefined : answers.get(key)) ?? ask(incoming, body);
    answers.set(key, known);
    const [answer] = await Promise.all([known, new Promise((resolve) => setTimeout(resolve, delay))]);
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  })();
});

/** Asked again until it says that it is done: an answer that is remembered would never say so. */
function isOfAProcess(body: Buffer): boolean {
  return body.includes("Action=GenerateCredentialReport");
}

/** What is asked, and of which region: its name stands in the signature alone. */
function keyOf({ method, url, headers }: IncomingMessage, body: Buffer): string {
  const scope = /Credential=[^/]+\/\d+\/([^,]+)/.exec(headers.authorization ?? "")?.[1];
  return [method, url, headers["x-amz-target"], scope, body.toString()].join(" ");
}

function ask({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(`${behind}${url}`, { method, headers }, (reply) => {
      void bodyOf(reply).then((got) => {
        const { "transfer-encoding": _chunked, connection: _connection, ...kept } = reply.headers;
        resolve({ status: reply.statusCode ?? 500, headers: kept, body: got });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo; // it listens on a port
  parentPort?.postMessage(`http://127.0.0.1:${port}`);
});
