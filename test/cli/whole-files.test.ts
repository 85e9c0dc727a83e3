import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tomguard } from "./in-folder";

/* Files that commands write for evidence are there as a whole or not at all. Those of `tomguard report` have their own tests. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "whole-files-"));
  writeFileSync(join(folder, "state.json"), JSON.stringify({ version: 3, deployment: { resources: [] } }));
  mkdirSync(join(folder, "out"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const commands = [
  ["the record of an audit", ["audit", "state.json"]],
  ["the annex", ["annex", "--organisation", "photo-lab", "--format", "html"]],
  ["OSCAL", ["oscal", "catalog"]],
] as const;

describe.each(commands)("%s", (_, args) => {
  it("is written", async () => {
    await tomguard([...args, "--out", "out/file"], folder);
    expect(readFileSync(join(folder, "out/file"), "utf8")).toMatch(/[>}]\s*$/);
    expect(readdirSync(join(folder, "out"))).toEqual(["file"]);
  });

  it("leaves what was there where the disk is full, and no half file behind", async () => {
    writeFileSync(join(folder, "out/file"), "as before");
    const failing = jest.spyOn(require("node:fs") as typeof import("node:fs"), "fsyncSync");
    failing.mockImplementation(() => {
      throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    });
    const { status, stderr } = await tomguard([...args, "--out", "out/file"], folder);
    failing.mockRestore();
    expect([status, stderr]).toEqual([3, expect.stringContaining("The disk is full, out/file was not written.")]);
    expect(readdirSync(join(folder, "out"))).toEqual(["file"]);
    expect(readFileSync(join(folder, "out/file"), "utf8")).toBe("as before");
  });

  it("says which folder there is not", async () => {
    const { status, stderr } = await tomguard([...args, "--out", "nowhere/file"], folder);
    expect([status, stderr]).toEqual([2, expect.stringContaining("There is no folder nowhere: make it")]);
  });
});
