import fc from "fast-check";
import { declaredAt, frameOf } from "../../../witness/pulumi/sources/declared-at";

const frames = (...positions: string[]) => positions.map(frameOf);

describe("a resource is declared", () => {
  it("at the innermost place in the project", () => {
    expect(declaredAt(frames("project:///shop/stores.ts#23,15", "project:///index.ts#5,1"))).toEqual({
      file: "shop/stores.ts",
      line: 23,
    });
  });

  it("where its component is used, for what a package's component makes", () => {
    const inPackage = "project:///node_modules/tomguard/dist/components/s3/key.js#23,15";
    expect(declaredAt(frames(inPackage, "project:///index.ts#5,39"))).toEqual({ file: "index.ts", line: 5 });
  });

  it("nowhere, where every place lies outside of the project", () => {
    expect(declaredAt(frames("project:///../../../srv/other/shop/index.ts#5,39"))).toBeUndefined();
  });

  it("below the folder of the project, where the SDK names files of the machine", () => {
    const frame = { uri: "file:///srv/shop%20one/stores/index.ts", line: 7 };
    expect(declaredAt([frame], "/srv/shop one")).toEqual({ file: "stores/index.ts", line: 7 });
    expect(declaredAt([frame], "/srv/other")).toBeUndefined();
  });

  it("never at a folder of somebody's machine, whatever the engine writes", () => {
    const part = fc.constantFrom("..", "a", "node_modules", "", "srv", "index.ts", "file:", "C:");
    const position = fc
      .tuple(fc.constantFrom("project:///", "file:///", "project://", "/"), fc.array(part), fc.nat())
      .map(([scheme, parts, line]) => `${scheme}${parts.join("/")}#${line},1`);
    fc.assert(
      fc.property(fc.array(position), (positions) => {
        const found = declaredAt(frames(...positions), "/srv/a");
        if (found === undefined) return;
        expect(found.file).not.toMatch(/^\/|^file:|^C:|(?:^|\/)(?:\.\.|node_modules)(?:\/|$)/);
        expect(found.line).toBeGreaterThan(0);
      }),
    );
  });
});
