import { createHash } from "node:crypto";
import fc from "fast-check";
import { RecordError, readRecord, recordSha256, serializeRecord } from "../../evidence/record";
import type { EvidenceRecord } from "../../evidence/record";
import { hostileRecord, mixedRecord, passed } from "./records";

const written = serializeRecord(mixedRecord());

function errorOf(text: string): RecordError {
  try {
    readRecord(text);
  } catch (error) {
    if (error instanceof RecordError) return error;
    throw error;
  }
  throw new Error("it was read without an error");
}

/** The record's JSON with one change; `change` gets it with the type of a record, and may break that. */
function changed(change: (record: EvidenceRecord) => void): string {
  const record = structuredClone(mixedRecord());
  change(record);
  return JSON.stringify(record);
}

describe("a written record", () => {
  it("is canonical JSON: keys in order, no white space", () => {
    expect(written.startsWith('{"attestations":[{"by":')).toBe(true);
  });

  it("is what was written when it is read", () => {
    expect(readRecord(serializeRecord(hostileRecord()))).toEqual(hostileRecord());
  });

  it("is read with a byte order mark, white space and a newline around it", () => {
    expect(readRecord(`\uFEFF${JSON.stringify(JSON.parse(written), null, 2)}\r\n`)).toEqual(mixedRecord());
  });

  it("is named by the SHA-256 of its bytes in UTF-8", () => {
    const record = mixedRecord({ findings: [passed("key-rotation", "Schlüssel")] });
    expect(recordSha256(record)).toBe(
      createHash("sha256")
        .update(Buffer.from(serializeRecord(record)))
        .digest("hex"),
    );
  });

  it("is not written with a field that the schema does not know", () => {
    expect(() => serializeRecord({ ...mixedRecord(), ...{ comment: "x" } })).toThrow(RecordError);
  });
});

describe("a record that can't be read", () => {
  it("is truncated wherever it breaks off", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: written.length - 1 }), (length) => {
        expect(errorOf(written.slice(0, length)).code).toBe("truncated");
      }),
    );
  });

  it.each([
    ["empty", "white space", " \n"],
    ["not-json", "Pulumi's output", "Previewing update (prod):"],
    ["not-json", "JavaScript", "{ schema: tomguard }"],
    ["not-json", "a record with a bracket too many", `${written}}`],
    ["not-a-record", "a list", "[]"],
    ["not-a-record", "null", "null"],
    ["not-a-record", "another document of ours", '{"schema":"tomguard/journal/1"}'],
    ["newer-version", "the next version", '{"schema":"tomguard/record/2"}'],
    ["wrong-fields", "the schema's name alone", '{"schema":"tomguard/record/1"}'],
  ])("is reported as %s: %s", (code, _what, text) => {
    expect(errorOf(text).code).toBe(code);
  });

  it("names the path of a wrong field", () => {
    const error = errorOf(changed((record) => Object.assign(record.findings[2]?.resource ?? {}, { type: 7 })));
    expect(error.problems.map((each) => each.path)).toEqual(["findings[2].resource.type"]);
  });

  it("says in German, too, what is wrong with a field", () => {
    const error = errorOf(changed((record) => Object.assign(record.run, { stack: 7 })));
    expect(error.inLanguage("de")).toMatch(/falsche Felder \(1\)[^]*run\.stack: Ungültige Eingabe/);
  });

  it("says that unknown fields may be those of a newer version", () => {
    expect(errorOf(changed((record) => Object.assign(record, { comment: 1 }))).message).toMatch(/newer version/);
  });

  it("lists no more than twenty of many wrong fields", () => {
    const wrong = { ...passed("key-rotation", "a"), rule: 1 };
    const error = errorOf(changed((record) => Object.assign(record, { findings: Array(50).fill(wrong) })));
    expect([error.problems.length, error.message.includes("(50)")]).toEqual([20, true]);
  });

  it("is inconsistent where the summary hides a failure", () => {
    const error = errorOf(changed((record) => Object.assign(record.summary, { fail: 0 })));
    expect([error.code, error.problems]).toEqual([
      "inconsistent",
      [{ path: "summary.fail", message: { de: "nennt 0, gezählt werden 2", en: "says 0, counted are 2" } }],
    ]);
  });

  it("has a fail without a remedy", () => {
    const error = errorOf(changed((record) => delete record.findings.find((each) => each.outcome === "fail")?.remedy));
    expect(error.problems[0]?.path).toMatch(/^findings\[\d\]\.remedy$/);
  });
});
