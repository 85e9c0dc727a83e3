import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate } from "node:timers/promises";
import { S3Client } from "@aws-sdk/client-s3";
import type { Found } from "../../../witness/aws/contents/listed";
import { versionsPage } from "../../../witness/aws/contents/versions-page";

const credentials = { accessKeyId: "testing", secretAccessKey: "testing-only-testing" };

/** What is found on a page that a server writes in pieces of so many bytes, and where S3 says that the next one begins. */
async function read(page: string, piece: number): Promise<{ found: Found[]; next: string | undefined }> {
  const bytes = Buffer.from(page);
  const server = createServer((_request, response) => {
    void (async () => {
      for (let at = 0; at < bytes.length; at += piece) {
        response.write(bytes.subarray(at, at + piece));
        await setImmediate();
      }
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  try {
    const s3 = new S3Client({ region: "eu-central-1", endpoint: `http://127.0.0.1:${port}`, credentials });
    const found: Found[] = [];
    const { rest } = await versionsPage(s3, "muster", undefined, () => ({
      add: (each) => found.push(each),
      keep: () => undefined,
    }));
    return { found, next: rest.NextKeyMarker };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const written = "2026-11-22T12:00:00.000Z";
const owner = "<Owner><ID>1</ID><DisplayName>Müßig</DisplayName></Owner>";
const fields = (key: string, more: string) => `${owner}<Key>${key}</Key><VersionId>v</VersionId>${more}`;
const version = (key: string, isLatest: boolean) =>
  `<Version>${fields(key, `<IsLatest>${isLatest}</IsLatest><LastModified>${written}</LastModified>`)}</Version>`;
const page = `<?xml version="1.0" encoding="UTF-8"?><ListVersionsResult><IsTruncated>true</IsTruncated>${[
  version("a%2Bb+c", true),
  `<NextKeyMarker>überall</NextKeyMarker>`,
  `<DeleteMarker>${fields("weg", `<LastModified>${written}</LastModified>`)}</DeleteMarker>`,
  version("größer/数", false),
  `<Version>${fields("timeless", "<IsLatest>true</IsLatest>")}</Version>`,
].join("")}</ListVersionsResult>`;

test.each([1, 7, 64, 100_000])(
  "a page that comes in pieces of %d bytes has every entry and the rest",
  async (piece) => {
    const at = Date.parse(written);
    expect(await read(page, piece)).toEqual({
      found: [
        { what: "object", name: "a+b c", written: at },
        { what: "delete-marker", name: "weg", written: at },
        { what: "noncurrent-version", name: "größer/数", written: at },
        { what: "object", name: "timeless", written: NaN },
      ],
      next: "überall",
    });
  },
);
