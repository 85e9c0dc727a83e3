import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { open } from "../../../witness/pulumi/value";
import { seenInState } from "../../../witness/pulumi/sources/state";
import { readStateFile } from "../../../witness/pulumi/sources/state-file";
import { bucketType, policyType, urn } from "../seen";

const stackUrn = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";
const providerUrn = "urn:pulumi:dev::shop::pulumi:providers:aws::default_7_48_0";
const provider = {
  urn: providerUrn,
  custom: true,
  id: "1b2c",
  type: "pulumi:providers:aws",
  inputs: { region: "eu-central-1", version: "7.48.0" },
  outputs: { region: "eu-central-1" },
};
const data = {
  urn: urn(bucketType, "data"),
  custom: true,
  id: "data-7f3a",
  type: bucketType,
  inputs: { bucket: "data-7f3a", forceDestroy: false, tags: { old: "input" } },
  outputs: { arn: "arn:aws:s3:::data-7f3a", bucket: "data-7f3a", tags: { new: "output" } },
  parent: stackUrn,
  provider: `${providerUrn}::1b2c`,
  propertyDependencies: { bucket: [], tags: null },
};
const policy = {
  urn: urn(policyType, "data"),
  custom: true,
  id: "data-7f3a",
  type: policyType,
  inputs: {},
  outputs: {},
  propertyDependencies: { bucket: [data.urn] },
};

const exported = (resources: unknown[], more: Record<string, unknown> = {}) =>
  JSON.stringify({ version: 3, deployment: { manifest: {}, resources, ...more } });
const checkpoint = (resources: unknown[]) =>
  JSON.stringify({
    version: 3,
    checkpoint: {
      stack: "organization/shop/dev",
      config: { "aws:region": "eu-west-1" },
      latest: { manifest: {}, resources },
    },
  });
const seen = (...resources: unknown[]) => seenInState(exported(resources));
const only = (resource: unknown) => seen(provider, resource).resources[1];

describe("a resource of a state has", () => {
  it("its identity", () => {
    expect(only(data)).toMatchObject({ urn: data.urn, type: bucketType, name: "data", parent: stackUrn });
  });

  it("the whole name, colons and all", () => {
    expect(only({ ...data, urn: urn(bucketType, "a::b") })?.name).toBe("a::b");
  });

  it("its outputs before its inputs", () => {
    expect(only(data)?.props["tags"]).toEqual({ new: "output" });
  });

  it("inputs that no output repeats", () => {
    expect(only(data)?.props["forceDestroy"]).toBe(false);
  });

  it("its id, where the provider doesn't repeat it", () => {
    expect(only(data)?.props["id"]).toBe("data-7f3a");
  });

  it("the id of its outputs, where they have one", () => {
    expect(only({ ...data, outputs: { id: "from outputs" } })?.props["id"]).toBe("from outputs");
  });

  it("its provider with the region", () => {
    expect(only(data)?.provider).toMatchObject({
      urn: providerUrn,
      name: "default_7_48_0",
      props: { region: "eu-central-1" },
    });
  });

  it("the provider of its reference, where an older one has the same URN", () => {
    const old = { ...provider, id: "0000", delete: true, inputs: { region: "us-east-1" }, outputs: {} };
    expect(seen(old, provider, data).resources[1]?.provider?.props["region"]).toBe("eu-central-1");
  });

  it("a provider without properties, where that is not in the state", () => {
    expect(seen(data).resources[0]?.provider).toEqual({ urn: providerUrn, name: "default_7_48_0", props: {} });
  });

  it("what its properties were made from, also those that were made from nothing", () => {
    expect([only(policy)?.propertyDependencies, only(data)?.propertyDependencies]).toEqual([
      expect.objectContaining({ bucket: [data.urn] }),
      { bucket: [], tags: [] },
    ]);
  });

  it("everything behind every property, in states older than version 3", () => {
    const old = { urn: policy.urn, type: policyType, inputs: { bucket: "x", policy: "{}" }, dependencies: [data.urn] };
    const found = seenInState(JSON.stringify({ version: 2, deployment: { resources: [old] } }));
    expect(found.resources[0]?.propertyDependencies).toEqual({ bucket: [data.urn], policy: [data.urn] });
  });

  it("nothing behind its properties, where a newer state says nothing", () => {
    expect(only({ ...data, propertyDependencies: undefined, dependencies: [stackUrn] })?.propertyDependencies).toEqual(
      {},
    );
  });

  it("its protection", () => {
    expect(only({ ...data, protect: true, retainOnDelete: true })).toMatchObject({
      protect: true,
      retainOnDelete: true,
    });
  });

  it("secrets as they are stored", () => {
    const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:…" };
    expect(open(only({ ...data, outputs: { password: secret } })?.props["password"]).state).toBe("unknown");
  });
});

describe("where a resource comes from", () => {
  it.each<[string, Record<string, unknown>, string]>([
    ["is not told by a state", {}, "undetermined"],
    ["is not told by the day on which it came into the state", { created: "2026-01-01T00:00:00Z" }, "undetermined"],
    ["is elsewhere with an import id", { importID: "data-7f3a" }, "existing"],
    ["is elsewhere when it is only read", { external: true }, "existing"],
  ])("%s", (_, more, origin) => {
    expect(only({ ...data, ...more })?.origin).toBe(origin);
  });

  it("is marked when it is only read", () => {
    expect(only({ ...data, external: true })?.external).toBe(true);
  });
});

describe("what can't be judged is named", () => {
  const unseen = (text: string) => seenInState(text).unseen?.map(({ name, why }) => `${name}: ${why}`);
  it.each<[string, string, string]>([
    [
      "a replaced resource",
      exported([{ ...data, delete: true }]),
      "data: it has been replaced and waits to be deleted by the next update; until then it exists",
    ],
    [
      "a resource between deletion and creation",
      exported([{ ...data, pendingReplacement: true }]),
      "data: it has been deleted to be replaced, and is not created again yet",
    ],
    [
      "an interrupted operation",
      exported([], { pending_operations: [{ type: "creating", resource: data }] }),
      "data: the last update was interrupted while creating it; `pulumi refresh` settles it",
    ],
    [
      "properties of a wrong type",
      exported([{ ...data, inputs: "x", outputs: [] }]),
      "data: its properties in the state are no objects",
    ],
    ["an entry of a wrong type", exported([17]), "resource 1 of the state: its entry in the state is no object"],
  ])("%s", (_, text, line) => {
    expect(unseen(text)).toEqual([line]);
  });

  it("though it is something that no text can be made of", () => {
    const odd = { toString: 1, valueOf: 1 };
    const text = exported(
      [
        { ...provider, id: odd, urn: providerUrn },
        { ...data, id: odd, provider: odd },
      ],
      {
        pending_operations: [{ type: odd, resource: data }],
      },
    );
    expect(seenInState(text).resources).toHaveLength(2);
    expect(unseen(text)).toEqual([
      "data: the last update was interrupted while changing it; `pulumi refresh` settles it",
    ]);
    expect(() => seenInState(JSON.stringify({ Resources: { Shop: { Type: odd } } }))).toThrow(/no Pulumi state/);
  });

  it("and does not hide its successor", () => {
    expect(
      seen({ ...data, delete: true, outputs: { arn: "old" } }, data).resources.map((each) => each.props["arn"]),
    ).toEqual([data.outputs.arn]);
  });
});

describe("the state as a whole", () => {
  it("says stack and project", () => {
    expect(seen(provider)).toMatchObject({ stack: "dev", project: "shop" });
  });

  it("is read from a checkpoint as from an export", () => {
    expect(seenInState(checkpoint([provider, data])).resources).toEqual(seen(provider, data).resources);
  });

  it("has the region of a checkpoint's configuration", () => {
    expect(seenInState(checkpoint([])).configuredRegion).toBe("eu-west-1");
  });

  it("may be without a deployment yet", () => {
    expect(seenInState('{"version":3,"checkpoint":{"stack":"dev"}}').resources).toEqual([]);
  });

  it("may have version 4 with features that are understood", () => {
    expect(
      seenInState(JSON.stringify({ version: 4, features: ["refreshBeforeUpdate"], deployment: { resources: [data] } }))
        .resources,
    ).toHaveLength(1);
  });

  it("stays readable with any single resource broken in any way", () => {
    const key = fc.constantFrom(
      "urn",
      "type",
      "inputs",
      "outputs",
      "parent",
      "provider",
      "propertyDependencies",
      "id",
      "importID",
      "external",
      "delete",
      "dependencies",
    );
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), (broken) => {
        const found = seen(provider, { ...data, ...broken }, policy);
        expect(found.resources.at(-1)?.urn).toBe(policy.urn);
      }),
    );
  });

  it("is read in little more time than JSON takes", () => {
    const rules = Array.from({ length: 20 }, (_, index) => ({
      id: `rule-${index}`,
      status: "Enabled",
      expiration: { days: index },
    }));
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      ...data,
      urn: urn(bucketType, `b${index}`),
      outputs: { ...data.outputs, rules },
    }));
    const text = exported([provider, ...many]);
    const start = performance.now();
    JSON.parse(text);
    const parsing = performance.now() - start;
    const found = seenInState(text);
    expect([found.resources.length, performance.now() - start < 4 * parsing + 1000]).toEqual([20_001, true]);
  });
});

describe("what is no state is refused", () => {
  it.each<[string, string, RegExp]>([
    ["nothing", " \n", /^This state is empty/],
    ["a state that was cut off", exported([data]).slice(0, 200), /ends in the middle: it was cut off/],
    ["broken JSON", '{\n  "version": 3,\n  deployment: {}\n}', /broken JSON \(line 3 column 3\)/],
    ["YAML", "Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n", /no JSON, so it is no Pulumi state/],
    ["a list", "[]", /no object/],
    [
      "a CloudFormation template",
      '{"Resources":{"B":{"Type":"AWS::S3::Bucket"}}}',
      /looks like a CloudFormation template/,
    ],
    ["a Terraform state", '{"version":4,"terraform_version":"1.9","resources":[]}', /looks like a Terraform state/],
    ["a preview", '{"steps":[],"changeSummary":{}}', /output of `pulumi preview --json`/],
    ["a record", '{"schema":"tomguard/record/1"}', /record of tomguard/],
    ["any other object", '{"a":1}', /neither a `deployment` nor a `checkpoint`/],
    ["a newer version", '{"version":5,"deployment":{}}', /version 5; versions up to 4 are understood/],
    [
      "a feature that is not known",
      '{"version":4,"features":["hooks","quantum"],"deployment":{}}',
      /uses quantum, which/,
    ],
    ["resources that are no list", '{"version":3,"deployment":{"resources":{}}}', /no list/],
  ])("%s", (_, text, message) => {
    expect(() => seenInState(text)).toThrow(
      expect.objectContaining({ name: "StateUnreadable", message: expect.stringMatching(message) }),
    );
  });

  it("without showing what is in it", () => {
    expect(() => seenInState('{"password": hunter2}')).not.toThrow(/hunter2/);
  });
});

describe("a state file", () => {
  const folder = mkdtempSync(join(tmpdir(), "state-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (content: string | Buffer) => {
    const path = join(folder, "state.json");
    writeFileSync(path, content);
    return path;
  };

  it.each<[string, Buffer]>([
    ["as it is", Buffer.from(exported([data]))],
    ["with a byte order mark", Buffer.from(`\uFEFF${exported([data])}`)],
    ["as PowerShell writes it", Buffer.from(`\uFEFF${exported([data])}`, "utf16le")],
    ["compressed", gzipSync(exported([data]))],
  ])("is read %s", async (_, content) => {
    expect((await readStateFile(file(content))).resources).toHaveLength(1);
  });

  it.each<[string, () => string, RegExp]>([
    ["that isn't there", () => join(folder, "none.json"), /none.json: there is no such file/],
    ["that is a folder", () => folder, /this is a folder/],
    [
      "that is cut off and compressed",
      () => file(gzipSync(exported([data])).subarray(0, 60)),
      /compressed, and ends in the middle/,
    ],
    ["that is empty", () => file(""), /state.json: This state is empty/],
  ])("%s is refused", async (_, path, message) => {
    await expect(readStateFile(path())).rejects.toThrow(
      expect.objectContaining({ name: "StateUnreadable", message: expect.stringMatching(message) }),
    );
  });
});
