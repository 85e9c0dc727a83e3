import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvChunks, renderCsv } from "../../evidence/formats/csv";
import { RecordError, serializeRecord, type EvidenceRecord } from "../../evidence/record";
import { openRecordStream } from "../../evidence/record-stream";
import { hostileRecord, largeRecord, mixedRecord, passed } from "./records";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "stream-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function opened(text: string) {
  const file = join(folder, "record.json");
  writeFileSync(file, text);
  return openRecordStream(file);
}
const streamed = (text: string) => {
  const { rest, findings } = opened(text);
  return { ...rest, findings: [...findings()] };
};
const error = (text: string): RecordError => {
  try {
    opened(text);
  } catch (thrown) {
    if (thrown instanceof RecordError) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
};

describe("a record that is read finding by finding", () => {
  it.each([
    ["canonical", (record: EvidenceRecord) => serializeRecord(record)],
    ["with lines and spaces", (record: EvidenceRecord) => JSON.stringify(record, null, 2)],
    ["with its keys in another order", (record: EvidenceRecord) => JSON.stringify(Object.fromEntries(Object.entries(record).toReversed()))],
  ])("is the same as when it is read as a whole: %s", (_, write) => {
    for (const record of [mixedRecord(), hostileRecord(), mixedRecord({ findings: [] }), largeRecord(6_000)]) {
      expect(streamed(write(record))).toEqual(JSON.parse(serializeRecord(record)));
    }
  }); // prettier-ignore

  it("is the same whatever its names are", () => {
    const name = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[[\]{}",:\\ findgs]{0,20}$/));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), (names) => {
        const record = mixedRecord({ findings: names.map((each) => passed("findings", each)) });
        expect(streamed(serializeRecord(record))).toEqual(JSON.parse(serializeRecord(record)));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["truncated", (text: string) => text.slice(0, text.length / 2)],
    ["newer-version", (text: string) => text.replace("tomguard/record/1", "tomguard/record/9")],
    ["inconsistent", (text: string) => text.replace('"fail":2', '"fail":1')],
    ["wrong-fields", (text: string) => text.replace('"outcome":"fail"', '"outcome":"fine"')],
    ["not-json", () => "[1, 2"],
    ["empty", () => ""],
  ])("is refused before anything is handed over: %s", (code, change) => {
    expect(error(change(serializeRecord(mixedRecord()))).code).toBe(code);
  });

  it("names the finding that is wrong", () => {
    const text = serializeRecord(mixedRecord()).replace('"outcome":"unknown"', '"outcome":"?"');
    expect(error(text).message).toContain("findings[2].outcome");
  });

  it("becomes the same CSV, some thousand rows at a time", () => {
    const record = largeRecord(6_000);
    const { rest, findings } = opened(serializeRecord(record));
    const chunks = [...csvChunks(rest, findings(), { language: "de" })];
    expect(chunks.length).toBeGreaterThan(2);
    expect(chunks.join("")).toBe(renderCsv(record, { language: "de" }));
  });
});
