import type { CfnGlobalTable, CfnGlobalTableProps, CfnTable, CfnTableProps } from "aws-cdk-lib/aws-dynamodb";
import type { appautoscaling, dynamodb, types } from "@pulumi/aws";
import { at, stateOf, untold } from "../../pulumi/value";
import type { PathOf } from "../../pulumi/tables/path";
import { block, inside, irrelevant, kept, list, notRead, part, row, same, tags, turned, without, type Row, type Turned } from "./row"; // prettier-ignore

/*
 * Amazon DynamoDB.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-globaltable.html, as of 2026-11
 */

const tableArn = "arn:{partition}:dynamodb:{region}:{account}:table/{name}";
const names = {
  name: "tableName",
  ref: "{name}",
  attributes: { Arn: tableArn },
  own: { arn: tableArn, id: "{name}", name: "{name}" },
};

type Table = dynamodb.TableArgs;

/** How a table is built and how much it takes: nothing of it is promised. */
const design = without(
  "attributeDefinitions", "globalSecondaryIndexes", "localSecondaryIndexes", "vectorIndexes", "warmThroughput",
); // prettier-ignore

const timeToLive = same("attributeName", "enabled");

const table = row<CfnTableProps, Table>({
  type: "AWS::DynamoDB::Table",
  as: "aws:dynamodb/table:Table",
  names,
  shape: {
    ...design,
    ...same("billingMode", "deletionProtectionEnabled", "tableClass"),
    ...without("contributorInsightsSpecification", "importSourceSpecification", "keySchema"),
    ...without("kinesisStreamSpecification", "onDemandThroughput", "provisionedThroughput"),
    pointInTimeRecoverySpecification: block<
      CfnTable.PointInTimeRecoverySpecificationProperty,
      types.input.dynamodb.TablePointInTimeRecovery
    >("pointInTimeRecovery", { pointInTimeRecoveryEnabled: "enabled", recoveryPeriodInDays: "recoveryPeriodInDays" }),
    resourcePolicy: part<CfnTable.ResourcePolicyProperty, dynamodb.ResourcePolicyArgs>(
      "aws:dynamodb/resourcePolicy:ResourcePolicy",
      { link: "resourceArn", by: "arn" },
      { policyDocument: kept("policy") },
    ),
    sseSpecification: block<CfnTable.SSESpecificationProperty, types.input.dynamodb.TableServerSideEncryption>(
      "serverSideEncryption",
      { kmsMasterKeyId: "kmsKeyArn", sseEnabled: "enabled", sseType: irrelevant },
    ),
    streamSpecification: inside<CfnTable.StreamSpecificationProperty, Table>({
      resourcePolicy: notRead("with whom the stream of a table is shared is not read"),
      ...without("streamViewType", "tags"),
    }),
    tableName: "name",
    tags,
    timeToLiveSpecification: block<CfnTable.TimeToLiveSpecificationProperty, types.input.dynamodb.TableTtl>(
      "ttl",
      timeToLive,
    ),
  },
});

/** Which replica is the table in the region of the stack; the others are copies of it. */
function isLocal(replica: unknown, region: string | undefined): boolean | undefined {
  const own = at(replica, "Region");
  return region === undefined || own.state !== "known" ? undefined : own.value === region;
}

/** A setting of the replica in the region of the stack. */
function local(to: PathOf<Table, [1, 2, 3]>, ...path: readonly string[]): Turned {
  return turned(to, (raw, _siblings, region) => {
    const replicas = Array.isArray(raw) ? (raw as unknown[]) : [raw];
    const found = replicas.find((each) => isLocal(each, region) === true);
    if (found === undefined)
      return replicas.some((each) => isLocal(each, region) === undefined) ? whichIsLocal : undefined;
    const value = at(found, ...path);
    return value.state === "known" ? value.value : value.state === "unknown" ? untold(value.why) : undefined;
  });
}

const whichIsLocal = untold("which of its replicas is the table itself is known only with the region of the stack");

const replicas = list<CfnGlobalTable.ReplicaSpecificationProperty, types.input.dynamodb.TableReplica>("replicas", {
  ...without("contributorInsightsSpecification", "disassociationProtectionEnabled", "globalSecondaryIndexes"),
  ...without("globalTableSettingsReplicationMode", "kinesisStreamSpecification", "readOnDemandThroughputSettings"),
  ...without("readProvisionedThroughputSettings", "tableClass"),
  deletionProtectionEnabled: "deletionProtectionEnabled",
  pointInTimeRecoverySpecification: inside<
    CfnGlobalTable.PointInTimeRecoverySpecificationProperty,
    types.input.dynamodb.TableReplica
  >({ pointInTimeRecoveryEnabled: "pointInTimeRecovery", recoveryPeriodInDays: irrelevant }),
  region: "regionName",
  replicaStreamSpecification: notRead("with whom the streams of the replicas are shared is not read"),
  resourcePolicy: notRead("the resource policies of the replicas of a global table are not read"),
  sseSpecification: inside<CfnGlobalTable.ReplicaSSESpecificationProperty, types.input.dynamodb.TableReplica>({
    kmsMasterKeyId: "kmsKeyArn",
  }),
  tags: irrelevant, // those of the replica in the stack's own region are the table's
});

const globalTable = row<CfnGlobalTableProps, Table>({
  type: "AWS::DynamoDB::GlobalTable",
  as: "aws:dynamodb/table:Table",
  names,
  shape: {
    ...design,
    ...same("billingMode"),
    ...without("globalTableSourceArn", "globalTableWitnesses", "keySchema", "multiRegionConsistency"),
    ...without(
      "readOnDemandThroughputSettings",
      "readProvisionedThroughputSettings",
      "streamSpecification",
      "tableType",
    ),
    ...without("writeOnDemandThroughputSettings"),
    replicas: [
      { ...replicas, but: isLocal },
      local("deletionProtectionEnabled", "DeletionProtectionEnabled"),
      local("pointInTimeRecovery.enabled", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"),
      local("pointInTimeRecovery.recoveryPeriodInDays", "PointInTimeRecoverySpecification", "RecoveryPeriodInDays"),
      local("serverSideEncryption.kmsKeyArn", "SSESpecification", "KMSMasterKeyId"),
      turned("tags", (raw, siblings, region) => {
        const written = local("tags", "Tags").turn(raw, siblings, region);
        return stateOf(written) === "known" ? tags.turn(written, siblings, region) : written;
      }),
    ],
    sseSpecification: block<CfnGlobalTable.SSESpecificationProperty, types.input.dynamodb.TableServerSideEncryption>(
      "serverSideEncryption",
      { sseEnabled: "enabled", sseType: irrelevant },
    ),
    tableName: "name",
    timeToLiveSpecification: block<CfnGlobalTable.TimeToLiveSpecificationProperty, types.input.dynamodb.TableTtl>("ttl", timeToLive), // prettier-ignore
    writeProvisionedThroughputSettings: inside<CfnGlobalTable.WriteProvisionedThroughputSettingsProperty, Table>({
      writeCapacityAutoScalingSettings: part<
        CfnGlobalTable.CapacityAutoScalingSettingsProperty,
        appautoscaling.TargetArgs
      >(
        "aws:appautoscaling/target:Target",
        { link: "resourceId", by: "arn" },
        {
          ...same("maxCapacity", "minCapacity"),
          ...without("seedCapacity", "targetTrackingScalingPolicyConfiguration"),
        },
      ),
    }),
  },
});

export const dynamodbRows: readonly Row[] = [table, globalTable];
