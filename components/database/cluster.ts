import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { EncryptedDatabaseArgs } from "../encrypted-database";
import type { Parts } from "./database";
import type { AuroraEngine } from "./engines";
import type { DatabasePlan } from "./plan";
import { administrator, caCertIdentifier, commonSettings } from "./settings";

/** A cluster of Aurora with its parameters, and its instances, which AWS spreads over the zones of the subnets. */
export function makeCluster(
  name: string,
  engineName: AuroraEngine,
  plan: DatabasePlan,
  args: EncryptedDatabaseArgs,
  parts: Parts,
  parent: pulumi.Resource,
): aws.rds.Cluster {
  const { region, tags, engine } = plan;
  const parameters = new aws.rds.ClusterParameterGroup(
    `${name}-parameters`,
    { region, family: engine.family, parameters: engine.parameters(plan.minimumTls), tags },
    { parent },
  );
  const cluster = new aws.rds.Cluster(
    name,
    {
      ...commonSettings(plan, args, parts.subnetGroupName, parts.keyArn),
      clusterIdentifier: plan.identifier,
      engine: engineName,
      ...(args.databaseName !== undefined && { databaseName: args.databaseName }),
      masterUsername: administrator,
      dbClusterParameterGroupName: parameters.name,
    },
    { parent, dependsOn: parts.logs },
  );
  for (let number = 1; number <= instancesOf(plan); number++) {
    new aws.rds.ClusterInstance(
      `${name}-${number}`,
      {
        region,
        clusterIdentifier: cluster.id,
        identifier: `${plan.identifier}-${number}`,
        engine: engineName,
        engineVersion: engine.version,
        instanceClass: plan.instanceClass,
        dbSubnetGroupName: parts.subnetGroupName,
        publiclyAccessible: false,
        autoMinorVersionUpgrade: true,
        copyTagsToSnapshot: true,
        caCertIdentifier,
        tags,
      },
      { parent },
    );
  }
  return cluster;
}

/** One that writes, and one in another zone that takes over. */
function instancesOf({ settled }: DatabasePlan): number {
  return settled["multi-az"] === "on" ? 2 : 1;
}
