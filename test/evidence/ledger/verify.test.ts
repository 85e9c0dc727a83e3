import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openLedger, type Trust } from "../../../evidence/ledger";
import { canonicalJson } from "../../../evidence/canonical";
import { sealEnvelope } from "../../../evidence/ledger/dsse";
import { payloadType, sealEntry } from "../../../evidence/ledger/statement";
import { collected, entryFile, newLedger, newSigner, recordOf, removeFolders, type MadeLedger } from "./ledgers";

afterAll(removeFolders);

/** What verify says after somebody has been at a ledger of five entries. */
async function after(tamper: (made: MadeLedger) => unknown, trust: Trust = {}) {
  const made = await newLedger(5);
  await tamper(made);
  return (await openLedger(made.folder, trust)).verify();
}

const found = ({ problems }: Awaited<ReturnType<typeof after>>) =>
  problems.map(({ fault, sequence, text }) => [fault, sequence, text.en]);

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

/** An entry's file with another statement in it, under the old signature. */
function forge(folder: string, sequence: number, change: (statement: string) => string): void {
  edit(entryFile(folder, sequence), (text) => {
    const envelope = JSON.parse(text) as { payload: string };
    const statement = change(Buffer.from(envelope.payload, "base64").toString());
    return canonicalJson({ ...envelope, payload: Buffer.from(statement).toString("base64") });
  });
}

describe("verify names", () => {
  it("an entry that is missing, and no other", async () => {
    const shown = await after(({ folder }) => rmSync(entryFile(folder, 3)));
    expect(found(shown)).toEqual([["missing", 3, "Entry 3 is missing."]]);
    expect([shown.ok, shown.verified, shown.counted]).toEqual([false, 4, 5]);
  });

  it("several that are missing, and the first", async () => {
    const shown = await after(({ folder }) => [1, 3, 4].forEach((each) => rmSync(entryFile(folder, each))));
    expect(found(shown).map(([, , sentence]) => sentence)).toEqual([
      "Entry 1 is missing.",
      "Entries 3 to 4 are missing.",
    ]);
  });

  it("an end that was cut off", async () => {
    const shown = await after(({ folder }) => [4, 5].forEach((each) => rmSync(entryFile(folder, each))));
    expect(found(shown)).toEqual([
      ["cut-off", 4, "The end was cut off: entries 4 to 5 are missing; the signed head counts 5 entries."],
    ]);
  });

  it("a ledger whose entries are all gone", async () => {
    const shown = await after(({ folder }) => rmSync(join(folder, "entries"), { recursive: true }));
    expect(found(shown).map(([fault, sequence]) => [fault, sequence])).toEqual([["cut-off", 1]]);
  });

  it.each([
    ["whose statement says something else", ({ folder }: MadeLedger) => forge(folder, 2, (text) => text.replaceAll('"fail"', '"pass"')), /signature does not fit/],
    ["that ends in the middle", ({ folder }: MadeLedger) => edit(entryFile(folder, 2), (text) => text.slice(0, -100)), /no signed envelope/],
    ["that is empty", ({ folder }: MadeLedger) => writeFileSync(entryFile(folder, 2), ""), /no signed envelope/],
    ["that is another JSON", ({ folder }: MadeLedger) => writeFileSync(entryFile(folder, 2), "[null]"), /no signed envelope/],
    ["whose signature is another", ({ folder }: MadeLedger) => edit(entryFile(folder, 2), (text) => text.replace(/"sig":"...../, '"sig":"AAAAA')), /signature does not fit/],
    ["that is the head under another name", ({ folder }: MadeLedger) => copyFileSync(join(folder, "head.json"), entryFile(folder, 2)), /no entry/],
  ])("an altered entry %s", async (_how, tamper, sentence) => {
    const shown = await after(tamper);
    expect(found(shown)).toEqual([["altered", 2, expect.stringMatching(sentence)]]);
  }); // prettier-ignore

  it("one whose bytes changed and whose content did not", async () => {
    const shown = await after(({ folder }) => edit(entryFile(folder, 2), (text) => `${text}\n`));
    expect(found(shown)).toEqual([["replaced", 3, expect.stringMatching(/Entry 3 does not follow entry 2/)]]);
  });

  it("entries whose order was changed", async () => {
    const shown = await after(({ folder }) => {
      renameSync(entryFile(folder, 2), join(folder, "kept"));
      renameSync(entryFile(folder, 4), entryFile(folder, 2));
      renameSync(join(folder, "kept"), entryFile(folder, 4));
    });
    expect(found(shown)).toEqual([
      ["reordered", 2, expect.stringMatching(/place of entry 2 there is entry 4/)],
      ["reordered", 4, expect.stringMatching(/place of entry 4 there is entry 2/)],
    ]);
  });

  it("a copy at another's place, and one at the end", async () => {
    const shown = await after(({ folder }) => {
      copyFileSync(entryFile(folder, 2), entryFile(folder, 3));
      copyFileSync(entryFile(folder, 5), entryFile(folder, 6));
    });
    expect(found(shown)).toEqual([
      ["duplicated", 3, expect.stringMatching(/entry 3 there is a copy of entry 2/)],
      ["duplicated", 6, expect.stringMatching(/entry 6 there is a copy of entry 5/)],
    ]);
  });

  it("an entry that another key signed, with that key", async () => {
    const { signer } = await newSigner();
    const shown = await after(async ({ folder, ledger }) => {
      const place = { sequence: 6, previous: (await ledger.head()).last, sealedAt: "2026-11-22T12:00:00Z" };
      writeFileSync(entryFile(folder, 6), await sealEntry(recordOf("x"), place, signer));
    });
    expect(found(shown)).toEqual([
      ["unknown-key", 6, `Entry 6 is signed by an unknown key: ${signer.key.fingerprint}.`],
    ]);
  });

  it("one that somebody with the key replaced", async () => {
    const shown = await after(async ({ folder, signer, ledger }) => {
      const [, second] = await collected(ledger.entries());
      const place = { sequence: 3, previous: second?.sha256 ?? "", sealedAt: "2026-11-22T12:00:00Z" };
      writeFileSync(entryFile(folder, 3), await sealEntry(recordOf("x"), place, signer));
    });
    expect(found(shown)).toEqual([["replaced", 4, expect.stringMatching(/Entry 4 does not follow entry 3/)]]);
  });

  it.each([
    ["missing", ({ folder }: MadeLedger) => rmSync(join(folder, "head.json")), "head", /head\.json\) is missing/],
    ["altered", ({ folder }: MadeLedger) => edit(join(folder, "head.json"), (text) => text.slice(1)), "head", /altered or damaged/],
    ["an entry", ({ folder }: MadeLedger) => copyFileSync(entryFile(folder, 1), join(folder, "head.json")), "head", /altered or damaged/],
  ])("a head that is %s", async (_how, tamper, fault, sentence) => {
    expect(found(await after(tamper))).toEqual([[fault, undefined, expect.stringMatching(sentence)]]);
  }); // prettier-ignore

  it("a ledger.json that was written anew", async () => {
    const shown = await after(({ folder }) =>
      edit(join(folder, "ledger.json"), (text) => text.replace(/"madeAt":"\d+/, '"madeAt":"1999')),
    );
    expect(found(shown).map(([fault, sequence]) => [fault, sequence])).toEqual([
      ["replaced", undefined],
      ["replaced", 1],
    ]);
  });

  it("keys that are gone", async () => {
    const shown = await after(({ folder }) => rmSync(join(folder, "keys"), { recursive: true }));
    expect([shown.ok, shown.verified, found(shown)[0]?.[0]]).toEqual([false, 0, "keys"]);
  });

  it("every fault, but keeps a thousand at most", async () => {
    const shown = await after(({ folder }) => {
      for (let number = 6; number <= 1010; number++) writeFileSync(entryFile(folder, number), "");
    });
    expect([shown.problemCount, shown.problems.length]).toEqual([1005, 1000]);
  });
});

describe("verify accepts, with a note,", () => {
  const notes = (shown: Awaited<ReturnType<typeof after>>) => shown.notes.map(({ text }) => text.en);

  it("an entry that the head does not count yet, and the next append counts it", async () => {
    const { folder, ledger } = await newLedger(2);
    const lagging = readFileSync(join(folder, "head.json"));
    await ledger.append(recordOf("x"));
    writeFileSync(join(folder, "head.json"), lagging);
    const shown = await ledger.verify();
    expect([shown.ok, shown.verified, shown.counted]).toEqual([true, 3, 2]);
    expect(notes(shown)).toEqual([expect.stringMatching(/Entry 3 is valid, but the head does not count it yet/)]);
    expect((await ledger.append(recordOf("y"))).sequence).toBe(4);
    expect(await ledger.verify()).toMatchObject({ ok: true, counted: 4, notes: [] });
  });

  it("a clock that went backwards", async () => {
    let day = "2026-11-22";
    const { ledger } = await newLedger(1, { now: () => new Date(`${day}T10:00:00Z`) });
    day = "2026-11-21";
    await ledger.append(recordOf("x"));
    const shown = await ledger.verify();
    expect(shown.ok).toBe(true);
    expect(notes(shown)).toEqual([expect.stringMatching(/Entry 2 bears an earlier time/)]);
  });

  it("a record of a later format: the chain holds, and reading it says what to do", async () => {
    const { folder, signer, ledger } = await newLedger(1);
    const { last: previous } = await ledger.head();
    const later = { ...recordOf("x"), schema: "tomguard/record/7" };
    const digest = { sha256: createHash("sha256").update(canonicalJson(later)).digest("hex") };
    const statement = {
      _type: "https://in-toto.io/Statement/v1",
      subject: [{ name: "x", digest }],
      predicateType: "urn:tomguard:ledger-entry:1",
      predicate: {
        sequence: 2,
        previous,
        sealedAt: "2099-11-22T12:00:00Z",
        keyId: signer.key.fingerprint,
        record: later,
      },
    };
    writeFileSync(entryFile(folder, 2), await sealEnvelope(payloadType, Buffer.from(canonicalJson(statement)), signer));
    await ledger.append(recordOf("y"));
    const shown = await ledger.verify();
    expect([shown.ok, shown.verified]).toEqual([true, 3]);
    expect(notes(shown)).toContainEqual(
      expect.stringMatching(/record in entry 2 is of the format tomguard\/record\/7/),
    );
    await expect(collected(ledger.entries())).rejects.toThrow(/format 7.*Update tomguard/);
  });

  it("a file that is no part of the ledger", async () => {
    const shown = await after(({ folder }) => writeFileSync(join(folder, "entries", "000000000001 copy.json"), "{}"));
    expect([shown.ok, notes(shown)]).toEqual([true, [expect.stringMatching(/copy\.json is no part of the ledger/)]]);
  });
});

describe("verify with what the user knows", () => {
  it("finds out a ledger that was written anew with another key", async () => {
    const { signer, folder } = await newLedger(1);
    const other = await newLedger(1);
    const byKey = await openLedger(other.folder, { keys: [signer.key] });
    expect(found(await byKey.verify()).map(([fault]) => fault)).toEqual(["unknown-key", "unknown-key"]);
    const expected = await openLedger(other.folder, { expectKey: signer.key.fingerprint });
    expect(found(await expected.verify())).toEqual([["keys", undefined, expect.stringMatching(/Expected is the key/)]]);
    const own = await openLedger(folder, { keys: [signer.key], expectKey: signer.key.fingerprint.toUpperCase() });
    expect(await own.verify()).toMatchObject({ ok: true, keys: [{ from: "user" }] });
  });

  it("finds out an end that was cut off together with its head", async () => {
    const { folder, ledger } = await newLedger(1);
    const older = readFileSync(join(folder, "head.json"));
    const { sha256 } = await ledger.append(recordOf("x"));
    expect((await (await openLedger(folder, { expectHead: sha256 })).verify()).ok).toBe(true);
    rmSync(entryFile(folder, 2));
    writeFileSync(join(folder, "head.json"), older);
    expect((await (await openLedger(folder)).verify()).ok).toBe(true); // what is left is a right ledger: hence the note
    const shown = await (await openLedger(folder, { expectHead: sha256 })).verify();
    expect(found(shown)).toEqual([["not-expected", undefined, expect.stringMatching(/cut short or written anew/)]]);
  });
});

describe("a ledger that is damaged", () => {
  it("is not continued", async () => {
    const { folder, ledger } = await newLedger(2);
    edit(entryFile(folder, 2), (text) => `${text} `);
    await expect(ledger.append(recordOf("x"))).rejects.toThrow(/damaged: entry 2, the last one, is altered/);
  });

  it("gives back nothing from the damage on", async () => {
    const { folder, ledger } = await newLedger(3);
    forge(folder, 2, (text) => text.replaceAll('"fail"', '"pass"'));
    const seen: number[] = [];
    const read = async () => {
      for await (const { sequence } of ledger.entries()) seen.push(sequence);
    };
    await expect(read()).rejects.toThrow(/entry 2 is missing, or is not the one/);
    expect(seen).toEqual([1]);
    await expect(ledger.latest({ stack: "stack-1" })).rejects.toThrow(/entry 2 is missing, or is not the one/);
  });
});
