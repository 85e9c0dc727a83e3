import { S3Client } from "@aws-sdk/client-s3";

/** The function as Lambda loads it: JavaScript without types. */
const {
  createHandler,
}: {
  createHandler: (client: FakeS3, bucket: string) => (event: unknown) => Promise<{ deleted: number }>;
} = require("../../../components/job-drop/function/index.js");

interface Version {
  Key: string;
  VersionId: string;
  marker?: true;
}

/** What the commands carry, as far as the fake looks at it. */
interface Input {
  Prefix?: string;
  KeyMarker?: string;
  Key?: string;
  Delete?: { Objects: Version[] };
}

/** A fake of the SDK's S3 client: it answers the commands that the function sends, two objects a page. */
class FakeS3 {
  uploads: { Key: string; UploadId: string }[] = [];
  tags: Record<string, { Key: string; Value: string }[]> = {};
  refused: string[] = [];
  constructor(public versions: Version[]) {}

  async send({ constructor: { name }, input }: { constructor: { name: string }; input: Input }): Promise<unknown> {
    const { Prefix = "", KeyMarker, Key, Delete } = input;
    switch (name) {
      case "ListObjectVersionsCommand": {
        const all = this.versions.filter((each) => each.Key.startsWith(Prefix) && each.Key >= (KeyMarker ?? ""));
        const page = all.slice(0, 2);
        const next = all[2]?.Key;
        return {
          Versions: page.filter(({ marker }) => marker !== true),
          DeleteMarkers: page.filter(({ marker }) => marker === true),
          IsTruncated: next !== undefined,
          NextKeyMarker: next,
        };
      }
      case "DeleteObjectsCommand": {
        const gone = (Delete?.Objects ?? []).filter((each) => !this.refused.includes(each.Key));
        this.versions = this.versions.filter(
          (each) => !gone.some((other) => other.Key === each.Key && other.VersionId === each.VersionId),
        );
        return { Errors: this.refused.map((refused) => ({ Key: refused, Code: "AccessDenied" })) };
      }
      case "ListMultipartUploadsCommand":
        return { Uploads: this.uploads.filter((each) => each.Key.startsWith(Prefix)) };
      case "AbortMultipartUploadCommand":
        this.uploads = this.uploads.filter((each) => each.Key !== Key);
        return {};
      case "GetObjectTaggingCommand": {
        const TagSet = this.tags[Key ?? ""];
        if (TagSet === undefined) throw Object.assign(new Error("gone"), { name: "NoSuchKey" });
        return { TagSet };
      }
      default:
        throw new Error(`the fake knows no ${name}`);
    }
  }
}

const version = (Key: string, VersionId: string, marker?: true): Version => ({
  Key,
  VersionId,
  ...(marker && { marker }),
});
const stored = () => [
  version("4711/a.jpg", "1"),
  version("4711/a.jpg", "2"),
  version("4711/b.jpg", "3", true),
  version("4711/c.jpg", "4"),
  version("47110/a.jpg", "5"),
];
const completed = (prefix?: unknown) => ({
  "detail-type": "Job Completed",
  detail: { bucket: { name: "drops" }, prefix },
});
const tagged = (key: string) => ({
  "detail-type": "Object Tags Added",
  detail: { bucket: { name: "drops" }, object: { key, "version-id": "2" } },
});
const done = [{ Key: "tom:state", Value: "completed" }];

let log: jest.SpyInstance;
beforeEach(() => (log = jest.spyOn(console, "log").mockImplementation(() => undefined)));
afterEach(() => log.mockRestore());

describe("a job that is completed", () => {
  test("loses every version and every delete marker, over all pages, and no other job does", async () => {
    const s3 = new FakeS3(stored());
    expect(await createHandler(s3, "drops")(completed("4711/"))).toEqual({ deleted: 4 });
    expect(s3.versions).toEqual([version("47110/a.jpg", "5")]);
  });

  test("loses its unfinished uploads", async () => {
    const s3 = new FakeS3([]);
    s3.uploads = [
      { Key: "4711/d.jpg", UploadId: "u" },
      { Key: "4712/d.jpg", UploadId: "v" },
    ];
    await createHandler(s3, "drops")(completed("4711/"));
    expect(s3.uploads).toEqual([{ Key: "4712/d.jpg", UploadId: "v" }]);
  });

  test.each([undefined, "", "/", "4711", 4711])(
    "is not deleted by the prefix %p, which may mean more",
    async (prefix) => {
      const s3 = new FakeS3(stored());
      await expect(createHandler(s3, "drops")(completed(prefix))).rejects.toThrow(/has to name the job's folder/);
      expect(s3.versions).toEqual(stored());
    },
  );

  test("fails when S3 keeps a version, so that it is tried again", async () => {
    const s3 = new FakeS3(stored());
    s3.refused = ["4711/a.jpg"];
    await expect(createHandler(s3, "drops")(completed("4711/"))).rejects.toThrow(/could not be deleted: AccessDenied/);
  });
});

describe("an object that is tagged", () => {
  test("as completed loses every version, and its neighbours don't", async () => {
    const s3 = new FakeS3([...stored(), version("4711/a.jpg.txt", "6")]);
    s3.tags = { "4711/a.jpg": done };
    expect(await createHandler(s3, "drops")(tagged("4711/a.jpg"))).toEqual({ deleted: 2 });
    expect(s3.versions.map(({ VersionId }) => VersionId)).toEqual(["3", "4", "5", "6"]);
  });

  test.each([
    ["otherwise stays", { "4711/a.jpg": [{ Key: "tom:state", Value: "checked" }] }],
    ["and gone already is no failure, since events come more than once", {}],
  ])("%s", async (_, tags: FakeS3["tags"]) => {
    const s3 = new FakeS3(stored());
    s3.tags = tags;
    expect(await createHandler(s3, "drops")(tagged("4711/a.jpg"))).toEqual({ deleted: 0 });
    expect(s3.versions).toEqual(stored());
  });
});

test.each([
  [
    "another bucket",
    { ...completed("4711/"), detail: { bucket: { name: "invoices" }, prefix: "4711/" } },
    /another bucket/,
  ],
  ["something else", { ...completed("4711/"), "detail-type": "Object Created" }, /Nothing is known about events/],
])("an event about %s fails, so that somebody hears of it", async (_, event, message) => {
  const s3 = new FakeS3(stored());
  await expect(createHandler(s3, "drops")(event)).rejects.toThrow(message);
  expect(s3.versions).toEqual(stored());
});

test("logs numbers, and no key, which can name people", async () => {
  await createHandler(new FakeS3(stored()), "drops")(completed("4711/"));
  expect(log.mock.calls).toEqual([['{"deleted":4}']]);
});

test("the fake answers what the SDK's client answers to: commands by `send`", () => {
  expect(typeof S3Client.prototype.send).toBe("function");
});
