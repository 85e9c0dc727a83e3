import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { EncryptedDatabaseArgs } from "../encrypted-database";
import { keyOf } from "../marked-store";
import { makeCluster } from "./cluster";
import { isAurora } from "./engines";
import { makeInstance } from "./instance";
import { makeLogs } from "./logs";
import type { DatabasePlan } from "./plan";

/** What is there before the database itself. */
export interface Parts {
  subnetGroupName: pulumi.Output<string>;
  keyArn: pulumi.Input<string>;
  /** RDS makes a log group that never ends where there is none yet. */
  logs: pulumi.Resource[];
}

/** What a program needs of a database. */
export interface Database {
  /** Host and port. */
  endpoint: pulumi.Output<string>;
  arn: pulumi.Output<string>;
  secretArn: pulumi.Output<string | undefined>;
  keyArn: pulumi.Output<string>;
}

/** Makes the database with key, parameters, network and log groups, as children of a component. */
export function makeDatabase(
  name: string,
  plan: DatabasePlan,
  args: EncryptedDatabaseArgs,
  parent: pulumi.Resource,
): Database {
  const { region, tags, engineName } = plan;
  const keyArn = keyOf(name, args, plan, `Data of the database ${plan.identifier}`, parent);
  const subnets = new aws.rds.SubnetGroup(`${name}-subnets`, { region, subnetIds: args.subnetIds, tags }, { parent });
  const parts: Parts = { subnetGroupName: subnets.name, keyArn, logs: makeLogs(name, plan, parent) };
  if (isAurora(engineName)) {
    const cluster = makeCluster(name, engineName, plan, args, parts, parent);
    return { ...toldBy(cluster, keyArn), endpoint: pulumi.interpolate`${cluster.endpoint}:${cluster.port}` };
  }
  const instance = makeInstance(name, plan, args, parts, parent);
  return { ...toldBy(instance, keyArn), endpoint: instance.endpoint };
}

function toldBy(
  { arn, masterUserSecrets }: aws.rds.Instance | aws.rds.Cluster,
  keyArn: pulumi.Input<string>,
): Omit<Database, "endpoint"> {
  const secrets: pulumi.Output<{ secretArn?: string }[] | undefined> = masterUserSecrets;
  return {
    arn,
    secretArn: secrets.apply((known) => known?.[0]?.secretArn),
    keyArn: pulumi.output(keyArn),
  };
}
