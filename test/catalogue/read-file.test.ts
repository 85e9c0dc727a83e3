import { z } from "zod";
import { CatalogueError, parseCatalogueFile, readCatalogueFile } from "../../catalogue/read-file";

const schema = z.strictObject({ measures: z.array(z.strictObject({ id: z.string(), articles: z.array(z.string()) })) });
const file = "catalogue/measures/06-verschluesselung.yaml";

describe("a file of the catalogue", () => {
  test("is read in the form of its schema", () => {
    expect(parse("measures:\n  - id: encryption.at-rest\n    articles: ['32(1)(a)']\n")).toEqual({
      measures: [{ id: "encryption.at-rest", articles: ["32(1)(a)"] }],
    });
  });

  test("that is missing is named", () => {
    expect(mistakesOf(() => readCatalogueFile("catalogue/measures/99-none.yaml", () => schema))).toBe(
      "catalogue/measures/99-none.yaml: can't be read",
    );
  });

  test("that is no YAML is named with the line", () => {
    expect(mistakesOf(() => parse("measures:\n  - id: [\n"))).toMatch(
      /^catalogue\/measures\/06-verschluesselung\.yaml:3: is no YAML: /,
    );
  });

  test("with a wrong value is named with line, way and id of the entry", () => {
    const text =
      "measures:\n  - id: encryption.at-rest\n    articles: []\n  - id: encryption.own-key\n    articles: [32]\n";
    expect(mistakesOf(() => parse(text))).toMatch(
      /^catalogue\/measures\/06-verschluesselung\.yaml:4 measures\[1\]\.articles\[0\] \(encryption\.own-key\): .*string/,
    );
  });

  test("with a wrong value outside any entry is named with the way alone", () => {
    expect(mistakesOf(() => parse("measures: none\n"))).toMatch(
      /^catalogue\/measures\/06-verschluesselung\.yaml measures: .*array/,
    );
  });

  test("names every mistake on a line of its own", () => {
    const text = "measures:\n  - id: 1\n    articles: x\n";
    expect(mistakesOf(() => parse(text)).split("\n")).toHaveLength(2);
  });

  test("keeps what looks like a day as it is written", () => {
    expect(parse("measures:\n  - id: 2027-05-31\n    articles: []\n").measures[0]?.id).toBe("2027-05-31");
  });

  test("may have no key twice", () => {
    expect(mistakesOf(() => parse("measures: []\nmeasures: []\n"))).toContain("duplicated mapping key");
  });
});

function parse(text: string) {
  return parseCatalogueFile(text, file, schema);
}

function mistakesOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof CatalogueError) return error.message;
    throw error;
  }
  throw new Error("nothing was wrong");
}
