import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { check } from "../../sandbox/provider/check";
import { difference } from "../../sandbox/provider/diff";
import { invoke } from "../../sandbox/provider/invokes";
import * as resources from "../../sandbox/provider/resources";
import { describeType, type SdkType } from "../../sandbox/provider/sdk-type";
import { problemWith, readSettings } from "../../sandbox/provider/settings";
import { replacedBy } from "../../sandbox/provider/replaced-by";
import { unknown, type Properties } from "../../sandbox/provider/values";

const settings = readSettings({
  region: "eu-central-1",
  defaultTags: JSON.stringify({ tags: { "tom:client": "muster" } }),
});
const type = (token: string): SdkType => {
  const found = describeType(token);
  if (!found) throw new Error(`@pulumi/aws has no ${token}.`);
  return found;
};
const bucket = type("aws:s3/bucket:Bucket");
const checked = (of: SdkType, inputs: Properties, olds: Properties = {}, seed = 1): Properties =>
  check(of, `urn:pulumi:s::p::${of.token}::Files`, inputs, olds, new Uint8Array([seed]), settings).inputs;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tomguard-provider-test-"));
  process.env["TOMGUARD_RESOURCES"] = folder;
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("names", () => {
  it("are made from the resource's name in the program, in the letters that AWS allows", () => {
    expect(checked(bucket, {})["bucket"]).toMatch(/^files-[0-9a-f]{7}$/);
    expect(checked(type("aws:kms/alias:Alias"), { targetKeyId: "k" })["name"]).toMatch(/^alias\/Files-[0-9a-f]{7}$/);
  });
  it("are the same for a preview and its update, and others for another run", () => {
    expect(checked(bucket, {}, {}, 1)["bucket"]).toBe(checked(bucket, {}, {}, 1)["bucket"]);
    expect(checked(bucket, {}, {}, 1)["bucket"]).not.toBe(checked(bucket, {}, {}, 2)["bucket"]);
  });
  it("stay when the resource is updated", () =>
    expect(checked(bucket, {}, { bucket: "files-abcdef0", __defaults: ["bucket"] })["bucket"]).toBe("files-abcdef0"));
  it("are left to AWS where a prefix is given", () =>
    expect(checked(bucket, { bucketPrefix: "files-" })).not.toHaveProperty("bucket"));
});

describe("check", () => {
  it("notes what it filled in, as the real provider does", () =>
    expect(checked(bucket, { bucket: "b-b" })).toEqual({
      bucket: "b-b",
      forceDestroy: false,
      tags: { "tom:client": "muster" },
      __defaults: ["forceDestroy"],
    }));
  it("notes it in nested objects, but not among a user's keys", () =>
    expect(
      checked(type("aws:lambda/function:Function"), { role: "r", environment: { variables: { A: "1" } } })[
        "environment"
      ],
    ).toEqual({ __defaults: [], variables: { A: "1" } }));
});

describe("a planned creation", () => {
  it("knows what was given, and nothing that AWS decides", () =>
    expect(
      resources.plannedCreation(bucket, checked(bucket, { bucket: "b-b", tags: { a: "1" } }), settings),
    ).toMatchObject({
      bucket: "b-b",
      forceDestroy: false,
      arn: unknown,
      bucketDomainName: unknown,
      region: "eu-central-1",
      tagsAll: { a: "1", "tom:client": "muster" },
    }));
  it("doesn't know all tags when one of the tags is unknown itself", () =>
    expect(resources.plannedCreation(bucket, { tags: unknown }, settings)["tagsAll"]).toBe(unknown));
  it("is in the resource's own region", () =>
    expect(resources.plannedCreation(bucket, { region: "eu-west-1" }, settings)["region"]).toBe("eu-west-1"));
});

describe("a creation", () => {
  it.each<[string, Properties, RegExp]>([
    ["aws:sns/topic:Topic", { name: "t" }, /^arn:aws:sns:eu-central-1:123456789012:t$/],
    ["aws:iam/role:Role", { name: "r", assumeRolePolicy: "{}" }, /^arn:aws:iam::123456789012:role\/r$/],
    ["aws:lambda/function:Function", { name: "f", role: "r" }, /^arn:aws:lambda:eu-central-1:123456789012:function:f$/],
    [
      "aws:backup/vault:Vault",
      { name: "v", region: "eusc-de-east-1" },
      /^arn:aws-eusc:backup:eusc-de-east-1:123456789012:backup-vault:v$/,
    ],
    [
      "aws:ec2/securityGroup:SecurityGroup",
      { name: "g" },
      /^arn:aws:ec2:eu-central-1:123456789012:security-group\/sg-0[0-9a-f]{16}$/,
    ],
    ["aws:cloudwatch/logGroup:LogGroup", { name: "/l" }, /^arn:aws:logs:eu-central-1:123456789012:log-group:\/?l$/],
  ])("of %s has the ARN that AWS would write", async (token, inputs, arn) =>
    expect((await resources.create(type(token), inputs, settings)).properties["arn"]).toMatch(arn),
  );

  it("of S3 and KMS is the same without a cloud", async () => {
    const { id, properties } = await resources.create(bucket, { bucket: "b-b" }, settings);
    expect([id, properties["arn"], properties["bucketDomainName"]]).toEqual([
      "b-b",
      "arn:aws:s3:::b-b",
      "b-b.s3.amazonaws.com",
    ]);
    const key = await resources.create(type("aws:kms/key:Key"), {}, settings);
    expect(key.properties["arn"]).toBe(`arn:aws:kms:eu-central-1:123456789012:key/${key.id}`);
  });

  it("gives no TLS policy to a listener that speaks plain HTTP", async () => {
    const { properties } = await resources.create(
      type("aws:lb/listener:Listener"),
      { protocol: "HTTP", port: 80, loadBalancerArn: "a", defaultActions: [] },
      settings,
    );
    expect(properties["sslPolicy"]).toBeUndefined();
  });

  it("is remembered until it is removed", async () => {
    const topic = type("aws:sns/topic:Topic");
    const { id, properties } = await resources.create(topic, { name: "kept" }, settings);
    expect(await resources.read(topic, id, {}, settings)).toEqual(properties);
    await resources.remove(topic, id, properties, settings);
    expect(await resources.read(topic, id, properties, settings)).toBeUndefined();
  });
});

describe("a difference", () => {
  it("is nothing between equal documents that are written differently", () =>
    expect(
      difference(
        type("aws:s3/bucketPolicy:BucketPolicy"),
        { bucket: "b", policy: '{"a":1,"b":2}' },
        { bucket: "b", policy: '{ "b": 2, "a": 1 }' },
        [],
      ).changed,
    ).toEqual([]));
  it("replaces what AWS can't rename", () =>
    expect(difference(bucket, { bucket: "a-a" }, { bucket: "b-b" }, [])).toEqual({
      changed: ["bucket"],
      replaces: ["bucket"],
      deleteBeforeReplace: false,
    }));
  it("deletes first where the name stays", () =>
    expect(difference(bucket, { bucket: "a-a" }, { bucket: "a-a", region: "eu-west-1" }, []).deleteBeforeReplace).toBe(
      true,
    ));
  it("counts an unknown value as a change", () =>
    expect(difference(bucket, { policy: "{}" }, { policy: unknown }, []).changed).toEqual(["policy"]));
  it("replaces what AWS can't change in place", () =>
    expect(
      difference(type("aws:ec2/vpc:Vpc"), { cidrBlock: "10.0.0.0/16" }, { cidrBlock: "10.1.0.0/16" }, []).replaces,
    ).toEqual(["cidrBlock"]));
});

it("names only properties that @pulumi/aws has, where AWS replaces", () => {
  const wrong = Object.entries(replacedBy).flatMap(([token, names]) =>
    names.filter((name) => !describeType(token)?.properties.get(name)?.isInput).map((name) => `${token} ${name}`),
  );
  expect(wrong).toEqual([]);
});

describe("the provider's configuration", () => {
  it("needs a region", () => expect(problemWith(readSettings({}))).toContain("aws:region is not set"));
  it("refuses what is no region", () =>
    expect(problemWith(readSettings({ region: "Germany" }))).toContain('"Germany" is not an AWS region'));
});

describe("functions", () => {
  it("say where the program is", () => {
    expect(invoke("aws:index/getCallerIdentity:getCallerIdentity", {}, settings)).toMatchObject({
      accountId: "123456789012",
    });
    expect(invoke("aws:index/getPartition:getPartition", { region: "eusc-de-east-1" }, settings)).toMatchObject({
      partition: "aws-eusc",
      dnsSuffix: "amazonaws.eu",
    });
  });
  it("that can't be answered are named in a sentence", () =>
    expect(() => invoke("aws:ec2/getAmi:getAmi", {}, settings)).toThrow(
      "The sandbox's AWS provider can't answer \"aws:ec2/getAmi:getAmi\". It answers getCallerIdentity, getRegion",
    ));
  it("render a policy as Terraform's provider does", () => {
    const statements = [
      {
        sid: "Deny",
        effect: "Deny",
        principals: [{ type: "*", identifiers: ["*"] }],
        actions: ["s3:*"],
        resources: ["arn:a", "arn:b"],
        conditions: [{ test: "Bool", variable: "aws:SecureTransport", values: ["false"] }],
      },
      {
        principals: [{ type: "Service", identifiers: ["logging.s3.amazonaws.com"] }],
        actions: ["s3:PutObject", "s3:GetObject"],
        resources: ["arn:a/&{aws:username}"],
      },
    ];
    expect(
      JSON.parse(String(invoke("aws:iam/getPolicyDocument:getPolicyDocument", { statements }, settings)["json"])),
    ).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Deny",
          Effect: "Deny",
          Action: "s3:*",
          Resource: ["arn:b", "arn:a"],
          Principal: "*",
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
        {
          Effect: "Allow",
          Action: ["s3:PutObject", "s3:GetObject"],
          Resource: "arn:a/${aws:username}",
          Principal: { Service: "logging.s3.amazonaws.com" },
        },
      ],
    });
  });
});

it("describes every resource type of @pulumi/aws, with the inputs that its own code reads", () => {
  const sdk = dirname(createRequire(__filename).resolve("@pulumi/aws/package.json"));
  const wrong: string[] = [];
  let types = 0;
  for (const module of readdirSync(sdk, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    for (const file of readdirSync(join(sdk, module.name)).filter((name) => name.endsWith(".js"))) {
      const source = readFileSync(join(sdk, module.name, file), "utf8");
      const token = /__pulumiType = '([^']+)'/.exec(source)?.[1];
      if (!token) continue;
      types++;
      const outputsOnly = [...source.matchAll(/resourceInputs\["(\w+)"\] = undefined \/\*out\*\//g)].map(
        (match) => match[1] ?? "",
      );
      const properties = describeType(token)?.properties;
      if (!properties || outputsOnly.some((name) => !properties.has(name) || properties.get(name)?.isInput))
        wrong.push(token);
    }
  expect(wrong).toEqual([]);
  expect(types).toBeGreaterThan(1500);
});
