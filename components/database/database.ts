import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { accountId } from "../account";
import type { EncryptedDatabaseArgs } from "../encrypted-database";
import { makeLogGroup } from "../log-group";
import { keyOf } from "../marked-store";
import { makeServiceKey } from "../service-key";
import type { DatabasePlan } from "./plan";

/** Name of the administrator; its password is AWS's to keep. */
const username = "administrator";

/** Makes the instance with key, parameters, network and log groups, as children of a component. */
export function makeDatabase(
  name: string,
  plan: DatabasePlan,
  args: EncryptedDatabaseArgs,
  parent: pulumi.Resource,
): { instance: aws.rds.Instance; keyArn: pulumi.Input<string> } {
  const { region, tags } = plan;
  const keyArn = keyOf(name, args, plan, `Data of the database ${plan.identifier}`, parent);
  const subnets = new aws.rds.SubnetGroup(`${name}-subnets`, { region, subnetIds: args.subnetIds, tags }, { parent });
  const parameters = new aws.rds.ParameterGroup(
    `${name}-parameters`,
    { region, family: plan.engine.family, parameters: plan.engine.parameters(plan.minimumTls), tags },
    { parent },
  );
  const logs = makeLogs(name, plan, parent);
  const audit = makeAudit(name, plan, parent);
  const instance = new aws.rds.Instance(
    name,
    {
      region,
      identifier: plan.identifier,
      engine: plan.engineName,
      engineVersion: plan.engine.version,
      instanceClass: args.instanceClass ?? "db.m7g.large",
      ...(args.databaseName !== undefined && { dbName: args.databaseName }),
      ...storageOf(plan, keyArn),
      ...accessOf(args, subnets, keyArn),
      parameterGroupName: parameters.name,
      ...(audit !== undefined && { optionGroupName: audit.name }),
      multiAz: plan.settled["multi-az"] === "on",
      ...endOf(plan),
      enabledCloudwatchLogsExports: [...plan.engine.logs],
      autoMinorVersionUpgrade: true,
      caCertIdentifier: "rds-ca-rsa4096-g1",
      tags,
    },
    // RDS makes a log group that never ends where there is none yet.
    { parent, dependsOn: logs },
  );
  return { instance, keyArn };
}

function storageOf(
  { storage, storageAtMost }: DatabasePlan,
  kmsKeyId: pulumi.Input<string>,
): Pick<
  aws.rds.InstanceArgs,
  "storageType" | "allocatedStorage" | "maxAllocatedStorage" | "storageEncrypted" | "kmsKeyId"
> {
  return {
    storageType: "gp3",
    allocatedStorage: storage,
    maxAllocatedStorage: storageAtMost,
    storageEncrypted: true,
    kmsKeyId,
  };
}

function accessOf(
  { securityGroupIds }: EncryptedDatabaseArgs,
  subnets: aws.rds.SubnetGroup,
  masterUserSecretKmsKeyId: pulumi.Input<string>,
): Partial<aws.rds.InstanceArgs> {
  return {
    dbSubnetGroupName: subnets.name,
    vpcSecurityGroupIds: securityGroupIds,
    publiclyAccessible: false,
    username,
    manageMasterUserPassword: true,
    masterUserSecretKmsKeyId,
    iamDatabaseAuthenticationEnabled: true,
  };
}

/** What must end leaves no last snapshot behind, which nothing would ever end; what must stay leaves one. */
function endOf({ backupDays, dataClass, settled, identifier }: DatabasePlan): Partial<aws.rds.InstanceArgs> {
  const stays = dataClass?.atLeast === true;
  return {
    backupRetentionPeriod: backupDays,
    copyTagsToSnapshot: true,
    deleteAutomatedBackups: !stays,
    deletionProtection: settled["deletion-protection"] === "on",
    skipFinalSnapshot: !stays,
    ...(stays && { finalSnapshotIdentifier: `${identifier}-final` }),
  };
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

function makeLogs(name: string, plan: DatabasePlan, parent: pulumi.Resource): pulumi.Resource[] {
  const { region, rotationDays, logTags: tags, identifier } = plan;
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
  return plan.engine.logs.map((log) =>
    makeLogGroup(
      `${name}-logs-${log}`,
      { region, tags, keyArn: key.arn, days: plan.logDays, logGroupName: `/aws/rds/instance/${identifier}/${log}` },
      parent,
    ),
  );
}
