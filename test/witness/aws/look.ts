import { join } from "node:path";
import { loadPromise } from "../../../catalogue/promise/load";
import type { Finding } from "../../../evidence/record";
import { judgeAccount } from "../../../policies/live/judge";
import { liveRules } from "../../../policies/live/rules";
import { connect } from "../../../witness/aws/connect";
import { seeAccount, type SeenAccount } from "../../../witness/aws/see";
import type { Service } from "../../../witness/aws/service";
import type { SeenResource } from "../../../witness/pulumi/seen";

/** An account as some services show it, and what the live rules say to it. */
export interface Looked {
  seen: SeenAccount;
  /** The resource of that name and type, however the type's module is called. */
  resource(type: string, name: string): SeenResource | undefined;
  findings: Finding[];
  /** What a rule says of the thing of that name, or of the whole account; the first finding. */
  finding(rule: string, name: string): Finding | undefined;
}

const shop = loadPromise(join(__dirname, "promises/shop.yaml")).promise;

/** Asks those services in those regions, as `tomguard verify` does. */
export async function look(
  endpoint: string,
  services: readonly Service[],
  { regions = ["eu-central-1"], promise = shop, today = "2026-11-22" } = {},
): Promise<Looked> {
  const account = await connect({ endpoint, attempts: 2 });
  const seen = await seeAccount(account, services, regions);
  const { findings } = judgeAccount(seen, liveRules, { promise, today }, account);
  return {
    seen,
    resource: (type, name) =>
      [...seen.resources, ...seen.asMade].find((each) => each.type.endsWith(`:${type}`) && each.name === name),
    findings,
    finding: (rule, name) => findings.find((each) => each.rule === rule && each.resource.name === name),
  };
}
