import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allMeasures } from "../../catalogue/measures";
import { organisationIds } from "../../catalogue/organisations";
import { tomguard } from "./in-folder";

const catalogue = (...args: string[]) => tomguard(["catalogue", ...args]);
const json = async (...args: string[]): Promise<unknown> => JSON.parse((await catalogue(...args, "--json")).stdout);

describe("tomguard catalogue", () => {
  test("--json prints the whole catalogue", async () => {
    const whole = await json();
    expect(whole).toMatchObject({
      categories: expect.any(Array),
      measures: expect.arrayContaining([
        expect.objectContaining({ id: "encryption.own-key", statements: expect.arrayContaining(["002-009"]) }),
      ]),
      organisations: organisationIds.map((id) => expect.objectContaining({ id })),
      conflicts: expect.any(Array),
    });
  });
  test("without anything shows its help", async () => {
    expect((await catalogue()).stdout).toContain("conflicts");
  });
  test("tells a sub-command that there is not, and the one that was meant", async () => {
    const { status, stderr, stdout } = await catalogue("covrage");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("coverage");
  });
  test("takes --json and --lang before the sub-command as well", async () => {
    const { stdout } = await catalogue("--lang", "de", "show", "001-021");
    expect(stdout).toContain("Löschung nach Fristablauf");
    expect(JSON.parse((await catalogue("--json", "show", "001-021")).stdout)).toMatchObject({ sort: "statement" });
  });
  test("counts the language after the sub-command over the one before", async () => {
    expect((await catalogue("--lang", "de", "show", "001-021", "--lang", "en")).stdout).toContain("Measures");
  });
});

describe("tomguard catalogue list", () => {
  test("has every measure, under the headings of the annex", async () => {
    const { stdout } = await catalogue("list", "--lang", "de");
    expect(stdout).toContain("6 Verschlüsselung");
    expect(allMeasures().filter(({ id }) => !stdout.includes(id))).toEqual([]);
  });
  test("has an organisation's sentences", async () => {
    const { stdout } = await catalogue("list", "--organisation", "web-hosting");
    expect(stdout.match(/^002-\d{3}/gm)).toHaveLength(32);
  });
  test("has the sentences of one class only", async () => {
    expect(await json("list", "--organisation", "photo-lab", "--class", "E")).toHaveLength(9);
  });
  test("has the measures that rules can enforce", async () => {
    const ids = ((await json("list", "--class", "E")) as { id: string }[]).map(({ id }) => id); // as the command prints them
    expect(ids).toContain("encryption.own-key");
    expect(ids).not.toContain("physical.keys");
  });
  test("refuses an organisation that there is not", async () => {
    expect(await catalogue("list", "--organisation", "bakery")).toMatchObject({ status: 2, stdout: "" });
  });
  test("keeps to the width of the terminal", async () => {
    const { stdout } = await catalogue("list", "--organisation", "email-dispatch");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

describe("tomguard catalogue search", () => {
  test("finds measures and sentences", async () => {
    const { stdout } = await catalogue("search", "fingerprint");
    expect(stdout).toContain("000-005");
  });
  test("says so when there is nothing, and where to look", async () => {
    const { status, stdout, stderr } = await catalogue("search", "unicorn");
    expect([status, stdout]).toEqual([0, ""]);
    expect(stderr).toContain("fewer or shorter");
  });
});

describe("tomguard catalogue show", () => {
  test("shows a measure with both wordings, references, rules, sentences and conflicts", async () => {
    const { stdout } = await catalogue("show", "encryption.at-rest");
    for (const part of [
      "German",
      "English",
      "Art. 32(1)(a) GDPR",
      "8.24",
      "CRY-03",
      "encryption-at-rest",
      "002-009",
      "unencrypted-storage",
    ]) {
      expect(stdout).toContain(part);
    }
  });
  test("shows a sentence with its place, values, measures and standing", async () => {
    const { stdout } = await catalogue("show", "002-016");
    expect(stdout).toMatch(/catalogue\/organisations\/web-hosting\.yaml:\d+/);
    expect(stdout).toContain("no evidence");
    expect(stdout).toContain("integrity.changes-detectable");
  });
  test("names articles as the language does", async () => {
    expect((await catalogue("show", "encryption.at-rest", "--lang", "de")).stdout).toContain(
      "Art. 32 Abs. 1 lit. a DSGVO",
    );
  });
  test.each([
    ["encryption.onw-key", "encryption.own-key"],
    ["000-0211", "000-021"],
  ])("ends with 2 for %s, and names %s", async (written, meant) => {
    const { status, stdout, stderr } = await catalogue("show", written);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(meant);
  });
});

describe("tomguard catalogue coverage", () => {
  /** As the command prints it. */
  interface Printed {
    gaps: unknown[];
    undemonstrated: unknown[];
    statements: { class: string; rules: string[]; demonstrations: unknown[] }[];
  }

  test("has no gap: every enforceable sentence is enforced, and shown to be caught", async () => {
    const { gaps, undemonstrated, statements } = (await json("coverage")) as Printed;
    expect([gaps, undemonstrated]).toEqual([[], []]);
    const open = statements.filter(({ rules, demonstrations }) => rules.length === 0 || demonstrations.length === 0);
    expect(open.filter((each) => each.class === "E")).toEqual([]);
  });
  test("goes from sentence to measure to what shows it, and back", async () => {
    const { stdout } = await catalogue("coverage", "photo-lab");
    expect(stdout).toMatch(/001-021 +E +deletion\.period.*retention-within-promise/s);
    expect(stdout).toMatch(/retention-within-promise +\d+ +001-021/);
  });
  test("counts the sentences of one organisation", async () => {
    expect((await catalogue("coverage", "photo-lab")).stdout).toMatch(/35 sentences.*E \d\/9/);
  });
  test("tells which sentences a stack breaks and a rule catches, and which are left", async () => {
    const { stdout } = await catalogue("coverage", "photo-lab");
    expect(stdout).toMatch(/001-021.*demonstrated:.*photo-lab-broken\/prints/s);
    expect(stdout).toContain("Enforceable: 9, enforced: 9, demonstrated: 9.");
    expect(stdout).toContain("Every enforced sentence is demonstrated");
  });
});

describe("tomguard catalogue conflicts", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "conflicts-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const conflictsIn = (text: string, ...more: string[]) => {
    writeFileSync(join(folder, "tomguard.yaml"), text);
    return tomguard(["catalogue", "conflicts", "--promise", "tomguard.yaml", ...more], folder);
  };

  test("of an organisation have both sides with their lines, and end with 1", async () => {
    const { status, stdout } = await catalogue("conflicts", "photo-lab");
    expect(status).toBe(1);
    expect(stdout).toMatch(/open-channel.*photo-lab\.yaml:\d+.*photo-lab\.yaml:\d+.*proposal/s);
  });
  test("of all organisations are in the same order as JSON", async () => {
    const found = (await json("conflicts")) as { organisation: string }[]; // as the command prints them
    expect([...new Set(found.map(({ organisation }) => organisation))]).toEqual([...organisationIds]);
  });
  test("of a promise name file, line and column of both values", async () => {
    const { status, stdout } = await conflictsIn(
      "retention: { a: { keep: 3 days } }\nbackups: { of: [a], in: same-region, keep: 9 days }\n",
      "--json",
    );
    expect(status).toBe(1);
    const sides = [
      { place: expect.objectContaining({ line: 2, column: 38 }) },
      { place: expect.objectContaining({ line: 1, column: 19 }) },
    ];
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({
        kind: "backup-outlives-data",
        sides: sides.map((side) => expect.objectContaining(side)),
      }),
    );
  });
  test("of a promise with a slip of the pen are not looked for: it ends with 2", async () => {
    const { status, stdout, stderr } = await conflictsIn("retantion: {}\n");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("tomguard.yaml:1:1 retantion");
  });
  test("never steer the terminal by a name of the promise", async () => {
    const { stdout } = await conflictsIn('processors: [{ name: "\\u001b[31mred", country: US, task: t }]\n');
    expect(stdout).not.toContain("\u001b[31m");
    expect(stdout).toContain("\\u{1b}[31mred");
  });
  test("are asked of an organisation or a promise, not of both", async () => {
    expect(await catalogue("conflicts", "photo-lab", "--promise", "tomguard.yaml")).toMatchObject({
      status: 2,
      stdout: "",
    });
  });
});
