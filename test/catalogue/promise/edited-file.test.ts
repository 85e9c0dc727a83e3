import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { organisationFile } from "../../../catalogue/organisations";
import { packageRoot } from "../../../catalogue/package-root";
import { keepLineEnds, openPromise } from "../../../catalogue/promise/edited-file";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "edited-"));
  file = join(folder, "tomguard.yaml");
  writeFileSync(file, "access: {}\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a promise file that is changed", () => {
  test("has the new text, and nothing is left beside it", () => {
    openPromise(file).replace("access: {} # ours\n");
    expect(readFileSync(file, "utf8")).toBe("access: {} # ours\n");
    expect(readdirSync(folder)).toEqual(["tomguard.yaml"]);
  });
  test("by a link stays a link, and its target is changed", () => {
    const link = join(folder, "link.yaml");
    symlinkSync("tomguard.yaml", link);
    openPromise(link).replace("{}\n");
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readlinkSync(link)).toBe("tomguard.yaml");
    expect(readFileSync(file, "utf8")).toBe("{}\n");
  });
  test("keeps its rights", () => {
    chmodSync(file, 0o640);
    openPromise(file).replace("{}\n");
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });
  test("keeps its byte order mark", () => {
    writeFileSync(file, "\uFEFFaccess: {}\n");
    const promise = openPromise(file);
    expect(promise.text).toBe("access: {}\n");
    promise.replace("{}\n");
    expect(readFileSync(file, "utf8")).toBe("\uFEFF{}\n");
  });
  test("by somebody else meanwhile is not overwritten", () => {
    const promise = openPromise(file);
    writeFileSync(file, "access: { session: 1 hour }\n");
    expect(() => promise.replace("{}\n")).toThrow("has been changed meanwhile");
    expect(readFileSync(file, "utf8")).toContain("1 hour");
  });
  test("of the catalogue itself is refused", () => {
    expect(() => openPromise(join(packageRoot(), organisationFile("photo-lab")))).toThrow(
      "belongs to tomguard's catalogue",
    );
  });
  test("of the catalogue is refused by a link, too", () => {
    const link = join(folder, "link.yaml");
    symlinkSync(join(packageRoot(), organisationFile("photo-lab")), link);
    expect(() => openPromise(link)).toThrow("belongs to tomguard's catalogue");
  });
});

describe("line ends", () => {
  test("of Windows stay so throughout", () => {
    expect(keepLineEnds("a\r\nb\nc\n", "a\r\n")).toBe("a\r\nb\r\nc\r\n");
  });
  test("that are mixed are left as they are", () => {
    expect(keepLineEnds("a\r\nb\n", "a\r\n\n")).toBe("a\r\nb\n");
  });
  test("are not added at an end that has none", () => {
    expect(keepLineEnds("a\nb\n", "a")).toBe("a\nb");
    expect(keepLineEnds("a\r\nb\r\n", "a\r\nb")).toBe("a\r\nb");
  });
});
