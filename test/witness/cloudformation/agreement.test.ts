import { judgeSeen } from "../../../policies/judge-seen";
import { judgeTemplate } from "../../../policies/judge-template";
import { rules } from "../../../policies/rules";
import type { Finding } from "../../../evidence/record";
import { promise } from "../../policies/postures";
import { run } from "../../components/program";
import { template } from "./templates";
import { machinesAndRights } from "./twins/machines-and-rights";
import { otherServices } from "./twins/other-services";
import { storesAndNetworks } from "./twins/stores-and-networks";
import type { AllTwins, Twins } from "./twins/twins";

/*
 * The same things written as a Pulumi program and as a template: the same verdicts, rule by rule. What is written is written
 * in both; what CloudFormation and the provider have other defaults for, stands in the tables of verdicts.
 */

const measure = { promise: promise({ backups: { of: ["invoices"], copies: 1 } }), today: "2026-11-22" };
const provider = { urn: "urn:pulumi:p::p::pulumi:providers:aws::lab", name: "lab", props: { region: "eu-central-1" } };

const twins: AllTwins = { ...storesAndNetworks, ...machinesAndRights, ...otherServices };

async function byProgram({ program, about, parts = [] }: Twins): Promise<Record<string, string>> {
  const { resources } = await run(program, { preview: true });
  const urns = new Map(resources.map((each) => [each.name, `urn:pulumi:p::p::${each.type}::${each.name}`]));
  const seen = resources.map(({ name, type, inputs, propertyDependencies }) => ({
    urn: urns.get(name) ?? "", type, name, props: inputs, origin: "undetermined" as const, provider, protect: false, retainOnDelete: false,
    propertyDependencies: Object.fromEntries(Object.entries(propertyDependencies).map(([key, names]) => [key, names.flatMap((one) => urns.get(one) ?? [])])),
  })); // prettier-ignore
  const { findings } = judgeSeen({ resources: seen }, rules, measure);
  return verdicts(findings.filter(({ resource }) => [about, ...parts].includes(resource.name)));
}

function byTemplate({ resources, about, inTemplate = [] }: Twins): Record<string, string> {
  const { findings } = judgeTemplate(template({ ...resources }), rules, measure, { region: "eu-central-1" });
  return verdicts(findings.filter(({ resource, rule }) => resource.logicalId === about && !inTemplate.includes(rule)));
}

/** Who states the region is the stack's matter in a template, and texts of what is not there yet differ. */
const differing = new Set(["residency-stated", "residency-reference"]);

const order = ["fail", "unknown", "waived", "pass"] as const;

function verdicts(findings: readonly Finding[]): Record<string, string> {
  const told = findings.filter(({ rule, outcome }) => !differing.has(rule) && outcome !== "not-applicable");
  const byRule = Map.groupBy(told, ({ rule }) => rule);
  const worst = (of: readonly Finding[]) => order.find((each) => of.some(({ outcome }) => outcome === each)) ?? "";
  return Object.fromEntries([...byRule].map(([rule, of]) => [rule, worst(of)] as const).sort());
}

test.each(Object.entries(twins))("%s gets the same verdicts as a program and as a template", async (_, pair) => {
  const asTemplate = byTemplate(pair);
  expect(Object.keys(asTemplate).length).toBeGreaterThan(1);
  expect(asTemplate).toEqual(await byProgram(pair));
});
