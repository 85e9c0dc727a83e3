import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Annex } from "../../evidence/annex/model";
import { serializeRecord } from "../../evidence/record";
import { recordFor } from "../evidence/annex";
import { pdfPages } from "../evidence/pdf-text";
import { passed } from "../evidence/records";
import { tomguard } from "./run";

const home = process.cwd();
let folder: string;
beforeEach(() => process.chdir((folder = mkdtempSync(join(tmpdir(), "annex-")))));
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const promise = "organisation: { name: Müller & Söhne GmbH, country: DE }\n";
const english = ["--lang", "en"];

function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const record = (text = promise) =>
  write("record.json", serializeRecord(recordFor(text, { findings: [passed("encryption-at-rest", "a")] })));

describe("tomguard annex", () => {
  it("writes a PDF for the nearest promise, named after company and day", async () => {
    write("tomguard.yaml", promise);
    const { status, stderr, stdout } = await tomguard("annex", "--lang", "de", "--date", "2026-11-22");
    expect([status, stdout, stderr]).toEqual([0, "", "Anlage: anlage-tom-mueller-soehne-gmbh-2026-11-22.pdf\n"]);
    const pages = pdfPages(readFileSync("anlage-tom-mueller-soehne-gmbh-2026-11-22.pdf"));
    expect(pages[0]?.replace(/\s/g, "")).toContain("ZudieserAnlagewurdekeintechnischerNachweisvorgelegt.");
  });

  it("takes the format from the name of the file, unless it is said", async () => {
    await tomguard("annex", "--organisation", "photo-lab", "--out", "a.html");
    await tomguard("annex", "--organisation", "photo-lab", "--format", "html", "--out", "a.pdf");
    expect(["a.html", "a.pdf"].map((file) => readFileSync(file, "utf8").slice(0, 15))).toEqual(["<!doctype html>", "<!doctype html>"]); // prettier-ignore
  });

  it("prints the content as JSON and writes no file, unless one is named", async () => {
    const { stdout } = await tomguard("annex", "--organisation", "photo-lab", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ schema: "tomguard/annex/1", document: { id: "001" } });
    expect(readdirSync(folder)).toEqual([]);
    await tomguard("annex", "--organisation", "photo-lab", "--json", "--out", "a.html");
    expect(readdirSync(folder)).toEqual(["a.html"]);
  });

  it("shows by the record what is kept, as of the record's day", async () => {
    write("tomguard.yaml", promise);
    const { stdout } = await tomguard("annex", "--record", record(), "--json", ...english);
    const annex = JSON.parse(stdout) as Annex;
    expect(annex).toMatchObject({ date: "2026-11-22", record: { samePromise: true }, summary: { evidenced: 1 } });
  });

  it("tells what has ended since the record's day", async () => {
    const text = `${promise}attestations: [{ measure: physical.visitors, type: AT-PHYS, by: b, on: 2019-01-01, valid-until: 2020-06-30, document: d }]\n`; // prettier-ignore
    write("tomguard.yaml", text);
    const old = recordFor(text);
    write("record.json", serializeRecord({ ...old, run: { ...old.run, at: "2020-01-01T00:00:00Z" } }));
    const { stderr, stdout } = await tomguard("annex", "--record", "record.json", "--json", ...english);
    expect(stderr).toMatch(/^Since 2020-01-01, 1 waivers, attestations or transfers have ended\. With --date \d{4}-/);
    expect((JSON.parse(stdout) as Annex).attestations[0]?.state).toBe("valid");
    const today = await tomguard("annex", "--record", "record.json", "--date", "2020-07-01", "--json", ...english);
    expect((JSON.parse(today.stdout) as Annex).attestations[0]?.state).toBe("expired");
  });
});

describe("tomguard annex refuses with 2", () => {
  const refusal = async (...args: string[]) => {
    const { status, stdout, stderr } = await tomguard("annex", ...args, ...english);
    expect([status, stdout]).toEqual([2, ""]);
    expect(readdirSync(folder).filter((file) => /\.(pdf|html)$/.test(file))).toEqual([]);
    return stderr;
  };

  it("to write an annex for nobody", async () => {
    expect(await refusal()).toMatch(/There is no tomguard\.yaml.*--promise.*--organisation/);
  });

  it("another company's record", async () => {
    write("tomguard.yaml", promise);
    const other = record("organisation: { name: Andere GmbH, country: DE }\n");
    expect(await refusal("--record", other)).toMatch(/The record is of "Andere GmbH", the promise of "Müller & Söhne GmbH"/); // prettier-ignore
  });

  it("a day before the record's", async () => {
    write("tomguard.yaml", promise);
    expect(await refusal("--record", record(), "--date", "2026-11-21")).toContain("the annex can't be of 2026-11-21");
  });

  it("a day that there isn't", async () => {
    expect(await refusal("--organisation", "photo-lab", "--date", "2026-02-30")).toContain("Write a day as 2026-11-22");
  });

  it("a promise with mistakes, by line and column", async () => {
    write("tomguard.yaml", `${promise}residency: { regions: [eu-west-9] }\n`);
    expect(await refusal()).toContain("tomguard.yaml:2:24 residency.regions[0]: eu-west-9");
  });

  it("what is no record", async () => {
    write("tomguard.yaml", promise);
    expect(await refusal("--record", write("x.json", "{}"))).toContain("The JSON is no record");
  });

  it("an organisation and a promise at once", async () => {
    expect(await refusal("--organisation", "photo-lab", "--promise", "tomguard.yaml")).toContain("cannot be used with");
    expect(existsSync("tomguard.yaml")).toBe(false);
  });
});
