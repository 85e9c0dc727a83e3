import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { packageAbove, packageRoot } from "../../catalogue/package-root";

describe("the package", () => {
  const folder = mkdtempSync(join(tmpdir(), "tomguard-package-"));
  const compiled = join(folder, "node_modules", "tomguard", "dist", "catalogue");

  beforeAll(() => {
    mkdirSync(compiled, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "name": "shop" }');
    writeFileSync(join(folder, "node_modules", "tomguard", "package.json"), '{ "name": "tomguard" }');
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test("is found from its source", () => {
    expect(packageRoot()).toBe(resolve(__dirname, "../.."));
  });

  test("is found from what the compiler wrote, and not confused with the package that installed it", () => {
    expect(packageAbove(compiled)).toBe(join(folder, "node_modules", "tomguard"));
  });

  test("is missed in words where it is not there", () => {
    expect(() => packageAbove(folder)).toThrow("no package tomguard is above this program");
  });
});
