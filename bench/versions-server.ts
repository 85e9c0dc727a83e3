import { createServer, request as requestOf, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on 127.0.0.1 that answers as S3 does, for buckets with more versions than a local cloud could hold. */
export interface VersionsServer {
  endpoint: string;
  /** Requests that it has answered. */
  requests(): number;
  stop(): Promise<void>;
}

const pageSize = 1000;
const day = 86_400_000;

export interface Stored {
  /** Object versions in each bucket, whatever its name. */
  versions: number;
  /** The moment against which ages are meant. */
  now: Date;
  /** Age in days of the version with that number. */
  ageOf(index: number): number;
  /** Answers 500 after so many requests, as a cloud that goes away. */
  failAfter?: number;
  /** The request, counted from 1, whose answer breaks off halfway. Default: none. */
  breaksOff?: number;
  /** Milliseconds until it answers. Default 0. */
  delay?: number;
  /** Address of a cloud that answers everything but listings. Default: there is nothing else. */
  behind?: string;
}

/** Stands in for S3: `ListObjectVersions` in pages of a thousand, and no unfinished uploads. */
export async function serveVersions(stored: Stored): Promise<VersionsServer> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    if (stored.failAfter !== undefined && requests > stored.failAfter) {
      response.writeHead(500).end("<Error><Code>InternalError</Code></Error>");
      return;
    }
    const { delay, behind } = stored;
    const { searchParams } = url;
    const lists = searchParams.has("versions") || searchParams.has("uploads");
    if (behind !== undefined && !lists) return forward(behind, request, response);
    const breaksOff = requests === stored.breaksOff;
    const answer = () => {
      const page = searchParams.has("uploads") ? noUploads : pageFrom(stored, searchParams.get("key-marker"));
      response.writeHead(200, { "content-type": "application/xml" });
      if (breaksOff) response.write(page.slice(0, page.length / 2), () => setTimeout(() => response.destroy(), 50));
      else response.end(page);
    };
    if (delay === undefined) answer();
    else setTimeout(answer, delay);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    endpoint: `http://127.0.0.1:${port}`,
    requests: () => requests,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function forward(behind: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url = "/", headers } = incoming;
  const asked = requestOf(behind + url, { method, headers }, (reply) => {
    outgoing.writeHead(reply.statusCode ?? 500, reply.headers);
    reply.pipe(outgoing);
  });
  asked.on("error", () => outgoing.destroy());
  incoming.pipe(asked);
}

const noUploads = "<ListMultipartUploadsResult><IsTruncated>false</IsTruncated></ListMultipartUploadsResult>";

const keyOf = (index: number) => `order-files/${String(index).padStart(9, "0")}.jpg`;

function pageFrom({ versions, now, ageOf }: Stored, marker: string | null): string {
  const from = marker === null || marker === "" ? 0 : Number(/(\d{9})\.jpg$/.exec(marker)?.[1]) + 1;
  const to = Math.min(from + pageSize, versions);
  let entries = "";
  for (let index = from; index < to; index += 1) {
    const written = new Date(now.getTime() - ageOf(index) * day).toISOString();
    entries += `<Version><Key>${keyOf(index)}</Key><VersionId>v${index}</VersionId><IsLatest>${index % 2 === 0}</IsLatest><LastModified>${written}</LastModified><Size>1</Size></Version>`;
  }
  const more = to < versions;
  const next = more ? `<NextKeyMarker>${keyOf(to - 1)}</NextKeyMarker><NextVersionIdMarker>v${to - 1}</NextVersionIdMarker>` : ""; // prettier-ignore
  return `<ListVersionsResult><IsTruncated>${more}</IsTruncated>${next}${entries}</ListVersionsResult>`;
}
