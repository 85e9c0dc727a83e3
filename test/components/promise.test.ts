import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { EuBucket } from "../../components";
import { promiseFor } from "../../components/promise";
import { promiseFile, run } from "./program";

const regionPromise = (region: string) => promiseFile(`residency: { regions: [${region}] }\n`);
const regionOf = (argument?: string) => promiseFor(argument).promise.residency.regions[0];

/** Lets the project's folder be another for a while: without an engine it is the working directory. */
function inFolder<T>(folder: string, f: () => T): T {
  const directory = jest.spyOn(process, "cwd").mockReturnValue(folder);
  try {
    return f();
  } finally {
    directory.mockRestore();
  }
}

describe("the promise that a component keeps", () => {
  beforeEach(() => pulumi.runtime.setAllConfig({}));

  test("is the argument's, whatever the configuration says", () => {
    pulumi.runtime.setConfig("tomguard:promise", regionPromise("eu-west-1"));
    expect(regionOf(regionPromise("eu-north-1"))).toBe("eu-north-1");
  });

  test("is the configuration's, whatever lies nearby", () => {
    const nearby = regionPromise("eu-west-1");
    pulumi.runtime.setConfig("tomguard:promise", regionPromise("eu-south-1"));
    expect(inFolder(dirname(nearby), () => regionOf())).toBe("eu-south-1");
  });

  test("is stated from the project's folder", () => {
    const file = regionPromise("eu-west-3");
    expect(inFolder(dirname(file), () => regionOf("tomguard.yaml"))).toBe("eu-west-3");
  });

  test("is the nearest tomguard.yaml upward", () => {
    const folder = join(dirname(regionPromise("eu-south-2")), "infra", "storage");
    mkdirSync(folder, { recursive: true });
    expect(inFolder(folder, () => regionOf())).toBe("eu-south-2");
  });

  test("can be an organisation of the catalogue", () => {
    const { promise } = promiseFor("catalogue/organisations/photo-lab.yaml");
    expect(Object.keys(promise.retention)).toEqual(
      expect.arrayContaining(["order-files", "job-drops", "addresses", "invoices"]),
    );
  });

  test.each([
    ["is missing", () => "nowhere/tomguard.yaml"],
    ["is wrong", () => promiseFile("residency: { regions: [eu-centrall-1] }\n")],
  ])("stops the program with a message and no stack trace, when it %s", (_, file) => {
    expect(() => promiseFor(file())).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/tomguard\.yaml/) }),
    );
    expect(pulumi.RunError.isInstance(caught(() => promiseFor(file())))).toBe(true);
  });

  test("says its remarks once, however many components there are", async () => {
    const until =
      'waivers: [{ rule: r, resource: "*", reason: r, accepted-by: a, measure-instead: m, until: 2020-01-01 }]\n';
    const promise = promiseFile(until);
    const ran = await run(() => {
      for (const name of ["one", "two"]) new EuBucket(name, { dataClass: "none", client: "c", purpose: "p", promise });
    });
    expect(ran.warnings).not.toEqual([]);
    expect(ran.warnings).toEqual([...new Set(ran.warnings)]);
  });
});

function caught(f: () => unknown): unknown {
  try {
    return f();
  } catch (error) {
    return error;
  }
}
