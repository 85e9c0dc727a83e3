import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { EncryptedDatabaseArgs } from "../encrypted-database";
import type { Parts } from "./database";
import type { DatabasePlan } from "./plan";
import { administrator, caCertIdentifier, commonSettings } from "./settings";

/** An instance with its parameters and options. */
export function makeInstance(
  name: string,
  plan: DatabasePlan,
  args: EncryptedDatabaseArgs,
  { subnetGroupName, keyArn, logs }: Parts,
  parent: pulumi.Resource,
): aws.rds.Instance {
  const { region, tags, engine } = plan;
  const parameters = new aws.rds.ParameterGroup(
    `${name}-parameters`,
    { region, family: engine.family, parameters: engine.parameters(plan.minimumTls), tags },
    { parent },
  );
  const audit = makeAudit(name, plan, parent);
  return new aws.rds.Instance(
    name,
    {
      ...commonSettings(plan, args, subnetGroupName, keyArn),
      identifier: plan.identifier,
      engine: plan.engineName,
      instanceClass: plan.instanceClass,
      ...(args.databaseName !== undefined && { dbName: args.databaseName }),
      storageType: "gp3",
      allocatedStorage: plan.storage,
      maxAllocatedStorage: plan.storageAtMost,
      publiclyAccessible: false,
      username: administrator,
      parameterGroupName: parameters.name,
      ...(audit !== undefined && { optionGroupName: audit.name }),
      multiAz: plan.settled["multi-az"] === "on",
      autoMinorVersionUpgrade: true,
      caCertIdentifier,
    },
    { parent, dependsOn: logs },
  );
}

/** The options by which an engine writes who connects, and what is asked of it. */
function makeAudit(name: string, plan: DatabasePlan, parent: pulumi.Resource): aws.rds.OptionGroup | undefined {
  const { region, tags, engineName, engine } = plan;
  if (engine.auditOption === undefined) return undefined;
  return new aws.rds.OptionGroup(
    `${name}-options`,
    {
      region,
      engineName,
      majorEngineVersion: engine.version,
      options: [{ optionName: engine.auditOption }],
      tags,
    },
    { parent },
  );
}
