import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { acquireEngine } from "../../sandbox/engine/acquire";
import { versionInGoMod } from "../../sandbox/engine/build";
import { atLeast, engineVersion, NoEngine, oldestVersion } from "../../sandbox/engine/engine";
import { silent } from "../../sandbox/progress";
import { sourceFile } from "../../sandbox/project";
import { startSandbox } from "../../sandbox/sandbox";
import { describeWithEngine } from "./with-engine";

jest.setTimeout(1_800_000);

/** Runs `work` with one way to an engine allowed. */
async function withWay<T>(way: string, work: () => Promise<T>): Promise<T> {
  const before = process.env["TOMGUARD_ENGINE"];
  process.env["TOMGUARD_ENGINE"] = way;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env["TOMGUARD_ENGINE"];
    else process.env["TOMGUARD_ENGINE"] = before;
  }
}

describeWithEngine("an engine", () => {
  it("is had on this machine", async () => {
    const engine = await acquireEngine({ progress: silent });
    expect(atLeast(engine.version, oldestVersion)).toBe(true);
  });

  it("is the same for two that ask at once", async () => {
    const engines = await Promise.all([acquireEngine({ progress: silent }), acquireEngine({ progress: silent })]);
    expect(engines[0]).toEqual(engines[1]);
  });
});

it("says what was tried where there is no engine", async () => {
  const failure = await withWay("none", () => startSandbox().catch((error: unknown) => error));
  expect(failure).toBeInstanceOf(NoEngine);
  expect(String(failure)).toContain(
    "No Pulumi engine (version 3.250.0 or newer) could be had on this machine.\n- nothing: TOMGUARD_ENGINE=none forbids every way",
  );
});

it("says why a way failed", async () => {
  const path = process.env["PATH"];
  process.env["PATH"] = "";
  try {
    await expect(withWay("path", () => acquireEngine({ progress: silent }))).rejects.toThrow(
      "- a pulumi on the PATH: there is none",
    );
  } finally {
    process.env["PATH"] = path;
  }
});

it("refuses a way that doesn't exist", async () => {
  await expect(withWay("magic", () => acquireEngine({ progress: silent }))).rejects.toThrow(
    'TOMGUARD_ENGINE is "magic". It may be path, install, build or none',
  );
});

it("builds the version of the SDK that programs use", async () => {
  const { version } = createRequire(__filename)("@pulumi/pulumi/package.json") as { version: string };
  expect(await versionInGoMod()).toBe(engineVersion);
  expect(version).toBe(engineVersion);
});

it("pins every Go module by its checksum, so that the build asks for nothing that isn't written down", () => {
  expect(readFileSync(sourceFile("engine", "go.sum"), "utf8")).toContain(
    `github.com/pulumi/pulumi/pkg/v3 v${engineVersion} h1:`,
  );
});

it.each([
  ["3.259.0", "3.250.0", true],
  ["v3.250.0", "3.250.0", true],
  ["3.9.0", "3.250.0", false],
  ["4.0.0", "3.250.0", true],
  ["3.260.0-alpha.1", "3.250.0", true],
  ["nonsense", "3.250.0", false],
])("compares versions: %s is at least %s: %s", (version, least, expected) =>
  expect(atLeast(version, least)).toBe(expected),
);
