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
import { photoLab as photoLabInPulumi } from "../../stacks/photo-lab";
import type { SeenResource } from "../../witness/pulumi/seen";
import { run } from "../components/program";
import { synthesized } from "./app";
import { photoLab, stores } from "./photo-lab";
import { photoLabBroken } from "./photo-lab-broken";

const root = join(__dirname, "../..");
const promise = "catalogue/organisations/photo-lab.yaml";
const provider = { urn: "urn:pulumi:p::p::pulumi:providers:aws::lab", name: "lab", props: { region: "eu-central-1" } };

/** What a preview shows of a Pulumi program. */
async function seenInPulumi(name: string, program: () => unknown): Promise<SeenResource[]> {
  pulumi.runtime.setAllConfig(parse(readFileSync(join(root, `Pulumi.${name}.yaml`), "utf8")).config);
  const { resources } = await run(program, { stack: name, preview: true });
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
 * What only one of the two can tell: who states the region is the stack's matter in the CDK, the names of things that don't
 * exist yet are texts in Pulumi's preview only, and the CDK writes out the key policy that AWS gives Pulumi's keys. A
 * template's role might be that of a job that deletes.
 */
const differing = new Set(["residency-stated", "residency-reference", "retention-on-completion"]);
const isOfKeyPolicy = ({ rule, resource }: Finding) => rule === "share-approved" && resource.type.endsWith("::Key");

/** A construct's own bucket and key are called as the Pulumi component calls them. */
function nameOf({ name }: Finding["resource"]): string {
  return (
    name
      .replace(/\/Bucket$/, "")
      .replace(/\/Key$/, "-key")
      .split("/")
      .at(-1) ?? ""
  );
}

function verdicts(findings: readonly Finding[]): Record<string, string> {
  const entries = findings
    .filter(
      (each) =>
        compared.test(each.resource.type) &&
        !differing.has(each.rule) &&
        !isOfKeyPolicy(each) &&
        each.outcome !== "not-applicable",
    )
    .map(({ rule, resource, outcome }) => [`${nameOf(resource)} ${rule}`, outcome] as const);
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
  const seen = { resources: await seenInPulumi("photo-lab-broken", breakStorage) };
  const { findings } = judgeSeen(seen, rules, { promise: loaded.promise, today: "2026-11-22" });
  expect(verdicts(lab.record.findings)).toEqual(verdicts(findings));
});

describe("the lab that keeps its promise", () => {
  const path = join(root, promise);
  const { record, success } = synthesized((app) => photoLab(app, path), { promise: path, newApp: true });

  test("is let through by the CDK, with nothing that fails", () => {
    expect(success).toBe(true);
    expect(record.summary.fail).toBe(0);
  });

  test("gets the verdicts of Pulumi's stack, rule by rule", async () => {
    const loaded = choosePromise({ named: promise, folder: root }, {});
    const seen = { resources: await seenInPulumi("photo-lab", photoLabInPulumi) };
    const { findings } = judgeSeen(seen, rules, { promise: loaded.promise, today: "2026-11-22" });
    const inBoth = [...stores, "access-logs"].flatMap((each) => [each, `${each}-key`]);
    // Whether logs are protected hangs on the rights of the lab's other parts, which the CDK's twin leaves out.
    const ofStores = (all: readonly Finding[]) =>
      all.filter(({ resource, rule }) => inBoth.includes(nameOf(resource)) && rule !== "log-protected");
    expect(verdicts(ofStores(record.findings))).toEqual(verdicts(ofStores(findings)));
  });
});
