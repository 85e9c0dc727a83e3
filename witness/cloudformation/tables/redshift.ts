import type { CfnCluster, CfnClusterParameterGroup, CfnClusterParameterGroupProps, CfnClusterProps } from "aws-cdk-lib/aws-redshift"; // prettier-ignore
import type { redshift, types } from "@pulumi/aws";
import { untold } from "../../pulumi/value";
import { kept, list, notRead, part, partOf, row, same, tags, without, type Row } from "./row";

/*
 * Amazon Redshift.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-cluster.html, as of 2026-11
 */

const clusterArn = "arn:{partition}:redshift:{region}:{account}:cluster:{name}";
const ofCluster = { link: "clusterIdentifier", by: "clusterIdentifier" };

/** Days that copies of automated snapshots stay in another region; told of manual ones, it says nothing about these. */
function periodOfCopies(written: Readonly<Record<string, unknown>>): unknown {
  const isAutomated = [undefined, false, "false"].some((each) => each === written["SnapshotCopyManual"]);
  return isAutomated ? written["SnapshotCopyRetentionPeriod"] : ofManualOnes;
}
const ofManualOnes = untold("the period is that of manual snapshots, and how long automated ones stay is not stated");

export const redshiftRows: readonly Row[] = [
  row<CfnClusterProps, redshift.ClusterArgs>({
    type: "AWS::Redshift::Cluster",
    as: "aws:redshift/cluster:Cluster",
    names: {
      name: "clusterIdentifier",
      ref: "{name}",
      own: { arn: clusterArn, id: "{name}", clusterIdentifier: "{name}" },
    },
    shape: {
      ...same("allowVersionUpgrade", "automatedSnapshotRetentionPeriod", "availabilityZone", "clusterIdentifier"),
      ...same("clusterParameterGroupName", "clusterSubnetGroupName", "clusterType", "encrypted", "enhancedVpcRouting"),
      ...same("kmsKeyId", "manageMasterPassword", "masterUsername", "multiAz", "publiclyAccessible"),
      ...same("snapshotClusterIdentifier", "snapshotIdentifier", "vpcSecurityGroupIds"),
      ...without(
        "aquaConfigurationStatus",
        "availabilityZoneRelocation",
        "availabilityZoneRelocationStatus",
        "classic",
      ),
      ...without("clusterSecurityGroups", "clusterVersion", "dbName", "deferMaintenance", "deferMaintenanceDuration"),
      ...without("deferMaintenanceEndTime", "deferMaintenanceStartTime", "elasticIp", "endpoint", "iamRoles"),
      ...without("hsmClientCertificateIdentifier", "hsmConfigurationIdentifier", "maintenanceTrackName"),
      ...without("masterPasswordSecretKmsKeyId", "nodeType", "numberOfNodes", "ownerAccount", "port"),
      ...without("preferredMaintenanceWindow", "resourceAction", "revisionTarget", "rotateEncryptionKey"),
      ...without("snapshotCopyGrantName", "snapshotCopyManual", "snapshotCopyRetentionPeriod"), // with the region of the copies
      destinationRegion: partOf("aws:redshift/snapshotCopy:SnapshotCopy", ofCluster, kept("destinationRegion"), {
        beside: (written) => ({ retentionPeriod: periodOfCopies(written) }),
      }),
      loggingProperties: part<CfnCluster.LoggingPropertiesProperty, redshift.LoggingArgs>(
        "aws:redshift/logging:Logging",
        ofCluster,
        same("bucketName", "logDestinationType", "logExports", "s3KeyPrefix"),
      ),
      manualSnapshotRetentionPeriod: "manualSnapshotRetentionPeriod",
      masterUserPassword: "masterPassword",
      namespaceResourcePolicy: notRead("with whom the namespace is shared is not read"),
      tags,
    },
    deletion: (policy) => ({ skipFinalSnapshot: policy !== "Snapshot" }),
  }),
  row<CfnClusterParameterGroupProps, redshift.ParameterGroupArgs>({
    type: "AWS::Redshift::ClusterParameterGroup",
    as: "aws:redshift/parameterGroup:ParameterGroup",
    names: { name: "parameterGroupName", ref: "{name}", own: { id: "{name}", name: "{name}" } },
    shape: {
      description: "description",
      parameterGroupFamily: "family",
      parameterGroupName: "name",
      parameters: list<CfnClusterParameterGroup.ParameterProperty, types.input.redshift.ParameterGroupParameter>(
        "parameters",
        { parameterName: "name", parameterValue: "value" },
      ),
      tags,
    },
  }),
];
