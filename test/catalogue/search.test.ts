import { allMeasures } from "../../catalogue/measures";
import { nearestIds, search } from "../../catalogue/search";

const measures = (...words: string[]) => search(words).measures.map(({ id }) => id);
const statements = (...words: string[]) => search(words).statements.map(({ statement }) => statement.id);

describe("a search", () => {
  test.each(["Löschung", "loeschung", "LÖSCHUNG", "loschung", "Lo\u0308schung"])("for %s finds the same", (word) => {
    expect(measures(word)).toEqual(measures("löschung"));
    expect(measures(word)).toContain("deletion.all-copies");
  });
  test("finds English as well as German", () => {
    expect(statements("fingerprint")).toEqual(statements("Fingerabdruck"));
  });
  test("finds only what has every word", () => {
    expect(statements("standard", "clauses")).toContain("000-022");
    expect(statements("standard", "fingerprint")).toEqual([]);
  });
  test("finds ids and references", () => {
    expect(measures("CRY-04")).toContain("encryption.key-rotation");
    expect(statements("004-166")).toEqual(["004-166"]);
  });
  test("finds every measure under a heading of the annex", () => {
    const own = allMeasures().filter(({ category }) => category === "trennungskontrolle");
    expect(measures("Trennungskontrolle")).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
  });
  test("has those first that have the words in their title", () => {
    expect(measures("schlüssel")[0]).toMatch(/^(encryption|physical)\./);
  });
  test.each([[[]], [[""]], [[" "]]])("for nothing (%j) finds nothing", (words) => {
    expect(search(words)).toEqual({ measures: [], statements: [] });
  });
});

describe("the nearest ids", () => {
  test("to a slip are the one that was meant", () => {
    expect(nearestIds("deletion.perod")).toEqual(["deletion.period"]);
  });
  test("to a part are those that have it", () => {
    expect(nearestIds("own-key")).toEqual(["encryption.own-key"]);
  });
  test("to something else altogether are none", () => {
    expect(nearestIds("%%%")).toEqual([]);
  });
});
