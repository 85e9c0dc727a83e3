import type * as sdk from "@pulumi/aws";
import type { PathOf } from "./path";

/*
 * Databases whose administrator has a password, and the flag that leaves it to the service. Names are checked against the
 * types of @pulumi/aws 7.48.0. Left out: Neptune and DynamoDB, which have no password; DocumentDB elastic clusters and
 * DMS, which can't leave theirs to the service.
 */
export interface CredentialRow<Path extends string = string> {
  type: string;
  service: string;
  /** The flag; AWS then keeps the password in Secrets Manager, and renews it every seven days. */
  managed: Path;
  /** Properties that hold a password of one's own. */
  passwords: readonly Path[];
  /** What makes it a copy that takes its password from somewhere else. */
  copyOf: readonly Path[];
}

function row<Args>(line: CredentialRow<PathOf<Args>>): CredentialRow {
  return line;
}

export const credentialRows: readonly CredentialRow[] = [
  row<sdk.rds.InstanceArgs>({
    type: "aws:rds/instance:Instance",
    service: "Amazon RDS",
    managed: "manageMasterUserPassword",
    passwords: ["password", "passwordWo"],
    copyOf: ["replicateSourceDb", "snapshotIdentifier", "restoreToPointInTime", "s3Import"],
  }),
  row<sdk.rds.ClusterArgs>({
    type: "aws:rds/cluster:Cluster",
    service: "Amazon Aurora",
    managed: "manageMasterUserPassword",
    passwords: ["masterPassword", "masterPasswordWo"],
    copyOf: [
      "replicationSourceIdentifier",
      "snapshotIdentifier",
      "restoreToPointInTime",
      "globalClusterIdentifier",
      "s3Import",
    ],
  }),
  row<sdk.docdb.ClusterArgs>({
    type: "aws:docdb/cluster:Cluster",
    service: "Amazon DocumentDB",
    managed: "manageMasterUserPassword",
    passwords: ["masterPassword", "masterPasswordWo"],
    copyOf: ["snapshotIdentifier", "restoreToPointInTime", "globalClusterIdentifier"],
  }),
  row<sdk.redshift.ClusterArgs>({
    type: "aws:redshift/cluster:Cluster",
    service: "Amazon Redshift",
    managed: "manageMasterPassword",
    passwords: ["masterPassword", "masterPasswordWo"],
    copyOf: ["snapshotIdentifier", "snapshotArn"],
  }),
  row<sdk.redshiftserverless.NamespaceArgs>({
    type: "aws:redshiftserverless/namespace:Namespace",
    service: "Amazon Redshift",
    managed: "manageAdminPassword",
    passwords: ["adminUserPassword", "adminUserPasswordWo"],
    copyOf: [],
  }),
];
