import { conflictsOf, type Conflict } from "../../catalogue/consistency";
import { organisation, organisationIds, type OrganisationId, type Statement } from "../../catalogue/organisations";

describe("the conflicts of", () => {
  test.each<[OrganisationId, Conflict["kind"], string[]]>([
    ["image-retouching", "third-country", ["000-011 000-021"]],
    ["image-retouching", "flawed", ["000-020"]],
    ["photo-lab", "open-channel", ["001-003 001-005"]],
    ["photo-lab", "open", ["001-023"]],
    ["photo-lab", "third-country", []],
    ["web-hosting", "no-evidence", ["002-016"]],
    ["web-hosting", "unencrypted-storage", ["002-009 002-010"]],
    ["web-hosting", "open-channel", []],
    ["retail-it", "third-country", ["003-015 003-028"]],
    ["retail-it", "flawed", ["003-002", "003-019", "003-040"]],
    ["retail-it", "open", ["003-032"]],
    ["email-dispatch", "third-country", ["004-005 004-120", "004-123 004-120"]],
    ["email-dispatch", "deletion-and-backup", ["004-019 004-168", "004-166 004-168"]],
    ["email-dispatch", "unencrypted-storage", ["004-137 004-157", "004-161 004-157"]],
    ["email-dispatch", "open", ["004-122"]],
    [
      "email-dispatch",
      "versions",
      [
        ...["004-016", "004-026", "004-045", "004-051", "004-055", "004-060", "004-063", "004-066", "004-092"],
        ...["004-113", "004-125"],
      ],
    ],
  ])("%s: %s", (id, kind, expected) => {
    expect(found(conflictsOf(organisation(id)), kind)).toEqual(expected);
  });

  test.each(organisationIds)("%s each come with a problem and a proposal in both languages", (id) => {
    const silent = conflictsOf(organisation(id)).filter(({ problem, proposal }) =>
      [problem.de, problem.en, proposal.de, proposal.en].some((each) => each === ""),
    );
    expect(silent).toEqual([]);
  });
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

test("a sentence does not contradict itself", () => {
  const both = sentence("001-001", { type: "location", measures: ["residency.region", "transfer.remote-access"] });
  expect(conflicts(both)).toEqual([]);
});

function conflicts(...statements: Statement[]): Conflict[] {
  return conflictsOf({ id: "photo-lab", statements });
}

function found(list: Conflict[], kind: Conflict["kind"]): string[] {
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
    attestations: [],
    parameters: {},
    ...differing,
  };
}
