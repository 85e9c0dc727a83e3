import type { CfnKeyspace, CfnKeyspaceProps, CfnTable, CfnTableProps } from "aws-cdk-lib/aws-cassandra";
import type { keyspaces, types } from "@pulumi/aws";
import { block, row, same, tags, turned, without, type Row } from "./row";
import { wordOf } from "../template";

/*
 * Amazon Keyspaces.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Cassandra.html, as of 2026-11
 */

const tableArn = "arn:{partition}:cassandra:{region}:{account}:/keyspace/{id}/table/{name}";
const keyspaceArn = "arn:{partition}:cassandra:{region}:{account}:/keyspace/{name}/";

const modes: Readonly<Record<string, string>> = { ON_DEMAND: "PAY_PER_REQUEST", PROVISIONED: "PROVISIONED" };

export const keyspacesRows: readonly Row[] = [
  row<CfnKeyspaceProps, keyspaces.KeyspaceArgs>({
    type: "AWS::Cassandra::Keyspace",
    as: "aws:keyspaces/keyspace:Keyspace",
    names: { name: "keyspaceName", ref: "{name}", own: { arn: keyspaceArn, id: "{name}", name: "{name}" } },
    shape: {
      ...without("clientSideTimestampsEnabled"),
      keyspaceName: "name",
      replicationSpecification: block<
        CfnKeyspace.ReplicationSpecificationProperty,
        types.input.keyspaces.KeyspaceReplicationSpecification
      >("replicationSpecification", { regionList: "regionLists", replicationStrategy: "replicationStrategy" }),
      tags,
    },
  }),
  row<CfnTableProps, keyspaces.TableArgs>({
    type: "AWS::Cassandra::Table",
    as: "aws:keyspaces/table:Table",
    names: { name: "tableName", own: { arn: tableArn, tableName: "{name}" } },
    shape: {
      ...same("defaultTimeToLive", "keyspaceName", "tableName"),
      ...without("autoScalingSpecifications", "cdcSpecification", "clientSideTimestampsEnabled"),
      ...without("clusteringKeyColumns", "partitionKeyColumns", "regularColumns", "replicaSpecifications"),
      ...without("warmThroughput"),
      billingMode: block<CfnTable.BillingModeProperty, types.input.keyspaces.TableCapacitySpecification>(
        "capacitySpecification",
        {
          ...without("provisionedThroughput"),
          mode: turned("throughputMode", (raw) => modes[wordOf(raw)] ?? raw),
        },
      ),
      encryptionSpecification: block<
        CfnTable.EncryptionSpecificationProperty,
        types.input.keyspaces.TableEncryptionSpecification
      >("encryptionSpecification", { encryptionType: "type", kmsKeyIdentifier: "kmsKeyIdentifier" }),
      pointInTimeRecoveryEnabled: turned("pointInTimeRecovery.status", (raw) => (wordOf(raw) === "true" ? "ENABLED" : "DISABLED")), // prettier-ignore
      tags,
    },
  }),
];
