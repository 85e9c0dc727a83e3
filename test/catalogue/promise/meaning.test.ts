import { load, problems } from "./loading";

/** Paths of what is wrong with the text. */
function wrongAt(text: string, ruleIds?: string[]): string[] {
  return problems(text, "en", ruleIds === undefined ? {} : { ruleIds }).map(
    (line) => /^\S+ (\S+):/.exec(line)?.[1] ?? line,
  );
}

const london = "residency: { regions: [eu-central-1, eu-west-2] }\n";
const two = "residency: { regions: [eu-central-1, eu-west-1] }\n";
const aws = (more: string): string => `processors: [{ name: AWS, country: GB, task: hosting, ${more} }]\n`;

describe("a region outside the EEA", () => {
  test("is refused where no transfer is approved", () => {
    expect(problems(london)).toEqual([
      "tomguard.yaml:1:38 residency.regions[1]: eu-west-2 (London, GB) is outside the EEA, and no transfer to it is approved; " +
        "use a region in the EEA, or add to processors an entry with country: GB, mechanism and a valid-until to come",
    ]);
  });
  test.each([
    ["Zurich, for all its eu-", "eu-central-2"],
    ["Virginia", "us-east-1"],
  ])("is %s", (_, region) => {
    expect(wrongAt(`residency: { regions: [${region}] }`)).toEqual(["residency.regions[0]"]);
  });
  test("is fine under a mechanism that still counts", () => {
    expect(wrongAt(london + aws("mechanism: adequacy, valid-until: 2031-12-27"))).toEqual([]);
  });
  test("is fine on the last day of the mechanism", () => {
    expect(wrongAt(london + aws("mechanism: scc, valid-until: 2026-11-22"))).toEqual([]);
  });
  test("is refused the day after, and told when it ended", () => {
    expect(problems(london + aws("mechanism: scc, valid-until: 2026-11-21"))[0]).toContain(
      "its approval ended on 2026-11-21",
    );
  });
  test("is not approved by a processor in another country", () => {
    const text = london + "processors: [{ name: x, country: US, task: y, mechanism: dpf, valid-until: 2027-01-01 }]";
    expect(wrongAt(text)).toEqual(["residency.regions[1]"]);
  });
});

describe("regions", () => {
  test("of two partitions can't be in one promise", () => {
    expect(wrongAt("residency: { regions: [eu-central-1, eusc-de-east-1] }")).toEqual(["residency.regions[1]"]);
  });
  test("are named once", () => {
    expect(wrongAt("residency: { regions: [eu-central-1, eu-central-1] }")).toEqual(["residency.regions[1]"]);
  });
  test("of the sovereign cloud can be the promise", () => {
    expect(wrongAt("residency: { regions: [eusc-de-east-1] }")).toEqual([]);
  });
});

describe("a processor", () => {
  test("outside the EEA needs a mechanism", () => {
    expect(wrongAt(aws("mechanism: none"))).toEqual(["processors[0].mechanism"]);
  });
  test("outside the EEA can't say that none is needed", () => {
    expect(wrongAt(aws("mechanism: none-needed"))).toEqual(["processors[0].mechanism"]);
  });
  test("without a mechanism at all is found at its own place", () => {
    expect(problems("processors:\n  - name: AWS\n    country: GB\n    task: hosting\n")[0]).toMatch(
      /^tomguard\.yaml:2:5 processors\[0\]\.mechanism: /,
    );
  });
  test("outside the EEA says until when the mechanism counts", () => {
    expect(wrongAt(aws("mechanism: scc"))).toEqual(["processors[0].valid-until"]);
  });
  test("outside the United States can't rely on the Data Privacy Framework", () => {
    expect(wrongAt(aws("mechanism: dpf, valid-until: 2027-01-01"))).toEqual(["processors[0].mechanism"]);
  });
  test("in the EEA needs none", () => {
    expect(wrongAt("processors: [{ name: x, country: NO, task: y }]")).toEqual([]);
  });
  test("whose transfer has expired is no error, but a note", () => {
    const { notes } = load(aws("mechanism: scc, valid-until: 2026-11-21"));
    expect(notes.map((note) => note.en)).toEqual([
      "The transfer to AWS (GB, scc) was approved until 2026-11-21 and no longer counts.",
    ]);
  });
});

describe("backups", () => {
  const kept = (keep: string, more = ""): string => `${two}retention: { a: { keep: ${keep}${more} } }\n`;
  test("that outlive what they hold are refused", () => {
    expect(problems(`${kept("14 days")}backups: { of: [a], keep: 35 days }`)).toEqual([
      "tomguard.yaml:3:27 backups.keep: backups stay for 35 days, but the class a in them may stay for 14 days only; " +
        "keep backups for less, or take a out of backups.of",
    ]);
  });
  test("of the default period are refused for a class of a shorter one, at the section", () => {
    expect(problems(`${kept("14 days")}backups: { of: [a] }`)[0]).toMatch(/^tomguard\.yaml:3:1 backups\.keep: /);
  });
  test.each([
    ["14 days", "14 days"],
    ["1 month", "1 month"],
    ["1 year", "12 months"],
    ["1 month", "28 days"],
    ["1 month", "4 weeks"],
  ])("of a class kept for %s may be kept for %s", (data, backup) => {
    expect(wrongAt(`${kept(data)}backups: { of: [a], keep: ${backup} }`)).toEqual([]);
  });
  test("of 29 days outlive a month in February", () => {
    expect(wrongAt(`${kept("1 month")}backups: { of: [a], keep: 29 days }`)).toEqual(["backups.keep"]);
  });
  test("may outlive a minimum", () => {
    expect(wrongAt(`${kept("1 day", ', at-least: true, because: "§ 147 AO"')}backups: { of: [a] }`)).toEqual([]);
  });
  test("of a class that nobody declared are refused", () => {
    expect(problems(`${kept("14 days")}backups: { of: [aa] }`)).toEqual([
      "tomguard.yaml:3:17 backups.of[0]: aa is not a data class under retention; did you mean a?",
    ]);
  });
  test("of a class called constructor are refused like any other that nobody declared", () => {
    expect(wrongAt(`${two}backups: { of: [constructor] }`)).toEqual(["backups.of[0]"]);
  });
  const invoices = 'retention: { invoices: { keep: 10 years, at-least: true, because: "§ 147 AO" } }\n';
  test("in another region need a second one", () => {
    expect(problems(`${invoices}backups: { of: [invoices], in: another-region }`)).toEqual([
      "tomguard.yaml:2:32 backups.in: copies in another region are promised, but eu-central-1 is the only promised region; " +
        "name a second one in residency.regions, or write in: another-account",
    ]);
  });
  test("in another region are impossible in the sovereign cloud", () => {
    const text = `residency: { regions: [eusc-de-east-1] }\n${invoices}backups: { of: [invoices] }`;
    expect(problems(text)[0]).toContain(
      "eusc-de-east-1 is the only region of the partition aws-eusc; write in: another-account",
    );
  });
  test("have no more copies in other regions than there are regions", () => {
    expect(wrongAt(`${two}${invoices}backups: { of: [invoices], copies: 3 }`)).toEqual(["backups.copies"]);
  });
  test("have as many copies as they want in another account", () => {
    expect(wrongAt(`${two}${invoices}backups: { of: [invoices], copies: 3, in: another-account }`)).toEqual([]);
  });
  test("of nothing need no second region", () => {
    expect(wrongAt("backups: { in: another-region }")).toEqual([]);
  });
});

describe("a minimum period", () => {
  test("of personal data needs a reason", () => {
    expect(wrongAt("retention: { a: { keep: 2 years, at-least: true } }")).toEqual(["retention.a.because"]);
  });
  test("of other data needs none", () => {
    expect(wrongAt("retention: { a: { keep: 2 years, at-least: true, personal: false } }")).toEqual([]);
  });
});

describe("a rule that there is not", () => {
  const waiver =
    "waivers: [{ rule: key-rotatoin, resource: x, reason: x, accepted-by: x, measure-instead: x, until: 2027-01-01 }]";
  test("is found in a waiver, where the rules are known", () => {
    expect(problems(waiver, "en", { ruleIds: ["key-rotation"] })).toEqual([
      "tomguard.yaml:1:19 waivers[0].rule: there is no rule key-rotatoin; did you mean key-rotation?",
    ]);
  });
  test("is found among the levels, at its key", () => {
    expect(problems("rules: { key-rotatoin: advisory }", "en", { ruleIds: ["key-rotation"] })[0]).toMatch(
      /^tomguard\.yaml:1:10 rules\.key-rotatoin: /,
    );
  });
  test("may be a category among the levels, and nowhere else", () => {
    const known = { ruleIds: ["key-rotation"] };
    expect(problems("rules: { verschluesselung: advisory }", "en", known)).toEqual([]);
    expect(problems("rules: { verschlüsselung: advisory }", "en")[0]).toContain("id of a rule");
    expect(problems("rules: { verschluesselug: advisory }", "en", known)[0]).toContain("mean verschluesselung?");
    expect(problems(waiver.replace("key-rotatoin", "verschluesselung"), "en", known)[0]).toContain("there is no rule");
  });
  test("is not looked for where they are not", () => {
    expect(wrongAt(waiver)).toEqual([]);
  });
});

describe("an attestation", () => {
  const attestation = (on: string, until: string): string =>
    `attestations: [{ measure: m, type: AT-DOC, by: x, on: ${on}, valid-until: ${until}, document: d }]`;
  const notes = (text: string): string[] => load(text).notes.map((note) => note.en);
  test("can't end before it begins", () => {
    expect(wrongAt(attestation("2026-12-01", "2026-11-30"))).toEqual(["attestations[0].valid-until"]);
  });
  test("that has expired is a note", () => {
    expect(notes(attestation("2026-01-01", "2026-11-21"))).toEqual([
      "The attestation AT-DOC of m expired on 2026-11-21 and no longer counts.",
    ]);
  });
  test("dated in the future is a note", () => {
    expect(notes(attestation("2026-11-23", "2027-11-21"))).toEqual([
      "The attestation AT-DOC of m is dated 2026-11-23, which is to come, and does not count yet.",
    ]);
  });
  test("that counts is none", () => {
    expect(notes(attestation("2026-11-22", "2026-11-22"))).toEqual([]);
  });
});

describe("a report on a provider", () => {
  const report = (from: string, to: string) =>
    `inherited: [{ provider: AWS, report: C5, edition: "C5:2020", from: ${from}, to: ${to} }]\n`;

  test("that ends before it begins is refused where it stands", () => {
    expect(problems(report("2025-10-01", "2024-09-30"))).toEqual([
      expect.stringMatching(
        /^tomguard\.yaml:1:\d+ inherited\[0\]\.to: the period of the report ends on 2024-09-30, before it begins/,
      ),
    ]);
  });
  test("needs its edition", () => {
    expect(problems("inherited: [{ provider: AWS, report: C5, from: 2025-01-01, to: 2025-12-31 }]")[0]).toContain("inherited[0].edition: is missing"); // prettier-ignore
  });
  test("that ended more than a year ago is told of", () => {
    const notes = (to: string) => load(report("2024-10-01", to)).notes.map(({ en }) => en);
    expect(notes("2025-11-22")).toEqual([]);
    expect(notes("2025-11-21")).toEqual([expect.stringContaining("covers the time until 2025-11-21 only")]);
  });
});
