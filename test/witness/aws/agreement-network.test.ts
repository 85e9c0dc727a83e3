import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as aws from "@pulumi/aws";
import { loadPromise } from "../../../catalogue/promise/load";
import { readRecord, type Finding } from "../../../evidence/record";
import { judgeSeen } from "../../../policies/judge-seen";
import { liveRules } from "../../../policies/live/rules";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { tomguard } from "../../cli/run";
import { deploy } from "./deployed";
import { flowBucket } from "./ec2/seeds";
import { makers } from "./makers";
import { onMoto } from "./moto";

/* The same network, disk and database: planned by a program, and made for real. */

const moto = onMoto();
const promiseFile = join(__dirname, "promises/shop.yaml");
const tags = { "tom:data-class": "order-files", "tom:client": "muster", "tom:purpose": "order-processing" };

function shop(good: boolean): void {
  const region = "eu-central-1";
  const vpc = new aws.ec2.Vpc("vpc", { cidrBlock: "10.0.0.0/16", region, tags: { "tom:network": "workload" } });
  new aws.ec2.Subnet("subnet", { vpcId: vpc.id, cidrBlock: "10.0.1.0/24", region, mapPublicIpOnLaunch: false });
  new aws.ec2.DefaultSecurityGroup("default", { vpcId: vpc.id, region });
  if (good) {
    const logDestination = "arn:aws:s3:::muster-flows";
    new aws.ec2.FlowLog("flows", {
      vpcId: vpc.id,
      region,
      trafficType: "ALL",
      logDestinationType: "s3",
      logDestination,
    });
  }
  const range = good ? "10.0.0.0/8" : "0.0.0.0/0";
  new aws.ec2.SecurityGroup("group", {
    vpcId: vpc.id,
    region,
    ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: [range] }],
  });
  const key = new aws.kms.Key("key", { region, enableKeyRotation: true });
  const sealed = good ? { kmsKeyId: key.arn } : {};
  new aws.ebs.Volume("volume", { availabilityZone: `${region}a`, region, encrypted: good, ...sealed, tags });
  const parameters = [{ name: "rds.force_ssl", value: good ? "1" : "0" }];
  const group = new aws.rds.ParameterGroup("parameters", { name: "muster", family: "postgres14", parameters, region });
  new aws.rds.Instance("database", {
    identifier: "orders",
    engine: "postgres",
    engineVersion: "14.12",
    instanceClass: "db.t4g.micro",
    allocatedStorage: 20,
    maxAllocatedStorage: good ? 100 : 0,
    region,
    parameterGroupName: group.name,
    storageEncrypted: good,
    ...sealed,
    backupRetentionPeriod: good ? 7 : 30,
    deletionProtection: good,
    multiAz: good,
    publiclyAccessible: !good,
    enabledCloudwatchLogsExports: good ? ["postgresql"] : [],
    tags,
  });
}

/** Pulumi's marker of a value that is known only after the deploy: mocks hand on what a preview does not know yet. */
const later = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

function asPreviewed(resource: SeenResource): SeenResource {
  const made = Object.entries(resource.propertyDependencies).filter(([, urns]) => urns.length > 0);
  return { ...resource, props: { ...resource.props, ...Object.fromEntries(made.map(([key]) => [key, later])) } };
}

const compared = ["vpc", "subnet", "default", "group", "volume", "database"];
const rules = liveRules.map(({ rule }) => rule).filter(({ kind }) => kind !== "deletion");

/** `rule thing: outcome`, in order. What does not apply is no finding in a record. */
function outcomes(findings: readonly Finding[]): string[] {
  const ids = new Set(rules.map(({ id }) => id));
  return findings
    .filter(
      ({ resource, rule, outcome }) =>
        compared.includes(resource.name) && ids.has(rule) && outcome !== "not-applicable",
    )
    .map(({ rule, resource, outcome }) => `${rule} ${resource.name}: ${outcome}`)
    .filter((line) => !line.startsWith("backup-restore-tested ")) // moto can't tell of tests of restoring
    .sort();
}

function stateFile(folder: string, state: readonly SeenResource[]): string {
  const resources = state.map(({ urn, type, props }) => ({ urn, type, custom: true, id: props["id"], outputs: props }));
  const file = join(folder, "state.json");
  writeFileSync(file, JSON.stringify({ version: 3, deployment: { manifest: {}, resources } }));
  return file;
}

test.each([true, false])("gets the same verdicts from the plan and from the account (good: %s)", async (good) => {
  const folder = mkdtempSync(join(tmpdir(), "tomguard-agreement-"));
  process.env["AWS_ENDPOINT_URL"] = moto.endpoint();
  await flowBucket(moto);
  const deployed = await deploy(() => shop(good), "network", makers(moto));
  const measure = { promise: loadPromise(promiseFile).promise, today: "2026-11-22" };
  const judged = (resources: readonly SeenResource[]) =>
    outcomes(judgeSeen({ resources, configuredRegion: "eu-central-1" }, rules, measure).findings);
  const planned = judged(deployed.plan.map(asPreviewed));
  const options = ["--stack-state", stateFile(folder, deployed.state), "--promise", promiseFile, "--json"];
  const { stdout } = await tomguard(
    "verify",
    "--endpoint-url",
    moto.endpoint(),
    "--region",
    "eu-central-1",
    ...options,
  );
  rmSync(folder, { recursive: true });
  expect(planned.length).toBeGreaterThan(20);
  expect(outcomes(readRecord(stdout).findings)).toEqual(planned);
  expect(judged(deployed.state)).toEqual(planned);
});
