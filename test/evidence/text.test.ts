import { WriteStream } from "node:tty";
import fc from "fast-check";
import { renderText } from "../../evidence/formats/text";
import type { TextOptions } from "../../evidence/formats/text";
import { failed, hostileRecord, mixedRecord, passed, run, statements, undecided } from "./records";

const german = (options: Partial<TextOptions> = {}, record = mixedRecord()) =>
  renderText(record, { language: "de", ...options });
const english = (options: Partial<TextOptions> = {}, record = mixedRecord()) =>
  renderText(record, { language: "en", ...options });

describe("the text report", () => {
  it("begins with organisation, stack, phase and conclusion", () => {
    expect(german().split("\n").slice(0, 2)).toEqual([
      "Muster Fotolabor GmbH · fotolabor/prod · Vorschau des Deployments · 2026-11-22T12:00:00Z",
      "Zusagen sind verletzt",
    ]);
  });

  it("says what is wrong and how to mend it under the resource", () => {
    expect(english()).toContain(
      "  orders (aws:s3/bucket:Bucket)\n" +
        "    Problem: Objects in orders stay 30 days, promised are 14.\n" +
        "    Remedy: Set expiration.days to 10 at most.\n",
    );
  });

  it("has fails before unknowns before waivers before passes", () => {
    const text = english();
    const places = ["failed — ", "unknown — ", "waived — ", "Rule  "].map((each) => text.indexOf(each));
    expect(places).toEqual(places.toSorted((a, b) => a - b).filter((place) => place >= 0));
  });

  it("shows a waiver with its end", () => {
    expect(german()).toContain("Ausnahme bis 2026-12-31: Umzug des Altbestands");
  });

  it("shows why something is unknown", () => {
    expect(english()).toContain("Reason: it is an output of a resource not yet created");
  });

  it("shows where the program declares a resource", () => {
    expect(english()).toContain("drops (aws:s3/bucket:Bucket)  index.ts:12");
  });

  it("names the statements that a rule is for", () => {
    expect(german({ statements })).toMatch(/retention-within-promise[^(]*\(hoch, Aussagen\s+001-09\)/);
  });

  it("counts passes by rule", () => {
    expect(english()).toMatch(/^encryption-at-rest +· +· +· +2$/m);
  });

  it("names and counts the types that no rule judges", () => {
    expect(german()).toContain("Ressourcentypen, die keine Regel prüft (2/7 Ressourcen)\n  aws:pinpoint/app:App × 2");
  });

  it("says so when every type is judged", () => {
    const population = [{ type: "t", count: 1, "judged-by": ["r"] }];
    expect(english({}, mixedRecord({ population }))).toContain("Every resource type is judged by at least one rule.");
  });

  it("says that an empty run has seen nothing and proves nothing", () => {
    const text = english({}, mixedRecord({ population: [], findings: [] }));
    expect(text).toMatch(/Nothing was judged: no proof[^]*The run saw no resources\./);
  });

  it("ends with a summary that counts the unknowns, also when there are none", () => {
    const text = english({}, mixedRecord({ findings: [passed("key-rotation", "a")] }));
    expect(text.trimEnd().split("\n").at(-1)).toBe("0 failed, 0 unknown, 0 waived, 1 passed, 0 not applicable");
  });

  it("calls an unknown after the deploy not proved", () => {
    const record = mixedRecord({ findings: [undecided("key-rotation", "a")], run: run({ phase: "update" }) });
    expect(german({}, record)).toContain("Nicht nachgewiesen");
  });

  it("marks what is advisory only", () => {
    const record = mixedRecord({ findings: [failed("key-rotation", "a", { level: "advisory" })] });
    expect(english({}, record)).toContain("a (aws:s3/bucket:Bucket) [advisory]");
  });

  it("counts what it does not show of a long list", () => {
    const findings = Array.from({ length: 30 }, (_, index) => failed("key-rotation", `b${index}`));
    expect(english({}, mixedRecord({ findings }))).toContain("… and 10 more; the record has all (--json)");
  });

  it("says when the fault is the rule's own", () => {
    const record = mixedRecord({ findings: [{ ...undecided("key-rotation", "a"), ruleError: true }] });
    expect(english({}, record)).toContain("fault in the rule itself");
  });

  it("fits the width", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 80, max: 120 }),
        fc.constantFrom("de" as const, "en" as const),
        (width, language) => {
          const lines = renderText(mixedRecord(), { language, width, statements }).split("\n");
          expect(lines.filter((line) => line.length > width)).toEqual([]);
        },
      ),
    );
  });

  it("lets no name steer the terminal or hide in the line", () => {
    expect(english({ limit: 100 }, hostileRecord())).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
    );
  });

  it("lets no name become a command of the CI system", () => {
    const record = mixedRecord({
      findings: [{ ...undecided("key-rotation", "::error::x"), why: "##vso[task.setvariable]x" }],
    });
    expect(english({}, record)).not.toMatch(/^\s*::|##vso\[/m);
  });
});

describe("colours of the text report", () => {
  const terminal = Object.assign(Object.create(WriteStream.prototype), {
    isTTY: true,
    columns: 100,
    // Node asks its own process.env; the test changes the one that tests see.
    getColorDepth: () => WriteStream.prototype.getColorDepth({ TERM: "xterm-256color", ...process.env }),
  });
  const saved = { ...process.env };
  // In CI and on a dumb terminal Node leaves colours out as well: neither is what these tests are about.
  const said = ["NO_COLOR", "FORCE_COLOR", "NODE_DISABLE_COLORS", "CI", "TEAMCITY_VERSION", "TERM", "TMUX"];
  beforeEach(() => said.forEach((name) => delete process.env[name]));
  afterEach(() => (process.env = { ...saved }));
  const escape = /\u001b\[\d+m/;

  it("are there on a terminal", () => {
    expect(german({ stream: terminal })).toMatch(escape);
  });

  it("are left out where NO_COLOR asks for it", () => {
    process.env["NO_COLOR"] = "1";
    expect(german({ stream: terminal })).not.toMatch(escape);
  });

  it("are left out in a file or pipe", () => {
    expect(german({ stream: Object.assign(Object.create(terminal), { isTTY: false }) })).not.toMatch(escape);
  });

  it("are left out without a stream", () => {
    expect(german()).not.toMatch(escape);
  });
});
