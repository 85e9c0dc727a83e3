import type * as pulumi from "@pulumi/pulumi";
import { accountId } from "../account";
import { makeLogGroup } from "../log-group";
import { makeServiceKey } from "../service-key";
import { isAurora } from "./engines";
import type { DatabasePlan } from "./plan";

/** Log groups of a database with their key, made before RDS makes them without an end. */
export function makeLogs(name: string, plan: DatabasePlan, parent: pulumi.Resource): pulumi.Resource[] {
  const { region, rotationDays, logTags: tags, identifier, engineName, engine } = plan;
  const description = `Logs of the database ${identifier}`;
  const key = makeServiceKey(
    `${name}-logs`,
    {
      region,
      tags,
      rotationDays,
      description,
      account: accountId(plan.promise, parent),
      services: [],
      logGroups: true,
    },
    parent,
  );
  const place = `/aws/rds/${isAurora(engineName) ? "cluster" : "instance"}/${identifier}`;
  return engine.logs.map((log) =>
    makeLogGroup(
      `${name}-logs-${log}`,
      { region, tags, keyArn: key.arn, days: plan.logDays, logGroupName: `${place}/${log}` },
      parent,
    ),
  );
}
