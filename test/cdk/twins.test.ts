import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { parse } from "yaml";
import { choosePromise } from "../../catalogue/promise/choose";
import type { Finding } from "../../evidence/record";
import { judgeSeen } from "../../policies/judge-seen";
import { rules } from "../../policies/rules";
import { storageBreaches } from "../../stacks/photo-lab-broken/breaches";
import { breakStorage } from "../../stacks/photo-lab-broken/storage";
import type { SeenResource } from "../../witness/pulumi/seen";
import { run } from "../components/program";
import { synthesized } from "./app";
import { photoLabBroken } from "./photo-lab-broken";

const root = join(__dirname, "../..");
const promise = "catalogue/organisations/photo-lab.yaml";
const provider = { urn: "urn:pulumi:p::p::pulumi:providers:aws::lab", name: "lab", props: { region: "eu-central-1" } };

/** What a preview shows of the storage of Pulumi's twin. */
async function seenInPulumi(): Promise<SeenResource[]> {
  const name = "photo-lab-broken";
  pulumi.runtime.setAllConfig(parse(readFileSync(join(root, `Pulumi.${name}.yaml`), "utf8")).config);
  const { resources } = await run(breakStorage, { stack: name, preview: true });
  const urns = new Map(resources.map((each) => [each.name, `urn:pulumi:${name}::p::${each.type}::${each.name}`]));
  return resources.map((each) => ({
    urn: urns.get(each.name) ?? "",
    type: each.type,
    name: each.name,
    props: each.inputs,
    origin: "created" as const,
    provider,
    protect: false,
    retainOnDelete: false,
    propertyDependencies: Object.fromEntries(
      Object.entries(each.propertyDependencies).map(([key, names]) => [
        key,
        names.flatMap((one) => urns.get(one) ?? []),
      ]),
    ),
  }));
}

/** Stores and keys: what is a resource of its own in both. */
const compared = /(?:bucket:Bucket|key:Key|logGroup:LogGroup|S3::Bucket|KMS::Key|Logs::LogGroup)$/;

/**
 * What only one of the two can tell: who states the region is the stack's matter in the CDK, and the names of things that
 * don't exist yet are texts in Pulumi's preview only. A template's role might be that of a job that deletes.
 */
const differing = new Set(["residency-stated", "residency-reference", "retention-on-completion"]);

function verdicts(findings: readonly Finding[]): Record<string, string> {
  const entries = findings
    .filter(
      ({ rule, resource, outcome }) =>
        compared.test(resource.type) && !differing.has(rule) && outcome !== "not-applicable",
    )
    .map(({ rule, resource, outcome }) => [`${resource.name.split("/").at(-1) ?? ""} ${rule}`, outcome] as const);
  return Object.fromEntries([...entries].sort());
}

const lab = synthesized(photoLabBroken, { promise: join(root, promise), newApp: true });

test.each(storageBreaches.map((each) => [each.resource, each.rule] as const))(
  "in the CDK's twin %s fails %s too",
  (resource, rule) => {
    expect(verdicts(lab.record.findings)[`${resource} ${rule}`]).toBe("fail");
  },
);

test("the CDK's twin gets the verdicts of Pulumi's, rule by rule", async () => {
  const loaded = choosePromise({ named: promise, folder: root }, {});
  const seen = { resources: await seenInPulumi() };
  const { findings } = judgeSeen(seen, rules, { promise: loaded.promise, today: "2026-11-22" });
  expect(verdicts(lab.record.findings)).toEqual(verdicts(findings));
});
