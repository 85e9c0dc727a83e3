import {
  conflictsOf,
  inconsistenciesOf,
  type Inconsistency,
  type InconsistencyKind,
} from "../../catalogue/consistency";
import { inconsistenciesOfOrganisation } from "../../catalogue/consistency/in-file";
import { organisation, organisationIds, type OrganisationId, type Statement } from "../../catalogue/organisations";

type Expected = [OrganisationId, InconsistencyKind, string];

/** The conflicts and drafting faults that were found by reading the five documents, before there was a rule for any. */
const readByPeople: [fault: string, found: Expected[]][] = [
  ["000: storage in Germany, production in India", [["image-retouching", "third-country", "000-011 000-021"]]],
  ["000: measures for information only", [["image-retouching", "not-binding", "000-020"]]],
  ["001: all traffic encrypted, intake by e-mail and file sharing", [["photo-lab", "open-channel", "001-003 001-005"]]],
  ["001: addresses kept without a period", [["photo-lab", "no-period", "001-023"]]],
  [
    "002: integrity without a measure; unencrypted storage beside encrypted",
    [
      ["web-hosting", "no-measure", "002-016"],
      ["web-hosting", "unencrypted-storage", "002-009 002-010"],
    ],
  ],
  [
    "003: processor with purposes of its own; ISO 27000; no periods; UK authority",
    [
      ["retail-it", "role", "003-002 003-009 003-033 003-034 003-035 003-036 003-037 003-038"],
      ["retail-it", "certificate", "003-019"],
      ["retail-it", "no-period", "003-032"],
      ["retail-it", "authority", "003-040"],
    ],
  ],
  [
    "004: EEA only, sub-processor in the USA",
    [
      ["email-dispatch", "third-country", "004-005 004-120"],
      ["email-dispatch", "third-country", "004-123 004-120"],
    ],
  ],
  ["004: deleted at once, backups without an end", [["email-dispatch", "deletion-and-backup", "004-166 004-168"]]],
  ["004: encryption said to be impossible", [["email-dispatch", "avoidable-exception", "004-157"]]],
  [
    "004: references and citations that lead elsewhere",
    [
      ["email-dispatch", "reference", "004-091 004-119"],
      ["email-dispatch", "citation", "004-092"],
      ["email-dispatch", "reference", "004-115"],
      ["email-dispatch", "citation", "004-063"],
    ],
  ],
  ["004: the client is to warn of unlawful instructions", [["email-dispatch", "wrong-party", "004-108 004-066"]]],
  ["004: return promised, destruction only", [["email-dispatch", "missing-choice", "004-111"]]],
  [
    "004: German and English differ",
    ["004-016", "004-026", "004-045", "004-051", "004-055", "004-060", "004-063", "004-066", "004-092", "004-113"]
      .concat("004-125")
      .map((id): Expected => ["email-dispatch", "versions", id]),
  ],
  ["004: § 88 TKG no longer applies", [["email-dispatch", "repealed-law", "004-034"]]],
];

describe("of the faults that people found in the five documents", () => {
  test("there are 14", () => {
    expect(readByPeople).toHaveLength(14);
  });

  const cases = readByPeople.flatMap(([fault, found]) => found.map((each): [string, ...Expected] => [fault, ...each]));

  test.each(cases)("%s is found by rule (%s: %s, %s)", (_, id, kind, statements) => {
    expect(found(conflictsOf(organisation(id)), kind)).toContain(statements);
  });

  test.each(cases)("%s comes with place, both sides and proposal (%s: %s, %s)", (_, id, kind, statements) => {
    const one = inconsistenciesOfOrganisation(id, { today: "2026-11-22" }).find(
      (each) => each.kind === kind && each.statements.join(" ") === statements,
    );
    const [promise, against] = one?.sides ?? [];
    expect(promise?.place).toMatchObject({ file: `catalogue/organisations/${id}.yaml`, line: expect.any(Number) });
    for (const text of [
      promise?.says,
      promise?.place.name,
      against?.says,
      against?.place.name,
      one?.problem,
      one?.proposal,
    ]) {
      expect(text?.de).toMatch(/\S/);
      expect(text?.en).toMatch(/\S/);
    }
    expect(against).not.toEqual(promise);
  });
});

describe("beside those, the rules find", () => {
  test.each<Expected>([
    ["image-retouching", "deletion-and-backup", "000-013 000-009"],
    ["image-retouching", "mechanism-undated", "000-022"],
    ["retail-it", "third-country", "003-015 003-028"],
    ["retail-it", "mechanism-undated", "003-016"],
    ["web-hosting", "avoidable-exception", "002-007"],
    ["email-dispatch", "exception-from-duty", "004-086 004-085"],
    ["email-dispatch", "incomplete-register", "004-122"],
    ["email-dispatch", "mechanism-undated", "004-120"],
  ])("in %s: %s, %s", (id, kind, statements) => {
    expect(found(conflictsOf(organisation(id)), kind)).toContain(statements);
  });
});

test.each(organisationIds)("every sentence of %s with a standing is found by a rule, none by its note alone", (id) => {
  const noted = conflictsOf(organisation(id)).filter(({ kind }) => ["no-evidence", "open", "flawed"].includes(kind));
  expect(noted).toEqual([]);
});

test.each(organisationIds)("whatever is found in %s is a sentence in both languages", (id) => {
  const whole = inconsistenciesOf(organisation(id).promise, { today: "2026-11-22", rules: [] }, organisation(id));
  const texts = whole.flatMap(({ problem, proposal }) => [problem, proposal]);
  expect(texts.filter(({ de, en }) => !/[.?]$/.test(de) || !/[.?]$/.test(en) || de === en)).toEqual([]);
});

describe("a promise of place", () => {
  const place = sentence("001-001", { type: "location", measures: ["residency.region"] });

  test("is not contradicted by a party in the EEA", () => {
    const inSpain = sentence("001-002", { type: "location", parameters: { countries: ["ES"] } });
    expect(conflicts(place, inSpain)).toEqual([]);
  });

  test("is contradicted by a party in Switzerland, which is adequate but outside the EEA", () => {
    const inSwitzerland = sentence("001-002", { type: "location", parameters: { countries: ["DE", "CH"] } });
    expect(found(conflicts(place, inSwitzerland), "third-country")).toEqual(["001-001 001-002"]);
  });

  test("that already asks for consent to a move is not contradicted", () => {
    const withConsent = { ...place, measures: ["residency.region", "transfer.consent"] };
    const inIndia = sentence("001-002", { parameters: { countries: ["IN"] } });
    expect(conflicts(withConsent, inIndia)).toEqual([]);
  });
});

describe("a sentence", () => {
  const kinds = (...statements: Statement[]) => conflicts(...statements).map(({ kind }) => kind);

  test("does not contradict itself", () => {
    const both = sentence("001-001", { type: "location", measures: ["residency.region", "transfer.remote-access"] });
    expect(kinds(both)).toEqual([]);
  });
  test.each<[string, Partial<Statement>]>([
    ["measures that bind", { facts: { binding: true } }],
    ["a store with a period", { measures: ["deletion.declared"], parameters: { "retention.a.keep": "3 days" } }],
    ["a certificate to a standard with requirements", { facts: { certificate: "ISO/IEC 27001:2022" } }],
    ["an authority of the EEA", { facts: { authority: "IE" } }],
    ["the article that the duty stands in", { articles: ["28(3)(e)"], facts: { cites: ["28(3)(e)"] } }],
    ["an article that the catalogue knows nothing of", { articles: ["28(3)(e)"], facts: { cites: ["5(2)"] } }],
    ["a law that applies", { facts: { cites: ["§ 3 TDDDG"] } }],
    ["the party that the law binds", { measures: ["instructions.unlawful"], facts: { "bound-party": "contractor" } }],
    ["return and destruction", { facts: { "at-end": ["destruction", "return"] } }],
    ["a register with tasks", { facts: { register: ["name", "task"] } }],
    ["an English version that says the same", { facts: { numbered: true }, english: { numbered: true } }],
    ["an English version that has its number, as every sentence has", { english: { numbered: true } }],
    ["the same figures in both wordings", { text: { de: "Nach zwei Tagen.", en: "After 2 days." } }],
    [
      "an exception that only people can do without",
      { type: "declared-exception", measures: ["pseudonymisation.exception", "purpose.bound"] },
    ],
  ])("with %s is no conflict", (_, differing) => {
    expect(kinds(sentence("001-001", differing))).toEqual([]);
  });
  test.each<[string, InconsistencyKind, Partial<Statement>]>([
    ["a guideline as a certificate", "certificate", { facts: { certificate: "ISO/IEC 27002:2022" } }],
    ["the Swiss authority", "authority", { facts: { authority: "CH" } }],
    ["the Privacy Shield", "repealed-law", { facts: { cites: ["(EU) 2016/1250"] } }],
    ["return only", "missing-choice", { facts: { "at-end": ["return"] } }],
    [
      "the client to report breaches to itself",
      "wrong-party",
      { measures: ["incident.report-to-client"], facts: { "bound-party": "client" } },
    ],
    [
      "an exception from confidentiality",
      "exception-from-duty",
      { type: "declared-exception", measures: ["confidentiality.staff"] },
    ],
    ["other figures in English", "wording", { text: { de: "Nach 14 Tagen.", en: "After 15 days." } }],
    ["an English version that is not whole", "versions", { english: { complete: false } }],
    ["nothing that could show it", "no-measure", { attestations: [] }],
  ])("with %s is one: %s", (_, kind, differing) => {
    expect(kinds(sentence("001-001", differing))).toEqual([kind]);
  });

  test("that points to a place finds it by its whole name, not by its beginning", () => {
    const pointing = sentence("001-001", { facts: { "refers-to": ["Anlage I"] } });
    const [one] = conflicts(pointing, sentence("001-002", { section: "Anlage II" }));
    expect(one?.problem.en).toBe("There is no place Anlage I in the document.");
    expect(kinds(pointing, sentence("001-002", { section: "Anlage I Nr. 4" }))).toEqual([]);
  });
  test("that a reader calls flawed, and no rule explains, is a conflict with the reader's note", () => {
    const note = { de: "Anmerkung.", en: "A note." };
    const [one] = conflicts(sentence("001-001", { standing: "flawed", note }));
    expect(one).toMatchObject({ kind: "flawed", problem: note });
  });
  test("that a rule explains is not told twice", () => {
    const note = { de: "Anmerkung.", en: "A note." };
    expect(kinds(sentence("001-001", { standing: "flawed", note, facts: { authority: "GB" } }))).toEqual(["authority"]);
  });
  test("that stands against a fault, and has a standing of its own, keeps it", () => {
    const wrong = sentence("001-001", { measures: ["instructions.unlawful"], facts: { "bound-party": "client" } });
    const right = sentence("001-002", { measures: ["instructions.unlawful"], facts: { "bound-party": "contractor" } });
    const note = { de: "Anmerkung.", en: "A note." };
    expect(kinds(wrong, { ...right, standing: "open", note })).toEqual(["wrong-party", "open"]);
  });
});

function conflicts(...statements: Statement[]): Inconsistency[] {
  return conflictsOf({ id: "photo-lab", statements });
}

function found(list: Inconsistency[], kind: InconsistencyKind): string[] {
  return list.filter((each) => each.kind === kind).map(({ statements }) => statements.join(" "));
}

function sentence(id: string, differing: Partial<Statement>): Statement {
  return {
    id,
    section: "1",
    category: "datenresidenz-drittland",
    type: "measure",
    class: "A",
    text: { de: "Ein Satz.", en: "A sentence." },
    measures: ["residency.provider-seat"],
    articles: ["44"],
    attestations: ["AT-DOC"],
    parameters: {},
    facts: {},
    english: {},
    ...differing,
  };
}
