import { documents, plan, records, results, valuesOf } from "./documents";
import { oscalAssessmentResults } from "../../../evidence/oscal/assessment-results";
import { uuidOf } from "../../../evidence/oscal/document";
import { renderOscalResults } from "../../../evidence/oscal/render";
import { readRecord, serializeRecord } from "../../../evidence/record";
import type { EvidenceRecord } from "../../../evidence/record";
import { failed, largeRecord, mixedRecord, run } from "../records";

const all: typeof documents = [
  ...documents,
  ...records.map(([name, record]): (typeof documents)[number] => [
    "assessment-plan",
    `the plan of ${name}`,
    () => plan(record),
  ]),
];
const uuids = (document: object) => valuesOf(document, (key) => key === "uuid");

describe("every OSCAL document", () => {
  it.each(all)("(%s) %s is the same for the same input", (_schema, _name, make) => {
    expect(JSON.stringify(make())).toBe(JSON.stringify(make()));
  });

  it.each(all)("(%s) %s has UUIDs of version 5, each once", (_schema, _name, make) => {
    const found = uuids(make());
    expect(found.filter((each) => !/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(each))).toEqual([]); // prettier-ignore
    expect(found.length).toBe(new Set(found).size);
  });

  it.each(all)("(%s) %s refers to nothing that is not there", (_schema, _name, make) => {
    const document = make();
    const known = new Set(uuids(document));
    const references = [
      ...valuesOf(document, (key) => key.endsWith("-uuid")),
      ...valuesOf(document, (key) => key === "href")
        .filter((href) => href.startsWith("#"))
        .map((href) => href.slice(1)),
    ];
    expect(references.filter((each) => !known.has(each))).toEqual([]);
  });

  it.each(all)("(%s) %s speaks of OSCAL 1.2.1", (_schema, _name, make) => {
    expect(valuesOf(make(), (key) => key === "oscal-version")).toEqual(["1.2.1"]);
  });

  it.each(all)("(%s) %s names organisations and no people", (_schema, _name, make) => {
    const text = JSON.stringify(make());
    expect([text.includes('"type":"person"'), text.includes("email-addresses")]).toEqual([false, false]);
  });
});

describe("ids", () => {
  it("tell names apart however they are cut", () => {
    expect(uuidOf("a", "b")).not.toBe(uuidOf("ab"));
  });

  it("of findings and risks stay the same from run to run of a stack, those of observations do not", () => {
    const idsAt = (at: string) => {
      const [result] = results(mixedRecord({ run: run({ at }) }))["assessment-results"].results;
      return [result?.findings, result?.risks, result?.observations].map((each) => each?.[0]?.uuid);
    };
    const [monday, tuesday] = [idsAt("2026-11-23T12:00:00Z"), idsAt("2026-11-24T12:00:00Z")];
    expect(monday.slice(0, 2)).toEqual(tuesday.slice(0, 2));
    expect(monday[2]).not.toBe(tuesday[2]);
  });

  it("of another stack are others", () => {
    const idOf = (stack: string) => results(mixedRecord({ run: run({ stack }) }))["assessment-results"].results[0]?.findings?.[0]?.uuid; // prettier-ignore
    expect(idOf("prod")).not.toBe(idOf("test"));
  });

  it("are each a finding's own where the record has the same finding twice", () => {
    const twice = failed("key-rotation", "a");
    const [result] = results(mixedRecord({ findings: [twice, twice] }))["assessment-results"].results;
    expect(new Set(result?.observations?.map(({ uuid }) => uuid)).size).toBe(result?.observations?.length);
    expect(new Set(result?.risks?.map(({ uuid }) => uuid)).size).toBe(result?.risks?.length);
    const related = result?.findings?.flatMap((each) => each["related-risks"] ?? []).map((each) => each["risk-uuid"]);
    expect(new Set(related)).toEqual(new Set(result?.risks?.map(({ uuid }) => uuid)));
  });

  it("of a document depend on what it says", () => {
    const idOf = (language: "de" | "en") => oscalAssessmentResults(mixedRecord(), { language })["assessment-results"].uuid; // prettier-ignore
    expect(idOf("de")).not.toBe(idOf("en"));
  });
});

it("a record that was written and read again gives the same bytes", () => {
  const record = mixedRecord();
  const again = readRecord(serializeRecord(record));
  const lines = (each: EvidenceRecord) => renderOscalResults(each, { language: "de" }).split("},{");
  expect(lines(again)).toEqual(lines(record));
});

it("20,000 findings are written in no more than twenty times the space of 1,000", () => {
  const size = (count: number) => renderOscalResults(largeRecord(count), { language: "en" }).length;
  expect(size(20_000)).toBeLessThan(20 * size(1000));
});
