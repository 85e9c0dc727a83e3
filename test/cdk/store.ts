import { App, Stack } from "aws-cdk-lib";
import { stringify } from "yaml";
import { loadPromise } from "../../catalogue/promise/load";
import type { PromiseFile } from "../../catalogue/promise/schema";
import type { Finding } from "../../evidence/record";
import { judgeTemplate } from "../../policies/judge-template";
import { rules } from "../../policies/rules";
import { templateOf } from "../../witness/cloudformation/read";
import { promiseFile } from "../components/program";
import { photoLabPromise } from "../components/promises";

const lab: PromiseFile = {
  ...photoLabPromise,
  retention: { ...photoLabPromise.retention, "access-logs": { keep: "180 days" } },
};
export const promise = promiseFile(stringify(lab));
/** Arguments that every bucket of these tests has. */
export const shared = { client: "end-customers", purpose: "order-processing", promise };
const env = { region: "eu-central-1", account: "123456789012" };

export type Properties = Record<string, unknown>;
export interface Resource {
  Type: string;
  Properties: Properties;
}
export type Resources = Record<string, Resource>;

/** The resources of a stack in Frankfurt, as `cdk synth` writes them. */
export function resourcesOf(make: (stack: Stack) => unknown): Resources {
  const app = new App();
  make(new Stack(app, "Shop", { env }));
  const template: { Resources: Resources } = app.synth({ skipValidation: true }).getStackByName("Shop").template;
  return template.Resources;
}

/** Findings of the whole pack on a stack that is not deployed yet. */
export function judged(resources: Resources): Finding[] {
  const measure = { promise: loadPromise(promise).promise, today: "2026-11-22" };
  const template = templateOf({ Resources: resources }, "Shop.template.json");
  return judgeTemplate(template, rules, measure, { ...env, stack: "Shop", isNew: true }).findings;
}

/** The only resource of that type whose logical id begins so. */
export function named(start: string, type: string, resources: Resources): [logicalId: string, Resource] {
  const found = Object.entries(resources).filter(([id, each]) => id.startsWith(start) && each.Type === `AWS::${type}`);
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) throw new Error(`expected one ${start} ${type}, found ${found.length}`);
  return only;
}
