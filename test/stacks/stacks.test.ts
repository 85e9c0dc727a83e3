import { existsSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { organisation, organisationIds, type OrganisationId } from "../../catalogue/organisations";
import { regionNamed } from "../../catalogue/promise/regions";
import { organisationStacks, twinOf } from "../../stacks/organisations";
import { stackNamed, stacks } from "../../stacks/stacks";
import { policyOf, run, type Ran } from "../components/program";
import { configurationOf } from "./stack-program";

const root = join(__dirname, "../..");

function organisationOf(stack: string): OrganisationId {
  const found = organisationIds.find((id) => id === stack || twinOf(id) === stack);
  if (found === undefined) throw new Error(`${stack} is of no organisation`);
  return found;
}

const ran = new Map<string, Promise<Ran>>();

/** Runs a stack once, for all tests: a program of a hundred resources takes its time. */
function runStack(name: string): Promise<Ran> {
  const running = ran.get(name) ?? runAnew(name);
  ran.set(name, running);
  return running;
}

function runAnew(name: string): Promise<Ran> {
  pulumi.runtime.setAllConfig(configurationOf(name));
  return run(() => stackNamed(name)(), { stack: name, preview: true });
}

describe.each(Object.keys(stacks))("the stack %s", (name) => {
  test("runs with the configuration beside it", async () => {
    expect((await runStack(name)).resources).not.toEqual([]);
  });

  test("states region, promise and names in its configuration", () => {
    const { "aws:allowedAccountIds": accounts = "[]", ...configuration } = configurationOf(name);
    const { accounts: own } = organisation(organisationOf(name)).promise.organisation;
    expect(own).toEqual(expect.arrayContaining(JSON.parse(accounts)));
    expect(configuration).toEqual({
      "aws:region": "eu-central-1",
      "tomguard:promise": `catalogue/organisations/${organisationOf(name)}.yaml`,
      "tomguard:bucketPrefix": expect.stringMatching(/^[a-z0-9-]+$/),
    });
  });

  test("shows every bucket policy in the preview", async () => {
    const policies = (await runStack(name)).resources.filter(
      (each) => each.type === "aws:s3/bucketPolicy:BucketPolicy",
    );
    for (const policy of policies) expect(policyOf(policy).Version).toBe("2012-10-17");
  });

  test("gives every bucket a name that AWS takes", async () => {
    const buckets = (await runStack(name)).resources.filter((each) => each.type === "aws:s3/bucket:Bucket");
    const names = buckets.map((each) => String(each.inputs["bucket"]));
    expect(names.filter((each) => !/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(each))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

test("a stack without a prefix for its bucket names is refused", async () => {
  pulumi.runtime.setAllConfig({});
  await expect(run(stackNamed("photo-lab"))).rejects.toThrow(/bucketPrefix/);
});

test("an unknown stack is refused, with the names there are", () => {
  expect(() => stackNamed("foto-lab")).toThrow(/No company is called "foto-lab".*photo-lab, photo-lab-broken/);
});

test("a stack that is a property of every object is unknown, too", () => {
  expect(() => stackNamed("constructor")).toThrow(/No company/);
});

test("every organisation has a stack of its name, and a twin", () => {
  expect(Object.keys(stacks)).toEqual(Object.keys(organisationStacks).flatMap((id) => [id, twinOf(id)]));
});

test("every stack has a configuration, and every configuration a stack", () => {
  expect(Object.keys(stacks).filter((name) => !existsSync(join(root, `Pulumi.${name}.yaml`)))).toEqual([]);
});

describe("the photo lab", () => {
  let lab: Ran;
  beforeAll(async () => (lab = await runStack("photo-lab")));
  const buckets = () => lab.resources.filter((each) => each.type === "aws:s3/bucket:Bucket");

  test("keeps everything in Germany (001-011)", () => {
    const regions = new Set(lab.resources.flatMap((each) => each.inputs["region"] ?? []));
    expect([...regions].map((each) => regionNamed(String(each))?.country)).toEqual(["DE"]);
  });

  test("deletes images within 14 days (001-021)", () => {
    expect(lab.named("order-files-lifecycle").inputs["rules"]).toContainEqual(
      expect.objectContaining({ expiration: { days: 10 }, noncurrentVersionExpiration: { noncurrentDays: 1 } }),
    );
  });

  test("deletes what came by hand when the job is done (001-009), at a place for each department (001-007)", () => {
    for (const department of ["prints", "books"]) {
      expect(lab.named(`job-drops-${department}-job`, "aws:lambda/function:Function").inputs).toMatchObject({
        description: `Deletes every version in job-drops-${department} of what is completed`,
      });
    }
  });

  test("logs every access to one bucket, which lets in exactly those", () => {
    const sources = buckets().flatMap((each) =>
      each.name === "access-logs" ? [] : [`arn:aws:s3:::${String(each.inputs["bucket"])}`],
    );
    const delivery = policyOf(lab.named("access-logs-policy")).Statement.find(
      (each) => each["Sid"] === "AllowAccessLogDelivery",
    );
    expect(delivery?.["Condition"]).toEqual({ ArnLike: { "aws:SourceArn": expect.arrayContaining(sources) } });
    expect(lab.resources.filter((each) => each.type === "aws:s3/bucketLogging:BucketLogging")).toHaveLength(
      sources.length,
    );
  });

  test("says of every bucket whose data it holds, which, and what for", () => {
    for (const bucket of buckets()) {
      expect(Object.keys(bucket.inputs["tags"] as object).sort()).toEqual([
        "tom:client",
        "tom:data-class",
        "tom:purpose",
      ]); // an object, by its type
    }
  });

  test("overrides no secure default", () => {
    expect(lab.warnings.filter((each) => each.includes("secure default"))).toEqual([]);
  });
});
