import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultPromise, findPromise, loadPromise, PromiseError } from "../../../catalogue/promise/load";
import { strictDefaultPromise } from "../../../catalogue/promise/schema";
import { load, problems, today } from "./loading";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "promise-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** Message of the error that loading throws; fails where it loads. */
function refusal(path: string): string {
  try {
    loadPromise(path, { today });
  } catch (error) {
    if (error instanceof PromiseError) return error.message;
    throw error;
  }
  throw new Error("it was loaded");
}

describe("a promise file", () => {
  test("is loaded with the hash of its bytes", () => {
    const bytes = Buffer.from("\uFEFForganisation: { name: Müller, country: DE }\r\n");
    const loaded = loadPromise(file("tomguard.yaml", bytes));
    expect(loaded.promise.organisation.name).toBe("Müller");
    expect(loaded.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  });
  test("outside the working directory is called by its bare name", () => {
    expect(loadPromise(file("tomguard.yaml", "{}")).source).toBe("tomguard.yaml");
  });
  test("below the working directory is called by its path from there", () => {
    expect(loadPromise("docs/examples/tomguard.yaml", { today }).source).toBe("docs/examples/tomguard.yaml");
  });
  test("is never called by a path of the machine in an error", () => {
    expect(refusal(file("tomguard.yaml", "- a"))).not.toContain(folder);
  });
  test("of braces alone is every default, without a note", () => {
    const { promise, notes } = load("{}");
    expect(promise).toEqual(strictDefaultPromise);
    expect(notes).toEqual([]);
  });
  test("that is not there is told so, not thrown as an error of the system", () => {
    expect(refusal(join(folder, "tomguard.yaml"))).toBe(
      "tomguard.yaml: the file can't be opened; look at its path and rights; `tomguard init` writes one",
    );
  });
  test("that is a folder can't be opened", () => {
    expect(refusal(folder)).toContain("the file can't be opened");
  });
  test("in the Windows code page is told to be saved as UTF-8, not read with other letters", () => {
    const bytes = Buffer.from("organisation: { name: Müller, country: DE }", "latin1");
    expect(refusal(file("tomguard.yaml", bytes))).toContain("is not text in UTF-8");
  });
  test("in UTF-16 is told to be saved as UTF-8", () => {
    expect(refusal(file("tomguard.yaml", Buffer.from("\uFEFFaccess: {}", "utf16le")))).toContain(
      "is not text in UTF-8",
    );
  });
  test("of the size of a film is refused before it is read", () => {
    expect(refusal(file("tomguard.yaml", "#".repeat(300_000)))).toContain("larger than 256 KiB");
  });
  test("with a promise on a day sees what has expired on it", () => {
    const text =
      "attestations: [{ measure: m, type: AT-DOC, by: x, on: 2026-01-01, valid-until: 2026-06-30, document: d }]";
    expect(load(text, { today: "2026-06-30" }).notes).toHaveLength(0);
    expect(load(text, { today: "2026-07-01" }).notes).toHaveLength(1);
  });
  test("without a day is looked at today, in UTC", () => {
    const text = (until: string): string =>
      file(
        "tomguard.yaml",
        `attestations: [{ measure: m, type: AT-DOC, by: x, on: 2026-01-01, valid-until: ${until}, document: d }]`,
      );
    const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    expect(loadPromise(text(day(1))).notes).toHaveLength(0);
    expect(loadPromise(text(day(-2))).notes).toHaveLength(1);
  });
});

describe("an organisation's file of the catalogue", () => {
  const organisation = (promise: string): string =>
    `organisation: Fotolabor\nstatements:\n  - id: 000-1\npromise:\n${promise}`;
  test("is read by its section promise", () => {
    expect(load(organisation("  access: { administrators-at-most: 5 }\n")).promise.access.administratorsAtMost).toBe(5);
  });
  test("keeps its positions, and names the section", () => {
    expect(problems(organisation("  residency:\n    regions: [eu-west-9]\n"))).toEqual([
      "tomguard.yaml:6:15 promise.residency.regions[0]: eu-west-9 is not an AWS region; did you mean eu-west-1?",
    ]);
  });
  test("with a mistake of meaning keeps its positions too", () => {
    expect(problems(organisation("  residency:\n    regions: [eu-west-2]\n"))[0]).toMatch(
      /^tomguard\.yaml:6:15 promise\.residency\.regions\[0\]: /,
    );
  });
  test("may use aliases outside the promise", () => {
    expect(problems("x: &x 1\nstatements: [*x]\npromise: {}\n")).toEqual([]);
  });
  test("without a promise is told so", () => {
    expect(problems("statements: []")).toEqual([
      "tomguard.yaml:1:1: the file of an organisation has no promise; add the section promise",
    ]);
  });
  test("with an empty promise is told so", () => {
    expect(problems("statements: []\npromise:\n")[0]).toMatch(/^tomguard\.yaml:2:1 promise: the value is empty; /);
  });
});

describe("the nearest promise", () => {
  test("is the one in the folder, before one above it", () => {
    file("tomguard.yaml", "{}");
    mkdirSync(join(folder, "a"));
    const nearer = file("a/tomguard.yaml", "{}");
    expect(findPromise(join(folder, "a"))).toBe(nearer);
  });
  test("is one further up, where there is none in between", () => {
    const above = file("tomguard.yaml", "{}");
    mkdirSync(join(folder, "a/b"), { recursive: true });
    expect(findPromise(join(folder, "a/b"))).toBe(above);
  });
  test("is found from a folder that does not exist yet", () => {
    const above = file("tomguard.yaml", "{}");
    expect(findPromise(join(folder, "to/come"))).toBe(above);
  });
  test("is not a folder of that name", () => {
    mkdirSync(join(folder, "tomguard.yaml"));
    expect(findPromise(folder)).toBeUndefined();
  });
  test("is none, where there is none", () => {
    expect(findPromise(folder)).toBeUndefined();
  });
});

describe("the default promise", () => {
  test("says that no file was found", () => {
    expect(defaultPromise().notes.map((note) => note.en)).toEqual([
      "No tomguard.yaml was found: the strict defaults are what is checked. `tomguard init` writes one.",
    ]);
  });
  test("is what a file of braces promises, under another name", () => {
    const { promise, sha256, source } = defaultPromise();
    expect({ promise, sha256 }).toEqual({ promise: load("{}").promise, sha256: load("{}").sha256 });
    expect(source).toBe("default");
  });
});

test("a class that nobody wrote is not in the promise, whatever JavaScript calls it", () => {
  expect(load("{}").promise.retention["constructor"]).toBeUndefined();
  expect(load("{}").promise.rules["constructor"]).toBeUndefined();
});

test("the example of the documentation is right, today and without a note", () => {
  const { promise, notes } = loadPromise("docs/examples/tomguard.yaml", { today });
  expect(promise.organisation.name).toBe("Muster Fotolabor GmbH");
  expect(notes).toEqual([]);
});
