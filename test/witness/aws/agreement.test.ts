import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { parse } from "yaml";
import { loadPromise } from "../../../catalogue/promise/load";
import { readRecord, type Finding } from "../../../evidence/record";
import { judgeSeen } from "../../../policies/judge-seen";
import { liveRules } from "../../../policies/live/rules";
import { makeStores } from "../../../stacks/photo-lab/stores";
import { breakStorage } from "../../../stacks/photo-lab-broken/storage";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { tomguard } from "../../cli/run";
import { openQuestions } from "../../stacks/open-questions";
import { deploy, type Deployed } from "./deployed";
import { onMoto } from "./moto";

/* One rule, three witnesses: what was promised, planned so, and found so. */

const moto = onMoto();
const root = join(__dirname, "../../..");
const promiseFile = join(root, "catalogue/organisations/photo-lab.yaml");
const bucketType = "aws:s3/bucket:Bucket";

/**
 * Where moto differs from AWS: it keeps no block of SSE-C, no `newerNoncurrentVersions` of an expiration, and can't tell of
 * tests of restoring.
 */
const notInMoto = [/^bucket-key-required /, /^retention-(versions|within-promise) mugs:/, /^backup-restore-tested /];
const rules = liveRules.map(({ rule }) => rule).filter(({ kind }) => kind !== "deletion");

/** What each company stores; the rest of its system is not for S3, KMS and Logs. */
const stores: Readonly<Record<string, () => unknown>> = {
  "photo-lab": () => makeStores({ topicArn: "arn:aws:sns:eu-central-1:123456789012:alarms" }, []),
  "photo-lab-broken": breakStorage,
};

function stateFile(folder: string, state: readonly SeenResource[]): string {
  const resources = state.map(({ urn, type, props }) => ({ urn, type, custom: true, id: props["id"], outputs: props }));
  const file = join(folder, "state.json");
  writeFileSync(file, JSON.stringify({ version: 3, deployment: { manifest: {}, resources } }));
  return file;
}

/** `rule bucket: outcome` of every bucket, in order. What does not apply is no finding in a record. */
function outcomes(findings: readonly Finding[]): string[] {
  const ids = new Set(rules.map(({ id }) => id));
  return findings
    .filter(
      ({ resource, rule, outcome }) => resource.type === bucketType && ids.has(rule) && outcome !== "not-applicable",
    )
    .map(({ rule, resource, outcome }) => `${rule} ${resource.name}: ${outcome}`)
    .filter((line) => notInMoto.every((each) => !each.test(line)))
    .sort();
}

/** Of what a plan can't tell yet: unknown in it, and decided once it is there. */
function isOpen(line: string): boolean {
  return (
    openQuestions["photo-lab"]?.some(({ rule }) => line.startsWith(`${rule} `)) === true && line.endsWith(": unknown")
  );
}

describe.each(Object.keys(stores))("the buckets of %s", (stack) => {
  const folder = mkdtempSync(join(tmpdir(), "tomguard-agreement-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("get the same verdicts from the plan, from the state and from the account itself", async () => {
    process.env["AWS_ENDPOINT_URL"] = moto.endpoint();
    pulumi.runtime.setAllConfig(parse(readFileSync(join(root, `Pulumi.${stack}.yaml`), "utf8")).config);
    const deployed: Deployed = await deploy(() => stores[stack]?.(), stack);
    const measure = { promise: loadPromise(promiseFile).promise, today: "2026-11-22" };
    const planned = outcomes(
      judgeSeen({ resources: deployed.plan, configuredRegion: "eu-central-1" }, rules, measure).findings,
    );
    const stated = outcomes(
      judgeSeen({ resources: deployed.state, configuredRegion: "eu-central-1" }, rules, measure).findings,
    );
    const regions = ["--region", "eu-central-1", "eu-west-2", "us-east-1"]; // all in which something is
    const options = ["--stack-state", stateFile(folder, deployed.state), "--promise", promiseFile, "--json"];
    const { stdout } = await tomguard("verify", "--endpoint-url", moto.endpoint(), ...regions, ...options);
    const found = outcomes(readRecord(stdout).findings);
    expect(planned.length).toBeGreaterThan(40);
    expect(stated).toEqual(found);
    expect(planned.filter((line) => !found.includes(line)).filter((line) => !isOpen(line))).toEqual([]);
    expect(planned).toHaveLength(found.length);
  });
});
