import {
  CreateBucketCommand,
  DeleteObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  PutObjectLockConfigurationCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { initLedger, openLedger } from "../../../evidence/ledger";
import { openIn } from "../../../evidence/ledger/ledger";
import { openStore } from "../../../evidence/ledger/locate";
import { tomguard } from "../../cli/in-folder";
import { inTheCloud } from "./cloud";
import { collected, newSigner, recordOf, removeFolders } from "./ledgers";

afterAll(removeFolders);

describe("a ledger in S3", () => {
  inTheCloud();
  const s3 = () => new S3Client({ forcePathStyle: true });
  const CreateBucketConfiguration = { LocationConstraint: "eu-central-1" } as const;

  async function newBucket(name: string, options: { lock?: boolean } = {}): Promise<string> {
    const ObjectLockEnabledForBucket = options.lock === true;
    await s3().send(new CreateBucketCommand({ Bucket: name, CreateBucketConfiguration, ObjectLockEnabledForBucket }));
    return `s3://${name}/evidence/photo-lab`;
  }

  async function newLedger(bucket: string, options: { lock?: boolean } = {}) {
    const location = await newBucket(bucket, options);
    const { signer, keyFile } = await newSigner();
    await initLedger(location, { signer });
    return { location, signer, keyFile, ledger: await openLedger(location, { signer }) };
  }

  it("holds what a folder holds, below the prefix", async () => {
    const { location, ledger } = await newLedger("ledger-whole");
    for (const stack of ["one", "two", "three"]) await ledger.append(recordOf(stack));
    const read = await collected((await openLedger(`${location}/`)).entries());
    expect(read.map(({ record }) => record.run.stack)).toEqual(["one", "two", "three"]);
    expect(await ledger.verify()).toMatchObject({ ok: true, verified: 3, counted: 3, notes: [] });
    const { Versions = [] } = await s3().send(new ListObjectVersionsCommand({ Bucket: "ledger-whole" }));
    expect(Versions.map(({ Key }) => Key)).toContain("evidence/photo-lab/entries/000000000003.json");
  });

  it("lets one of two writers have a number, and the other the next", async () => {
    const { location, signer, ledger } = await newLedger("ledger-two");
    const store = openStore(location);
    let others = 2;
    const slow = await openIn(
      {
        ...store,
        async create(name, bytes) {
          if (others-- > 0) await ledger.append(recordOf("other")); // always between our look and our write
          return store.create(name, bytes);
        },
      },
      { signer },
    );
    expect((await slow.append(recordOf("slow"))).sequence).toBe(3);
    const read = await collected(ledger.entries());
    expect(read.map(({ record }) => record.run.stack)).toEqual(["other", "other", "slow"]);
    expect(await ledger.verify()).toMatchObject({ ok: true, counted: 3 });
  });

  it("does not let a slow writer put an older head back", async () => {
    const { location, signer, ledger } = await newLedger("ledger-head");
    const store = openStore(location);
    let others = 1;
    const slow = await openIn(
      {
        ...store,
        async replace(name, bytes, version) {
          if (others-- > 0) await ledger.append(recordOf("other"));
          return store.replace(name, bytes, version);
        },
      },
      { signer },
    );
    await slow.append(recordOf("slow"));
    expect(await ledger.verify()).toMatchObject({ ok: true, counted: 2, notes: [] });
  });

  it("takes a write whose answer was lost for its own", async () => {
    const { location, signer } = await newLedger("ledger-lost");
    const store = openStore(location);
    const lossy = await openIn(
      { ...store, create: async (name, bytes) => (await store.create(name, bytes)) && false },
      { signer },
    );
    expect((await lossy.append(recordOf("once"))).sequence).toBe(1);
    expect((await lossy.head()).count).toBe(1);
  });

  it("is kept by the bucket's own Object Lock: entries, and every head there was", async () => {
    const bucket = "ledger-lock";
    const location = await newBucket(bucket, { lock: true });
    const Rule = { DefaultRetention: { Mode: "COMPLIANCE", Days: 3650 } } as const;
    const ObjectLockConfiguration = { ObjectLockEnabled: "Enabled", Rule } as const;
    await s3().send(new PutObjectLockConfigurationCommand({ Bucket: bucket, ObjectLockConfiguration }));
    const { signer } = await newSigner();
    await initLedger(location, { signer });
    const ledger = await openLedger(location, { signer });
    await ledger.append(recordOf("kept"));
    const Key = "evidence/photo-lab/entries/000000000001.json";
    const { ObjectLockMode } = await s3().send(new HeadObjectCommand({ Bucket: bucket, Key }));
    expect(ObjectLockMode).toBe("COMPLIANCE");
    const { Versions = [] } = await s3().send(
      new ListObjectVersionsCommand({ Bucket: bucket, Prefix: "evidence/photo-lab/head" }),
    );
    expect(Versions).toHaveLength(2);
    expect((await ledger.verify()).ok).toBe(true);
  });

  it("shows what was taken out of it", async () => {
    const { ledger } = await newLedger("ledger-cut");
    for (const stack of ["one", "two", "three"]) await ledger.append(recordOf(stack));
    const remove = (Key: string) =>
      s3().send(new DeleteObjectCommand({ Bucket: "ledger-cut", Key: `evidence/photo-lab/entries/${Key}` }));
    await remove("000000000003.json");
    expect((await ledger.verify()).problems).toEqual([expect.objectContaining({ fault: "cut-off", sequence: 3 })]);
    await s3().send(
      new PutObjectCommand({ Bucket: "ledger-cut", Key: "evidence/photo-lab/entries/000000000002.json", Body: "{}" }),
    );
    expect((await ledger.verify()).problems.map(({ fault }) => fault)).toEqual(["altered", "cut-off"]);
  });

  it("ends with 3 and a sentence where the bucket does not exist", async () => {
    const { keyFile } = await newSigner();
    const init = await tomguard(["ledger", "init", "s3://no-such-bucket/x", "--ledger-key", keyFile]);
    expect([init.status, init.stderr]).toEqual([
      3,
      expect.stringMatching(/s3:\/\/no-such-bucket\/x can't be .*Make the bucket/),
    ]);
    expect(init.stderr).not.toMatch(/\n\s+at /);
    expect((await tomguard(["ledger", "verify", "s3://no-such-bucket/x"])).status).toBe(3);
  });

  it("ends with 2 where the bucket has no ledger", async () => {
    const location = await newBucket("ledger-none");
    const { status, stderr } = await tomguard(["ledger", "verify", location]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/no ledger in s3:/)]);
  });

  it.each([
    ["AccessDenied", "User is not authorized to perform: s3:PutObject", /rights s3:GetObject, s3:PutObject, s3:ListBucket are needed/],
    ["CredentialsProviderError", "Could not load credentials from any providers", /Sign in to AWS/],
    ["TimeoutError", "connect ECONNREFUSED 127.0.0.1:9", /AWS can't be reached/],
  ])("ends with 3 and says what to do for %s", async (name, message, remedy) => {
    const { location } = await newLedger(`ledger-${name.toLowerCase()}`);
    const send = jest.spyOn(S3Client.prototype, "send").mockImplementation(() => {
      throw Object.assign(new Error(message), { name });
    });
    const { status, stderr } = await tomguard(["ledger", "head", location]);
    send.mockRestore();
    expect([status, stderr]).toEqual([3, expect.stringMatching(remedy)]);
  }); // prettier-ignore

  it("is not begun in a store that overwrites what it must not", async () => {
    const location = await newBucket("ledger-unsafe");
    const send = S3Client.prototype.send as (command: unknown) => Promise<unknown>;
    const unconditional = jest.spyOn(S3Client.prototype, "send").mockImplementation(function (
      this: S3Client,
      command: { input: object },
    ) {
      delete (command.input as { IfNoneMatch?: string }).IfNoneMatch;
      return send.call(this, command);
    } as never);
    const { signer } = await newSigner();
    await expect(initLedger(location, { signer })).rejects.toThrow(/overwrites what exists.*If-None-Match/);
    unconditional.mockRestore();
  });
});
