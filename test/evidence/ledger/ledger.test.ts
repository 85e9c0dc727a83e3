import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { initLedger, openLedger } from "../../../evidence/ledger";
import { recordSha256 } from "../../../evidence/record";
import { collected, entryFile, newFolder, newLedger, newSigner, recordOf, removeFolders } from "./ledgers";

afterAll(removeFolders);

describe("a ledger", () => {
  it("gives back the records in the order in which they were sealed", async () => {
    const { ledger, folder } = await newLedger(3);
    const read = await collected((await openLedger(folder)).entries());
    expect(read.map(({ sequence, record }) => [sequence, record])).toEqual(
      [1, 2, 3].map((number) => [number, recordOf(`stack-${number}`)]),
    );
    expect((await ledger.verify()).ok).toBe(true);
  });

  it("begins empty, and is right when it is", async () => {
    const { ledger } = await newLedger();
    expect(await collected(ledger.entries())).toEqual([]);
    expect(await ledger.verify()).toMatchObject({ ok: true, verified: 0, counted: 0 });
    expect((await ledger.head()).count).toBe(0);
  });

  it("gives back one stack alone, and what was sealed from a day on", async () => {
    let day = "2026-11-20";
    const { ledger } = await newLedger(0, { now: () => new Date(`${day}T09:00:00Z`) });
    await ledger.append(recordOf("one"));
    day = "2026-11-21";
    await ledger.append(recordOf("two"));
    const stacks = async (filter: Parameters<typeof ledger.entries>[0]) =>
      (await collected(ledger.entries(filter))).map(({ record }) => record.run.stack);
    expect(await stacks({ stack: "two" })).toEqual(["two"]);
    expect(await stacks({ since: "2026-11-21" })).toEqual(["two"]);
    expect(await stacks({ project: "another" })).toEqual([]);
  });

  it("finds the last record of a stack that counts", async () => {
    const { ledger } = await newLedger(3);
    await ledger.append(recordOf("stack-2"));
    expect((await ledger.latest({ stack: "stack-2" }))?.sequence).toBe(4);
    expect((await ledger.latest({ stack: "stack-1" }))?.sequence).toBe(1);
    expect((await ledger.latest({}, ({ run }) => run.stack === "stack-3"))?.sequence).toBe(3);
    expect(await ledger.latest({ stack: "stack-9" })).toBeUndefined();
  });

  it("is not begun twice, and stays as it is", async () => {
    const { folder, signer, ledger } = await newLedger(1);
    await expect(initLedger(folder, { signer })).rejects.toThrow(/a ledger .* already/);
    expect((await ledger.verify()).ok).toBe(true);
  });

  it("is begun to its end when the first try broke off", async () => {
    const { folder, signer } = await newLedger();
    rmSync(join(folder, "head.json"));
    await initLedger(folder, { signer });
    expect((await (await openLedger(folder)).verify()).ok).toBe(true);
  });

  it("is not opened where there is none", async () => {
    await expect(openLedger(newFolder())).rejects.toThrow(/no ledger .*ledger\.json is missing/);
    await expect(openLedger("ftp://example.org/ledger")).rejects.toThrow(/no place for a ledger/);
  });

  it("takes no other key than its own", async () => {
    const { folder } = await newLedger();
    const { signer } = await newSigner();
    await expect(openLedger(folder, { signer })).rejects.toThrow(/signed by the key .*Name the right one/);
  });

  it("can be read without a key, and not written", async () => {
    const { folder } = await newLedger();
    await expect((await openLedger(folder)).append(recordOf("x"))).rejects.toThrow(/a key is needed/);
  });
});

describe("an entry", () => {
  /** By what in-toto and DSSE say alone, without any of our code. */
  const opened = (folder: string, sequence: number) => {
    const envelope = JSON.parse(readFileSync(entryFile(folder, sequence), "utf8")) as {
      payloadType: string;
      payload: string;
      signatures: { keyid: string; sig: string }[];
    };
    const payload = Buffer.from(envelope.payload, "base64");
    const signature = envelope.signatures[0] ?? { keyid: "", sig: "" };
    return { envelope, payload, signature, statement: JSON.parse(payload.toString()) as Record<string, unknown> };
  };

  it("is an in-toto statement about the stack, with the record's digest", async () => {
    const { folder, signer } = await newLedger(1);
    const record = recordOf("stack-1");
    expect(opened(folder, 1).statement).toEqual({
      _type: "https://in-toto.io/Statement/v1",
      subject: [{ name: "fotolabor/stack-1", digest: { sha256: recordSha256(record) } }],
      predicateType: "urn:tomguard:ledger-entry:1",
      predicate: {
        sequence: 1,
        previous: createHash("sha256")
          .update(readFileSync(join(folder, "ledger.json")))
          .digest("hex"),
        sealedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        keyId: signer.key.fingerprint,
        record,
      },
    });
  });

  it("is signed as DSSE says, by the key whose fingerprint it names", async () => {
    const { folder } = await newLedger(1);
    const { envelope, payload, signature } = opened(folder, 1);
    const pem = readFileSync(join(folder, "keys", `${signature.keyid}.pem`), "utf8");
    const der = createPublicKey(pem).export({ type: "spki", format: "der" });
    expect(signature.keyid).toBe(createHash("sha256").update(der).digest("hex"));
    expect(envelope.payloadType).toBe("application/vnd.in-toto+json");
    const signed = Buffer.from(`DSSEv1 28 application/vnd.in-toto+json ${payload.length} ${payload.toString()}`);
    expect(verify(null, signed, pem, Buffer.from(signature.sig, "base64"))).toBe(true);
  });

  it("names the hash of the file before it, as sha256sum prints it", async () => {
    const { folder, ledger } = await newLedger(2);
    const hash = createHash("sha256")
      .update(readFileSync(entryFile(folder, 1)))
      .digest("hex");
    expect(opened(folder, 2).statement["predicate"]).toMatchObject({ previous: hash });
    const [first] = await collected(ledger.entries());
    expect(first?.sha256).toBe(hash);
  });
});
