import type * as sdk from "@pulumi/aws";
import type { PathOf } from "./path";

/*
 * Where a program lets other accounts in, or sends data to other hosts. Names are checked against the types of
 * @pulumi/aws 7.48.0.
 */
export interface DisclosureRow<Path extends string = string> {
  type: string;
  /** Properties that hold a policy document, whose Allow statements name accounts. */
  policies?: readonly Path[];
  /** Properties that name an account by its number or an ARN. */
  accounts?: readonly Path[];
  /** Properties that hold a URL or an e-mail address to send to. */
  endpoints?: readonly Path[];
}

function row<Args>(line: DisclosureRow<PathOf<Args>>): DisclosureRow {
  return line;
}

export const disclosureRows: readonly DisclosureRow[] = [
  row<sdk.s3.BucketPolicyArgs>({ type: "aws:s3/bucketPolicy:BucketPolicy", policies: ["policy"] }),
  row<sdk.s3.BucketArgs>({ type: "aws:s3/bucket:Bucket", policies: ["policy"] }),
  row<sdk.s3.AccessPointArgs>({ type: "aws:s3/accessPoint:AccessPoint", policies: ["policy"] }),
  row<sdk.s3control.AccessPointPolicyArgs>({
    type: "aws:s3control/accessPointPolicy:AccessPointPolicy",
    policies: ["policy"],
  }),
  row<sdk.s3tables.TableBucketPolicyArgs>({
    type: "aws:s3tables/tableBucketPolicy:TableBucketPolicy",
    policies: ["resourcePolicy"],
  }),
  row<sdk.kms.KeyArgs>({ type: "aws:kms/key:Key", policies: ["policy"] }),
  row<sdk.kms.KeyPolicyArgs>({ type: "aws:kms/keyPolicy:KeyPolicy", policies: ["policy"] }),
  row<sdk.sqs.QueueArgs>({ type: "aws:sqs/queue:Queue", policies: ["policy"] }),
  row<sdk.sqs.QueuePolicyArgs>({ type: "aws:sqs/queuePolicy:QueuePolicy", policies: ["policy"] }),
  row<sdk.sns.TopicArgs>({ type: "aws:sns/topic:Topic", policies: ["policy"] }),
  row<sdk.sns.TopicPolicyArgs>({ type: "aws:sns/topicPolicy:TopicPolicy", policies: ["policy"] }),
  row<sdk.secretsmanager.SecretArgs>({ type: "aws:secretsmanager/secret:Secret", policies: ["policy"] }),
  row<sdk.secretsmanager.SecretPolicyArgs>({
    type: "aws:secretsmanager/secretPolicy:SecretPolicy",
    policies: ["policy"],
  }),
  row<sdk.ecr.RepositoryPolicyArgs>({ type: "aws:ecr/repositoryPolicy:RepositoryPolicy", policies: ["policy"] }),
  row<sdk.ecr.RegistryPolicyArgs>({ type: "aws:ecr/registryPolicy:RegistryPolicy", policies: ["policy"] }),
  row<sdk.efs.FileSystemPolicyArgs>({ type: "aws:efs/fileSystemPolicy:FileSystemPolicy", policies: ["policy"] }),
  row<sdk.opensearch.DomainArgs>({ type: "aws:opensearch/domain:Domain", policies: ["accessPolicies"] }),
  row<sdk.opensearch.DomainPolicyArgs>({
    type: "aws:opensearch/domainPolicy:DomainPolicy",
    policies: ["accessPolicies"],
  }),
  row<sdk.backup.VaultPolicyArgs>({ type: "aws:backup/vaultPolicy:VaultPolicy", policies: ["policy"] }),
  row<sdk.glacier.VaultArgs>({ type: "aws:glacier/vault:Vault", policies: ["accessPolicy"] }),
  row<sdk.dynamodb.ResourcePolicyArgs>({ type: "aws:dynamodb/resourcePolicy:ResourcePolicy", policies: ["policy"] }),
  row<sdk.kinesis.ResourcePolicyArgs>({ type: "aws:kinesis/resourcePolicy:ResourcePolicy", policies: ["policy"] }),
  row<sdk.cloudwatch.EventBusPolicyArgs>({
    type: "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
    policies: ["policy"],
  }),
  row<sdk.cloudwatch.EventPermissionArgs>({
    type: "aws:cloudwatch/eventPermission:EventPermission",
    accounts: ["principal"],
  }),
  row<sdk.iam.RoleArgs>({ type: "aws:iam/role:Role", policies: ["assumeRolePolicy"] }),
  row<sdk.lambda.PermissionArgs>({ type: "aws:lambda/permission:Permission", accounts: ["principal"] }),
  row<sdk.ram.PrincipalAssociationArgs>({
    type: "aws:ram/principalAssociation:PrincipalAssociation",
    accounts: ["principal"],
  }),
  row<sdk.ec2.SnapshotCreateVolumePermissionArgs>({
    type: "aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission",
    accounts: ["accountId"],
  }),
  row<sdk.ec2.AmiLaunchPermissionArgs>({
    type: "aws:ec2/amiLaunchPermission:AmiLaunchPermission",
    accounts: ["accountId"],
  }),
  row<sdk.rds.SnapshotArgs>({ type: "aws:rds/snapshot:Snapshot", accounts: ["sharedAccounts"] }),
  row<sdk.rds.SnapshotCopyArgs>({ type: "aws:rds/snapshotCopy:SnapshotCopy", accounts: ["sharedAccounts"] }),
  row<sdk.rds.ClusterSnapshotArgs>({ type: "aws:rds/clusterSnapshot:ClusterSnapshot", accounts: ["sharedAccounts"] }),
  row<sdk.sns.TopicSubscriptionArgs>({
    type: "aws:sns/topicSubscription:TopicSubscription",
    endpoints: ["endpoint"],
  }),
  row<sdk.cloudwatch.EventApiDestinationArgs>({
    type: "aws:cloudwatch/eventApiDestination:EventApiDestination",
    endpoints: ["invocationEndpoint"],
  }),
  row<sdk.kinesis.FirehoseDeliveryStreamArgs>({
    type: "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
    endpoints: ["httpEndpointConfiguration.url"],
  }),
];
