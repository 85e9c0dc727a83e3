import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";
import { categoryIds } from "../../catalogue/category";
import { measureById, type Measure } from "../../catalogue/measures";
import {
  allOrganisations,
  organisation,
  organisationFile,
  organisationIds,
  statementClasses,
  type Statement,
} from "../../catalogue/organisations";
import { statementTypes } from "../../catalogue/organisations-schema";
import { packageRoot } from "../../catalogue/package-root";
import { loadPromise } from "../../catalogue/promise/load";
import { byCategory, byOrganisation, byType } from "./expectations";

const statements = allOrganisations().flatMap((each) => each.statements);

describe("the sentences of the five documents", () => {
  test("are 317", () => {
    expect(statements).toHaveLength(317);
  });

  test.each(organisationIds)("of %s are as many in each class as were counted", (id) => {
    expect(classes(organisation(id).statements)).toEqual(byOrganisation[id]);
  });

  test.each(categoryIds)("under %s are as many in each class as were counted", (id) => {
    expect(classes(statements.filter(({ category }) => category === id))).toEqual(byCategory[id]);
  });

  test.each(statementTypes)("of type %s are as many as were counted", (type) => {
    expect(statements.filter((each) => each.type === type)).toHaveLength(byType[type]);
  });

  test.each(organisationIds)("of %s are numbered from 001 without a gap", (id) => {
    const { document, statements } = organisation(id);
    expect(statements.map((each) => each.id)).toEqual(
      statements.map((_, index) => `${document.id}-${String(index + 1).padStart(3, "0")}`),
    );
  });

  test("name measures that there are", () => {
    expect(
      statements.flatMap(({ id, measures }) => measures.filter((each) => !measureById(each)).map((each) => [id, each])),
    ).toEqual([]);
  });

  test("name no measure twice", () => {
    expect(ids(statements.filter(({ measures }) => new Set(measures).size < measures.length))).toEqual([]);
  });

  test("are sentences in both languages", () => {
    const open = statements.filter(({ text }) => !/^\p{Lu}.*\.$/su.test(text.de) || !/^\p{Lu}.*\.$/su.test(text.en));
    expect(ids(open)).toEqual([]);
  });

  test("of class E have a measure that rules can enforce", () => {
    expect(ids(ofClass("E").filter((each) => !measuresOf(each).some(({ shown }) => shown.enforced)))).toEqual([]);
  });

  test("of class V have a measure that can be verified live", () => {
    expect(ids(ofClass("V").filter((each) => !measuresOf(each).some(({ shown }) => shown.verified)))).toEqual([]);
  });

  test("of class A ask for an attestation, but for the one that is no evidence", () => {
    expect(ids(ofClass("A").filter(({ attestations }) => attestations.length === 0))).toEqual(["002-016"]);
    expect(statement("002-016").standing).toBe("no-evidence");
  });

  test("ask for no attestation that none of their measures can be shown by", () => {
    const foreign = statements.flatMap((each) => {
      const possible = measuresOf(each).flatMap(({ shown }) => shown.attested);
      return each.attestations.filter((type) => !possible.includes(type)).map((type) => [each.id, type]);
    });
    expect(foreign).toEqual([]);
  });

  test("that can't be shown as fulfilled are those that leave something open, or contradict the law or each other", () => {
    expect(ids(statements.filter(({ standing }) => standing === "open"))).toEqual(["001-023", "003-032", "004-122"]);
    expect(ids(statements.filter(({ standing }) => standing === "flawed"))).toEqual([
      ...["000-020", "003-002", "003-019", "003-040", "004-005", "004-034", "004-086", "004-091", "004-108"],
      ...["004-111", "004-115", "004-120", "004-123"],
    ]);
  });

  test("hold no address, telephone number or link", () => {
    const text = JSON.stringify(allOrganisations());
    expect(text).not.toMatch(/@|https?:|www\.|\+49|\b\d{5} \p{Lu}/u);
  });

  test("name no company", () => {
    const own = statements.flatMap(({ text, note }) => [text.de, text.en, note?.de ?? "", note?.en ?? ""]).join(" ");
    expect(own).not.toMatch(/\b(GmbH|AG|KG|SE|Ltd|LTD|Inc)\b/);
  });
});

describe("the promise of", () => {
  test.each(organisationIds)("%s is one that the loader of promises accepts", (id) => {
    expect(loadPromise(join(packageRoot(), organisationFile(id))).promise).toEqual(organisation(id).promise);
  });

  test.each(organisationIds)("%s says what its sentences say", (id) => {
    const written = raw(id);
    const differing = organisation(id).statements.flatMap((each) =>
      Object.entries(each.parameters)
        .filter(([path, value]) => path.includes(".") && !same(at(written, path), value))
        .map(([path, value]) => [each.id, path, value, at(written, path)]),
    );
    expect(differing).toEqual([]);
  });

  test.each(organisationIds)("%s names an invented company, no real one", (id) => {
    expect(organisation(id).promise.organisation.name).toMatch(/^Muster /);
  });

  test.each(organisationIds)("%s gives for each period of personal data the reason", (id) => {
    const { retention } = organisation(id).promise;
    expect(Object.keys(retention).filter((name) => retention[name]?.because === undefined)).toEqual([]);
  });

  test.each(organisationIds)("%s names no processor outside the EEA, since no document gives a valid basis", (id) => {
    expect(organisation(id).promise.processors.filter(({ mechanism }) => mechanism !== "none-needed")).toEqual([]);
  });

  test("photo-lab keeps image data for 14 days at most", () => {
    expect(organisation("photo-lab").promise.retention["order-files"]).toMatchObject({
      keep: { amount: 14, unit: "day" },
      atLeast: false,
    });
  });
});

test("an organisation's file is read once", () => {
  expect(organisation("photo-lab")).toBe(organisation("photo-lab"));
});

function classes(list: readonly Statement[]): number[] {
  return statementClasses.map((name) => list.filter((each) => each.class === name).length);
}

function ofClass(name: Statement["class"]): Statement[] {
  return statements.filter((each) => each.class === name);
}

function measuresOf({ measures }: Statement): Measure[] {
  return measures.flatMap((id) => measureById(id) ?? []);
}

function statement(id: string): Statement {
  const found = statements.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no statement ${id}`);
  return found;
}

function ids(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id);
}

/** The promise as it is written, before durations are parsed. */
function raw(id: (typeof organisationIds)[number]): unknown {
  return at(load(readFileSync(join(packageRoot(), organisationFile(id)), "utf8"), { schema: CORE_SCHEMA }), "promise");
}

function at(node: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
      node,
    );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
