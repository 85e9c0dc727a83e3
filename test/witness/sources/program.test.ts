import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { ProgramFailed, runProgram, type SeenInProgram } from "../../../witness/pulumi/sources/program";
import { asText, at, isSecret, open } from "../../../witness/pulumi/value";

const fixture = (name: string) => join(__dirname, "fixtures", name);

/** The resource of that name and of a type with that ending. */
function find({ resources }: SeenInProgram, type: string, name: string): SeenResource {
  const found = resources.find((each) => each.type.endsWith(`:${type}`) && each.name === name);
  if (!found) throw new Error(`the program has no ${type} ${name}`);
  return found;
}

describe("a program with most of what programs have", () => {
  let shop: SeenInProgram;
  beforeAll(async () => (shop = await runProgram({ program: fixture("shop") })));
  const text = (type: string, name: string, key: string) => asText(at(find(shop, type, name).props, key));

  it("is registered under the URNs that the engine would give", () => {
    expect(find(shop, "Bucket", "orders").urn).toBe(
      "urn:pulumi:dev::shop::shop:index:Store$aws:s3/bucket:Bucket::orders",
    );
  });

  it("has parents up to the stack", () => {
    expect([find(shop, "Bucket", "orders").parent, find(shop, "Store", "orders").parent]).toEqual([
      find(shop, "Store", "orders").urn,
      find(shop, "Stack", "shop-dev").urn,
    ]);
  });

  it("has what a property was made from", () => {
    expect(find(shop, "BucketVersioning", "orders").propertyDependencies).toEqual({
      bucket: [find(shop, "Bucket", "orders").urn],
      versioningConfiguration: [],
    });
  });

  it("has an id that is not known yet", () => {
    expect(text("BucketVersioning", "orders", "bucket").state).toBe("unknown");
  });

  it("has inputs that come back as known outputs", () => {
    expect(text("BucketPublicAccessBlock", "orders", "bucket")).toEqual({ state: "known", value: "orders" });
  });

  it("has outputs of components over their inputs", () => {
    expect(find(shop, "Store", "orders").props).toMatchObject({ bucketName: "orders", kind: "store" });
  });

  it("has the default provider with the stack's configuration", () => {
    expect(find(shop, "Bucket", "orders").provider).toMatchObject({
      name: "default_7_48_0",
      props: { region: "eu-central-1", defaultTags: '{"tags":{"tom:client":"muster"}}' },
    });
  });

  it("has a provider that is named for a resource", () => {
    expect(find(shop, "Bucket", "plain").provider).toMatchObject({ name: "ireland", props: { region: "eu-west-1" } });
  });

  it("has a provider that is inherited from a component", () => {
    expect(find(shop, "Bucket", "copies").provider?.name).toBe("ireland");
  });

  it("says protection, inherited too", () => {
    expect([find(shop, "Bucket", "orders").protect, find(shop, "Bucket", "plain").protect]).toEqual([true, false]);
  });

  it("says retention on delete, inherited too", () => {
    expect([find(shop, "Bucket", "copies").retainOnDelete, find(shop, "Bucket", "plain").retainOnDelete]).toEqual([
      true,
      false,
    ]);
  });

  it("can't tell whether a resource exists", () => {
    expect(find(shop, "Bucket", "orders").origin).toBe("undetermined");
  });

  it("can tell that an imported one exists", () => {
    expect(find(shop, "Bucket", "old").origin).toBe("existing");
  });

  it.each([
    ["Bucket", "elsewhere"],
    ["StackReference", "organization/network/dev"],
  ])("only reads a %s", (type, name) => {
    expect(find(shop, type, name)).toMatchObject({ external: true, origin: "existing" });
  });

  it("does not know the outputs of another stack", () => {
    expect(text("Topic", "alarms", "kmsMasterKeyId").state).toBe("unknown");
  });

  it("has secrets as secrets", () => {
    expect(isSecret(find(shop, "Instance", "db").props["password"])).toBe(true);
  });

  it("reads the stack's configuration", () => {
    expect(find(shop, "Instance", "db").props["backupRetentionPeriod"]).toBe(14);
  });

  it("renders policy documents", () => {
    const policy = text("BucketPolicy", "orders", "policy");
    expect(policy.state === "known" && JSON.parse(policy.value)).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "Tls",
          Effect: "Deny",
          Action: "s3:*",
          Resource: "arn:aws:s3:::orders/*",
          Principal: "*",
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
      ],
    });
  });

  it.each<[string, string, string, string, unknown]>([
    ["the region", "Parameter", "place", "value", { state: "known", value: "eu-central-1" }],
    ["the region of a provider", "Parameter", "irish", "value", { state: "known", value: "eu-west-1" }],
    ["the partition", "Parameter", "partition", "value", { state: "known", value: "aws" }],
    ["the zones", "Subnet", "a", "availabilityZone", { state: "known", value: "eu-central-1a" }],
    [
      "not the account",
      "Parameter",
      "account",
      "value",
      { state: "unknown", why: "it is known only after the deploy" },
    ],
    [
      "not what is in the account",
      "Subnet",
      "a",
      "vpcId",
      { state: "unknown", why: "it is known only after the deploy" },
    ],
  ])("knows %s", (_, type, name, key, fact) => {
    expect(text(type, name, key)).toEqual(fact);
  });

  it.each(["description", "tags"])("does not know %s, whose changes are ignored", (key) => {
    expect(open(find(shop, "Parameter", "account").props[key]).state).toBe("unknown");
  });

  it("passes on what its components warn of", () => {
    expect(shop.messages).toContainEqual({
      severity: "warning",
      text: "a default was overridden",
      urn: find(shop, "Store", "orders").urn,
    });
  });

  it("says region, stack and project", () => {
    expect(shop).toMatchObject({ configuredRegion: "eu-central-1", stack: "dev", project: "shop" });
  });

  it("comes in the order of URNs", () => {
    const urns = shop.resources.map((each) => each.urn);
    expect(urns).toEqual(urns.toSorted());
  });
});

describe("transforms change", () => {
  let seen: SeenInProgram;
  beforeAll(async () => (seen = await runProgram({ program: fixture("transforms") })));

  it("every resource of the stack, those in components too", () => {
    expect(find(seen, "Bucket", "plain").props["tags"]).toEqual({ own: "yes", "tom:client": "muster" });
  });

  it("options, which children inherit", () => {
    expect(["plain", "protected"].map((name) => find(seen, "Bucket", name).protect)).toEqual([false, true]);
  });

  it("the resource that they are given to", () => {
    expect(find(seen, "Bucket", "alone").props).toEqual({ bucket: "renamed", tags: { "tom:client": "muster" } });
  });

  it("nothing about what a property was made from", () => {
    expect(find(seen, "BucketVersioning", "alone").propertyDependencies).toEqual({
      bucket: [find(seen, "Bucket", "alone").urn],
      versioningConfiguration: [],
    });
  });
});

describe("encrypted configuration", () => {
  let seen: SeenInProgram;
  beforeAll(async () => (seen = await runProgram({ program: fixture("sealed"), stack: "prod" })));
  const value = (name: string) => find(seen, "Parameter", name).props["value"];

  it.each(["whole", "within", "nested"])("is a secret that is not known (%s)", (name) => {
    expect([isSecret(value(name)), open(value(name)).state]).toEqual([true, "unknown"]);
  });

  it("leaves what stands beside it known", () => {
    expect(open(value("beside"))).toEqual({ state: "known", value: "db.internal" });
  });

  it("can be given by the caller", async () => {
    const given = await runProgram({ program: fixture("sealed"), stack: "prod", config: { password: "given" } });
    expect(open(find(given, "Parameter", "whole").props["value"])).toEqual({ state: "known", value: "given" });
  });
});

describe("a program is run", () => {
  it("in TypeScript, with the defaults of its project", async () => {
    const seen = await runProgram({ program: fixture("typescript") });
    expect(find(seen, "Volume", "data").props).toEqual({ availabilityZone: "eu-west-1a", size: 3 });
    expect(find(seen, "Volume", "data").declaredAt).toEqual({ file: "index.ts", line: 5 });
  });

  it("as an ES module", async () => {
    expect(find(await runProgram({ program: fixture("esm") }), "Bucket", "data").props).toEqual({});
  });

  it("from its file", async () => {
    expect((await runProgram({ program: join(fixture("esm"), "index.js") })).project).toBe("esm");
  });

  it("with values a thousand levels deep, and texts of ten million characters", async () => {
    const seen = await runProgram({ program: fixture("deep") });
    const path = Array.from({ length: 1000 }, () => "deeper");
    const large = asText(at(find(seen, "Parameter", "large").props, "value"));
    expect([
      at(find(seen, "Parameter", "deep").props["tags"], ...path),
      large.state === "known" && large.value.length,
    ]).toEqual([{ state: "known", value: "here" }, 10_000_000]);
  });

  it("without what only some programs need, until it is used", async () => {
    const seen = await runProgram({ program: fixture("function") });
    const code = find(seen, "Function", "greet").props["code"];
    expect([seen.messages.map((each) => each.text), JSON.stringify(code)]).toEqual([
      ["loaded early: 0\ntrue true true true function"],
      expect.stringMatching(/__index\.js.*shout: __f1/),
    ]);
  });

  it.each([
    ["without traces of promises", undefined, "promise false false, error true"],
    ["with them where somebody looks for leaks", "true", "promise true true, error true"],
  ])("%s", async (_, leaks, said) => {
    if (leaks !== undefined) process.env["PULUMI_DEBUG_PROMISE_LEAKS"] = leaks;
    try {
      const { messages } = await runProgram({ program: fixture("promises") });
      expect(messages.map(({ text }) => text)).toEqual([said]);
    } finally {
      delete process.env["PULUMI_DEBUG_PROMISE_LEAKS"];
    }
  });

  it("without what the SDK says for debugging, with all else that is said", async () => {
    const folder = programOf(`
      const engine = require("@pulumi/pulumi/runtime/settings").getEngine();
      const { log } = engine;
      const sent = [];
      engine.log = (request, done) => sent.push(request.getMessage()) && log.call(engine, request, done);
      new aws.s3.Bucket("a");
      pulumi.log.debug("for debugging");
      pulumi.log.info("for people");
      process.on("exit", () => console.log("sent:", ...sent));
    `);
    const { messages } = await runProgram({ program: folder });
    expect(messages.map(({ text }) => text)).toEqual(["for people", "sent: for people"]);
  });

  it("with progress for every resource", async () => {
    const counts: number[] = [];
    await runProgram({ program: fixture("esm"), onProgress: (count) => counts.push(count) });
    expect(counts).toEqual([1, 3]); // the stack; the bucket with its default provider
  });
});

describe("a program that fails", () => {
  const failure = (program: string, more = {}) =>
    runProgram({ program: fixture(program), ...more }).then(
      () => "it ran",
      (error: unknown) => error,
    );

  it("says its own error and its own line, and nothing of ours or of the SDK", async () => {
    expect(await failure("failing")).toMatchObject({
      name: "ProgramFailed",
      reason: "error",
      message: expect.stringMatching(
        /^The program ended with an error\.\nTypeError: .*'name'.*\n +at lookUp \(.*fixtures\/failing\/index\.js:5:24\)$/,
      ),
    });
  });

  it("is ended when it does not end, and leaves no process", async () => {
    const folder = mkdtempSync(join(tmpdir(), "endless-"));
    process.env["PID_FILE"] = join(folder, "pid");
    const failed = await failure("endless", { timeLimitSeconds: 15 });
    const pid = Number(readFileSync(join(folder, "pid"), "utf8"));
    rmSync(folder, { recursive: true });
    expect(failed).toEqual(
      expect.objectContaining({
        reason: "time-limit",
        message: expect.stringContaining("did not end within 15 seconds"),
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 200)); // the system takes a moment to end it
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });

  it("says that two resources have one name", async () => {
    const folder = programOf('new aws.s3.Bucket("a"); new aws.s3.Bucket("a");');
    await expect(runProgram({ program: folder })).rejects.toThrow(
      /Duplicate resource URN 'urn:pulumi:dev::written::aws:s3\/bucket:Bucket::a'/,
    );
  });

  it("names what it asked the cloud for", async () => {
    const folder = programOf(
      "module.exports = async () => { const ami = await aws.ec2.getAmi({}); ami.id.slice(1); };",
    );
    await expect(runProgram({ program: folder })).rejects.toThrow(
      /It asked for aws:ec2\/getAmi:getAmi, which is not known without the cloud/,
    );
  });

  it("with a sentence of its own shows only that", async () => {
    const folder = programOf('throw new pulumi.RunError("the region is missing");');
    await expect(runProgram({ program: folder })).rejects.toThrow(
      "The program ended with an error.\nthe region is missing",
    );
  });

  it("is an error of the class that the caller catches", async () => {
    expect(await failure("failing")).toBeInstanceOf(ProgramFailed);
  });
});

describe("what is no program", () => {
  it.each<[string, string, RegExp]>([
    ["a folder that isn't there", "nowhere", /There is no .*nowhere\. Name the folder/],
    ["a folder without Pulumi.yaml", "..", /There is no Pulumi.yaml in/],
    [
      "a program that isn't built",
      "unbuilt",
      /package.json names bin\/index.js, which isn't there\. Build it first: `npm run build`/,
    ],
    ["a project with several stacks", "sealed", /several stacks\. Name one of them: prod, test/],
    ["a file of another kind", "shop/package.json", /no program in JavaScript or TypeScript/],
  ])("is refused: %s", async (_, program, message) => {
    await expect(runProgram({ program: fixture(program) })).rejects.toThrow(
      expect.objectContaining({ name: "ProgramNotRunnable", message: expect.stringMatching(message) }),
    );
  });

  it("is refused: a stack without a file", async () => {
    await expect(runProgram({ program: fixture("sealed"), stack: "none" })).rejects.toThrow(
      /There is no Pulumi.none.yaml in .*There are: prod, test/,
    );
  });

  it("is refused: another language", async () => {
    const folder = written({ "Pulumi.yaml": "name: other\nruntime: python\n" });
    await expect(runProgram({ program: folder })).rejects.toThrow(/runs on python; only nodejs can be run in memory/);
  });

  it("is refused: a Pulumi.yaml that is no YAML", async () => {
    await expect(runProgram({ program: written({ "Pulumi.yaml": "name: [\n" }) })).rejects.toThrow(
      /Pulumi.yaml can't be read: .*line 2/s,
    );
  });

  it("is refused: one without the SDK", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bare-"));
    writeFileSync(join(folder, "Pulumi.yaml"), "name: bare\nruntime: nodejs\n");
    writeFileSync(join(folder, "index.js"), "");
    await expect(runProgram({ program: folder })).rejects.toThrow(/@pulumi\/pulumi is not installed for the program/);
    rmSync(folder, { recursive: true });
  });
});

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

function written(files: Record<string, string>): string {
  const folder = mkdtempSync(join(__dirname, "fixtures", "written-"));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

function programOf(code: string): string {
  const head = 'const aws = require("@pulumi/aws"); const pulumi = require("@pulumi/pulumi");\n';
  return written({
    "Pulumi.yaml": "name: written\nruntime: nodejs\n",
    "package.json": '{ "main": "index.js" }',
    "index.js": head + code,
  });
}
