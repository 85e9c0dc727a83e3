import { categoryIds } from "../../catalogue/category";
import { allCategories, allMeasures, measureById } from "../../catalogue/measures";
import { allOrganisations } from "../../catalogue/organisations";

const measures = allMeasures();
const used = new Set(allOrganisations().flatMap(({ statements }) => statements.flatMap((each) => each.measures)));

describe("the measures of the catalogue", () => {
  test("stand in the order of a German TOM annex", () => {
    expect([...new Set(measures.map(({ category }) => category))]).toEqual([...categoryIds]);
    expect(allCategories().map(({ number }) => number)).toEqual(categoryIds.map((_, index) => index + 1));
  });

  test("have ids of their own", () => {
    expect(repeated(measures.map(({ id }) => id))).toEqual([]);
  });

  test("have titles of their own in each language", () => {
    expect(repeated(measures.map(({ title }) => title.de))).toEqual([]);
    expect(repeated(measures.map(({ title }) => title.en))).toEqual([]);
  });

  test("say in their text more than in their title", () => {
    const short = measures.filter(
      ({ title, text }) => text.de.length <= title.de.length || text.en.length <= title.en.length,
    );
    expect(ids(short)).toEqual([]);
  });

  test("are whole sentences in both languages", () => {
    const open = measures.filter(({ text }) => !/^\p{Lu}.*\.$/su.test(text.de) || !/^\p{Lu}.*\.$/su.test(text.en));
    expect(ids(open)).toEqual([]);
  });

  test("are each promised by a sentence, or name the source that asks for them", () => {
    expect(ids(measures.filter(({ id, source }) => !used.has(id) && source === undefined))).toEqual([]);
  });

  test("name a source only where no sentence promises them", () => {
    expect(ids(measures.filter(({ id, source }) => used.has(id) && source !== undefined))).toEqual([]);
  });

  test("cite no paragraph of § 64 BDSG for duties that it does not know", () => {
    const unknownThere = [
      "loeschung-aufbewahrung",
      "datenresidenz-drittland",
      "betroffenenrechte",
      "organisationskontrolle",
    ];
    const cited = measures.filter(
      ({ category, bdsg64 }) => unknownThere.includes(category) && bdsg64.some((each) => each !== 2 && each !== 8),
    );
    expect(ids(cited)).toEqual([]);
  });

  test.each([
    "residency.region",
    "residency.copies",
    "encryption.at-rest",
    "encryption.own-key",
    "encryption.key-rotation",
    "transport.encrypted",
    "access.no-public-storage",
    "deletion.period",
    "deletion.all-copies",
    "deletion.minimum",
    "separation.marking",
  ])("%s can be enforced and verified, and keeps its id", (id) => {
    expect(measureById(id)?.shown).toMatchObject({ enforced: true, verified: true });
  });

  test("are read once", () => {
    expect(allMeasures()).toBe(measures);
  });

  test("are undefined where there is none", () => {
    expect(measureById("encryption.none")).toBeUndefined();
    expect(measureById("constructor")).toBeUndefined();
  });
});

function ids(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id);
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
