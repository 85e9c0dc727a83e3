import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import { parsePromise, PromiseError } from "../../catalogue/promise/load";
import type { PromiseFile } from "../../catalogue/promise/schema";
import { stringifyPromise } from "../../catalogue/promise/write";
import { collect, namesPerson, type Ask } from "../../cli/entry/collect";
import type { Field } from "../../cli/entry/fields";
import { promiseFiles } from "../catalogue/promise/arbitrary";
import { tomguard } from "./in-folder";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "entry-"));
  file = join(folder, "tomguard.yaml");
  writeFileSync(file, "# ours\naccess: {} # people\n");
  writeFileSync(join(folder, "d.pdf"), "a document");
});
afterEach(() => rmSync(folder, { recursive: true }));

const flags = (values: Record<string, string>): string[] =>
  Object.entries(values).flatMap(([key, value]) => (value === "" ? [] : [`--${key}`, value]));
const waiver = {
  rule: "key-rotation",
  resource: "*::archive",
  reason: "the scanner can't follow",
  "accepted-by": "head of IT",
  "measure-instead": "read by one role only",
  until: "2099-05-31",
};
const attestation = {
  measure: "physical.video",
  type: "AT-PHYS",
  by: "data protection officer",
  on: "2026-01-02",
  "valid-until": "2099-01-01",
  document: "d.pdf",
};
const waive = (differing: Partial<typeof waiver> = {}, ...more: string[]) =>
  tomguard(["waive", ...flags({ ...waiver, ...differing }), ...more], folder);
const attest = (differing: Partial<typeof attestation> = {}, ...more: string[]) =>
  tomguard(["attest", ...flags({ ...attestation, ...differing }), ...more], folder);
const text = (): string => readFileSync(file, "utf8");

describe("tomguard waive", () => {
  test("writes the waiver below what is there, and says where", async () => {
    const { status, stderr, stdout } = await waive();
    expect(status).toBe(0);
    expect(text()).toBe(`# ours\naccess: {} # people\nwaivers:\n${stdout}`);
    expect(parsePromise(text(), "tomguard.yaml").promise.waivers).toMatchObject([
      { rule: "key-rotation", acceptedBy: "head of IT" },
    ]);
    expect(stderr).toContain("tomguard.yaml, line 4");
  });
  test("writes what it is for, where that is no broken rule", async () => {
    await waive({}, "--accepts", "unknown");
    expect(parsePromise(text(), "tomguard.yaml").promise.waivers).toMatchObject([{ accepts: "unknown" }]);
  });
  test("names all missing flags at once where nobody can be asked, and writes nothing", async () => {
    const { status, stdout, stderr } = await waive({ rule: "", reason: "", until: "" });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/--rule[^]*--reason[^]*--until/);
    expect(stderr).not.toContain("--resource");
    expect(text()).toBe("# ours\naccess: {} # people\n");
  });
  test("refuses an address of a person, and writes nothing", async () => {
    const { status, stderr } = await waive({ "accepted-by": "max@muster.example" });
    expect(status).toBe(2);
    expect(stderr).toMatch(/--accepted-by.*role/);
    expect(text()).not.toContain("waivers");
  });
  test.each<[string, Partial<typeof waiver>, RegExp]>([
    ["a rule that there is not", { rule: "key-rotatoin" }, /waivers\[0\]\.rule.*did you mean key-rotation/],
    ["a day of the past", { until: "2020-01-01" }, /waivers\[0\]\.until.*is over/],
    ["a day as Germans write it", { until: "31.05.2099" }, /did you mean 2099-05-31/],
  ])("refuses %s, and writes nothing", async (_, differing, says) => {
    const { status, stderr } = await waive(differing);
    expect(status).toBe(2);
    expect(stderr).toMatch(says);
    expect(text()).not.toContain("waivers");
  });
  test("tells a mistake that the file has already by line and column", async () => {
    writeFileSync(file, "# ours\nresidancy: {}\n");
    const { status, stderr } = await waive();
    expect(status).toBe(2);
    expect(stderr).toContain("tomguard.yaml:2:1 residancy");
  });
  test("with --dry-run shows the entry and writes nothing", async () => {
    const { status, stdout, stderr } = await waive({}, "--dry-run");
    expect(status).toBe(0);
    expect(stdout).toContain("- rule: key-rotation");
    expect(stderr).toContain("Nothing written");
    expect(text()).toBe("# ours\naccess: {} # people\n");
  });
  test("with --json prints what was written and where, and nothing else there", async () => {
    const { stdout } = await waive({}, "--json");
    expect(JSON.parse(stdout)).toEqual({
      file: "tomguard.yaml",
      line: 4,
      written: true,
      waivers: [{ ...waiver, accepts: "fail" }],
    });
  });
  test("finds the nearest promise upward", async () => {
    const below = join(folder, "below");
    mkdirSync(below);
    expect((await tomguard(["waive", ...flags(waiver)], below)).status).toBe(0);
    expect(text()).toContain("key-rotation");
  });
  test("without a promise says how to get one", async () => {
    rmSync(file);
    const { status, stderr } = await waive();
    expect(status).toBe(2);
    expect(stderr).toContain("tomguard init");
  });
  test("remarks that a waiver is for everything", async () => {
    expect((await waive({ resource: "*" })).stderr).toContain("every resource");
  });
  test("leaves Windows line ends and a missing last one as they are", async () => {
    writeFileSync(file, "# ours\r\naccess: {} # people");
    expect((await waive()).status).toBe(0);
    expect(text()).toMatch(/^# ours\r\naccess: \{\} # people\r\nwaivers:\r\n[^]*until: 2099-05-31$/);
    expect(text()).not.toMatch(/(?<!\r)\n/);
  });
  test("leaves Windows line ends where the file is written in brackets", async () => {
    writeFileSync(file, "# ours\r\n{ access: {} }\r\n");
    expect((await waive()).status).toBe(0);
    expect(text()).not.toMatch(/(?<!\r)\n/);
    expect(text()).toContain("# ours");
  });
  test("writes through a link", async () => {
    symlinkSync("tomguard.yaml", join(folder, "link.yaml"));
    expect((await waive({}, "--promise", "link.yaml")).status).toBe(0);
    expect(text()).toContain("key-rotation");
  });
});

describe("tomguard attest", () => {
  test("writes path and hash of the document", async () => {
    expect((await attest()).status).toBe(0);
    const sha256 = createHash("sha256").update("a document").digest("hex");
    expect(parsePromise(text(), "tomguard.yaml").promise.attestations).toMatchObject([{ document: "d.pdf", sha256 }]);
  });
  test("writes the document's path from the promise's folder, not the machine's", async () => {
    const below = join(folder, "proofs");
    mkdirSync(below);
    writeFileSync(join(below, "e.pdf"), "another");
    await tomguard(["attest", ...flags({ ...attestation, document: join(below, "e.pdf") })], below);
    expect(text()).toContain("document: proofs/e.pdf");
    expect(text()).not.toContain(folder);
  });
  test("refuses a document that is not there, and writes nothing", async () => {
    const { status, stderr } = await attest({ document: "nope.pdf" });
    expect(status).toBe(2);
    expect(stderr).toMatch(/--document: nope\.pdf.*--reference/);
    expect(text()).not.toContain("attestations");
  });
  test("refuses a folder as a document", async () => {
    expect((await attest({ document: "." })).status).toBe(2);
  });
  test("takes a reference instead, without a hash", async () => {
    expect((await attest({ document: "" }, "--reference", "folder 7, page 3")).status).toBe(0);
    expect(text()).toContain("document: folder 7, page 3");
    expect(text()).not.toContain("sha256");
  });
  test("dates it today where no day is named", async () => {
    await attest({ on: "" });
    expect(text()).toContain(`on: ${new Date().toISOString().slice(0, 10)}`);
  });
  test.each<[string, Partial<typeof attestation>, RegExp]>([
    ["a measure that there is not", { measure: "physical.vidoe" }, /--measure.*Did you mean physical\.video/],
    ["a type that does not show the measure", { type: "AT-DEL" }, /--type.*AT-PHYS/],
    ["a measure that no person can attest", { measure: "encryption.at-rest" }, /--measure.*rules/],
    ["an end before its beginning", { on: "2099-02-01" }, /attestations\[0\]\.valid-until/],
    ["an address of a person", { by: "a@b.example" }, /--by.*role/],
  ])("refuses %s, and writes nothing", async (_, differing, says) => {
    const { status, stderr } = await attest(differing);
    expect(status).toBe(2);
    expect(stderr).toMatch(says);
    expect(text()).not.toContain("attestations");
  });
});

describe("a person at the terminal", () => {
  const fields: Field[] = [
    { key: "a", label: { de: "A", en: "A" } },
    { key: "b-c", label: { de: "B", en: "B" } },
    { key: "d", label: { de: "D", en: "D" }, otherwise: () => "usual" },
  ];
  const asked: string[] = [];
  const ask: Ask = async ({ key }) => {
    asked.push(key);
    return `said ${key}`;
  };
  beforeEach(() => asked.splice(0));

  test("is asked for what is missing, and for nothing else", async () => {
    const values = await collect({ fields, options: { bC: "given" }, language: "en", ask });
    expect(values).toEqual({ a: "said a", "b-c": "given", d: "usual" });
    expect(asked).toEqual(["a"]);
  });
  test("is refused an address as well", async () => {
    await expect(collect({ fields, options: {}, language: "de", ask: async () => "a@b.example" })).rejects.toThrow(
      "Rolle",
    );
  });
});

test.each([
  ["max@muster.example", true],
  ["ask max.muster@firma.de", true],
  ["head of IT", false],
  ["@home", false],
  ["arn:aws:iam::123456789012:role/admin", false],
])("%s is an address: %s", (said, expected) => {
  expect(namesPerson(said)).toBe(expected);
});

describe("whatever the promise", () => {
  const commented = fc
    .tuple(promiseFiles, fc.array(fc.nat(), { maxLength: 4 }), fc.boolean(), fc.boolean())
    .map(([promise, at, windows, open]) => {
      const lines = stringifyPromise(withKnownRules(promise)).trimEnd().split("\n");
      // Before a key of the top: anywhere else the sign could be part of a text of several lines.
      const tops = lines.flatMap((line, index) => (/^[a-z-]+:/.test(line) ? [index] : []));
      for (const [number, each] of at.entries()) {
        const index = tops[each % Math.max(1, tops.length)];
        if (index !== undefined) lines[index] = `# remark ${number}\n${lines[index]}`;
      }
      const all = lines.join("\n") + (open ? "" : "\n");
      return windows ? all.replaceAll("\n", "\r\n") : all;
    });

  test.each([
    ["waive", waiver, "waivers"],
    ["attest", { ...attestation, document: "" }, "attestations"],
  ] as const)("%s loses no comment and no other key, and what it writes loads", async (command, values, list) => {
    await fc.assert(
      fc.asyncProperty(commented, async (before) => {
        const loaded = loadedOrNot(before);
        fc.pre(loaded !== undefined);
        writeFileSync(file, before);
        const more = command === "attest" ? ["--reference", "r"] : [];
        const { status } = await tomguard([command, ...flags(values), ...more], folder);
        expect(status).toBe(0);
        const { [list]: entries, ...rest } = parsePromise(text(), "tomguard.yaml").promise;
        const { [list]: known = [], ...others } = loaded ?? {};
        expect(rest).toEqual(others);
        expect(entries.slice(0, -1)).toEqual(known);
        expect(entries).toHaveLength(known.length + 1);
        for (const [remark] of before.matchAll(/# remark \d/g)) expect(text()).toContain(remark);
        expect(/\n$/.test(text())).toBe(/\n$/.test(before));
      }),
      { numRuns: 40 },
    );
  });

  test("what the loader accepts after slips of the pen survives a write and a read", () => {
    fc.assert(
      fc.property(
        promiseFiles,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom("", " ", "0", "a", "\n", "- ", "#", "'")), { maxLength: 2 }),
        (promise, slips) => {
          const slipped = slips.reduce((all, [at, put]) => {
            const from = at % (all.length + 1);
            return all.slice(0, from) + put + all.slice(from + 1);
          }, stringifyPromise(promise));
          const loaded = loadedOrNot(slipped);
          fc.pre(loaded !== undefined);
          // What the loader has accepted has the form of a promise file.
          const written = stringifyPromise(parse(slipped) as PromiseFile);
          expect(parsePromise(written, "tomguard.yaml").promise).toEqual(loaded);
        },
      ),
      { numRuns: 100 },
    );
  });

  /** The commands refuse a promise that names rules that there are not. */
  function withKnownRules(promise: PromiseFile): PromiseFile {
    const waivers = (promise.waivers ?? []).map((each) => ({ ...each, rule: "key-rotation" }));
    return { ...promise, rules: {}, waivers };
  }

  function loadedOrNot(all: string) {
    try {
      return parsePromise(all, "tomguard.yaml").promise;
    } catch (error) {
      if (error instanceof PromiseError) return undefined;
      throw error;
    }
  }
});
