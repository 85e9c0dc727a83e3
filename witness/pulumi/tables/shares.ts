import type * as sdk from "@pulumi/aws";
import type { ShareWays } from "../../../posture";
import type { PathOf } from "./path";
import { bucketParts, bucketTypes } from "./s3";

/*
 * What has a resource policy, and what names others directly. Property names as in @pulumi/aws 7.48.0. Endpoints that
 * speak plain HTTP: https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html
 * Left out: API Gateway (who may call is exposure-function's), roles (grant-trust), VPC endpoints (what may be reached).
 */

export interface ShareRow<Path extends string = string> {
  type: string;
  service: string;
  /** Property with the policy. */
  policy?: Path;
  /** Separate resources with the policy, in their property of that name, and the property that names the owner. */
  parts?: { types: readonly string[]; owner: string; policy: string };
  /** Properties that name others. */
  with?: readonly Path[];
  ways?: Partial<ShareWays>;
  stated: string;
}

function row<Args>(line: ShareRow<PathOf<Args, [1, 2, 3, 4, 5]>>): ShareRow {
  return line;
}

const part = (type: string, owner: string, policy = "policy") => ({ types: [type], owner, policy });

const withPolicy: readonly ShareRow[] = [
  ...bucketTypes.map((type) =>
    row<sdk.s3.BucketArgs>({
      type,
      service: "Amazon S3",
      policy: "policy",
      parts: { types: bucketParts.policy, owner: "bucket", policy: "policy" },
      stated: "aws.s3.BucketPolicy",
    }),
  ),
  ...(
    ["key:Key", "replicaKey:ReplicaKey", "externalKey:ExternalKey", "replicaExternalKey:ReplicaExternalKey"] as const
  ).map((name) =>
    row<sdk.kms.KeyArgs>({
      type: `aws:kms/${name}`,
      service: "AWS KMS",
      policy: "policy",
      parts: part("aws:kms/keyPolicy:KeyPolicy", "keyId"),
      stated: "policy",
    }),
  ),
  row<sdk.sns.TopicArgs>({
    type: "aws:sns/topic:Topic",
    service: "Amazon SNS",
    policy: "policy",
    parts: part("aws:sns/topicPolicy:TopicPolicy", "arn"),
    ways: { plainHttp: ["sns:Publish"], guarded: ["sns:*"] },
    stated: "aws.sns.TopicPolicy",
  }),
  row<sdk.sqs.QueueArgs>({
    type: "aws:sqs/queue:Queue",
    service: "Amazon SQS",
    policy: "policy",
    parts: part("aws:sqs/queuePolicy:QueuePolicy", "queueUrl"),
    ways: { plainHttp: ["sqs:SendMessage", "sqs:ReceiveMessage"], guarded: ["sqs:*"] },
    stated: "aws.sqs.QueuePolicy",
  }),
  row<sdk.efs.FileSystemArgs>({
    type: "aws:efs/fileSystem:FileSystem",
    service: "Amazon EFS",
    parts: part("aws:efs/fileSystemPolicy:FileSystemPolicy", "fileSystemId"),
    ways: { plainHttp: ["elasticfilesystem:ClientMount"] },
    stated: "aws.efs.FileSystemPolicy",
  }),
  row<sdk.secretsmanager.SecretArgs>({
    type: "aws:secretsmanager/secret:Secret",
    service: "AWS Secrets Manager",
    policy: "policy",
    parts: part("aws:secretsmanager/secretPolicy:SecretPolicy", "secretArn"),
    ways: { guarded: ["secretsmanager:*"] },
    stated: "aws.secretsmanager.SecretPolicy",
  }),
  row<sdk.ecr.RepositoryArgs>({
    type: "aws:ecr/repository:Repository",
    service: "Amazon ECR",
    parts: part("aws:ecr/repositoryPolicy:RepositoryPolicy", "repository"),
    ways: { guarded: ["ecr:*"] },
    stated: "aws.ecr.RepositoryPolicy",
  }),
  row<sdk.backup.VaultArgs>({
    type: "aws:backup/vault:Vault",
    service: "AWS Backup",
    parts: part("aws:backup/vaultPolicy:VaultPolicy", "backupVaultName"),
    ways: { guarded: ["backup:*"] },
    stated: "aws.backup.VaultPolicy",
  }),
  row<sdk.opensearch.DomainArgs>({
    type: "aws:opensearch/domain:Domain",
    service: "Amazon OpenSearch Service",
    policy: "accessPolicies",
    parts: part("aws:opensearch/domainPolicy:DomainPolicy", "domainName", "accessPolicies"),
    stated: "accessPolicies",
  }),
  row<sdk.elasticsearch.DomainArgs>({
    type: "aws:elasticsearch/domain:Domain",
    service: "Amazon OpenSearch Service",
    policy: "accessPolicies",
    parts: part("aws:elasticsearch/domainPolicy:DomainPolicy", "domainName", "accessPolicies"),
    stated: "accessPolicies",
  }),
];

/** Policies that stand alone: what they are about need not be part of the program. */
const policies: readonly ShareRow[] = [
  row<sdk.ecr.RegistryPolicyArgs>({
    type: "aws:ecr/registryPolicy:RegistryPolicy",
    service: "Amazon ECR",
    policy: "policy",
    ways: { guarded: ["ecr:*"] },
    stated: "policy",
  }),
  row<sdk.dynamodb.ResourcePolicyArgs>({
    type: "aws:dynamodb/resourcePolicy:ResourcePolicy",
    service: "Amazon DynamoDB",
    policy: "policy",
    ways: { guarded: ["dynamodb:*"] },
    stated: "policy",
  }),
  row<sdk.kinesis.ResourcePolicyArgs>({
    type: "aws:kinesis/resourcePolicy:ResourcePolicy",
    service: "Amazon Kinesis Data Streams",
    policy: "policy",
    ways: { guarded: ["kinesis:*"] },
    stated: "policy",
  }),
  row<sdk.glue.ResourcePolicyArgs>({
    type: "aws:glue/resourcePolicy:ResourcePolicy",
    service: "AWS Glue",
    policy: "policy",
    ways: { guarded: ["glue:*"] },
    stated: "policy",
  }),
  row<sdk.msk.ClusterPolicyArgs>({
    type: "aws:msk/clusterPolicy:ClusterPolicy",
    service: "Amazon MSK",
    policy: "policy",
    ways: { guarded: ["kafka:*"] },
    stated: "policy",
  }),
  row<sdk.cloudwatch.EventBusPolicyArgs>({
    type: "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
    service: "Amazon EventBridge",
    policy: "policy",
    ways: { guarded: ["events:*"] },
    stated: "policy",
  }),
  row<sdk.cloudwatch.LogResourcePolicyArgs>({
    type: "aws:cloudwatch/logResourcePolicy:LogResourcePolicy",
    service: "Amazon CloudWatch Logs",
    policy: "policyDocument",
    ways: { guarded: ["logs:*"] },
    stated: "policyDocument",
  }),
  row<sdk.cloudwatch.LogDestinationPolicyArgs>({
    type: "aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy",
    service: "Amazon CloudWatch Logs",
    policy: "accessPolicy",
    ways: { guarded: ["logs:*"] },
    stated: "accessPolicy",
  }),
  row<sdk.codeartifact.DomainPermissionsArgs>({
    type: "aws:codeartifact/domainPermissions:DomainPermissions",
    service: "AWS CodeArtifact",
    policy: "policyDocument",
    ways: { guarded: ["codeartifact:*"] },
    stated: "policyDocument",
  }),
  row<sdk.codeartifact.RepositoryPermissionsPolicyArgs>({
    type: "aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy",
    service: "AWS CodeArtifact",
    policy: "policyDocument",
    ways: { guarded: ["codeartifact:*"] },
    stated: "policyDocument",
  }),
  row<sdk.s3tables.TableBucketPolicyArgs>({
    type: "aws:s3tables/tableBucketPolicy:TableBucketPolicy",
    service: "Amazon S3 Tables",
    policy: "resourcePolicy",
    ways: { guarded: ["s3tables:*"] },
    stated: "resourcePolicy",
  }),
  row<sdk.redshift.ResourcePolicyArgs>({
    type: "aws:redshift/resourcePolicy:ResourcePolicy",
    service: "Amazon Redshift",
    policy: "policy",
    ways: { guarded: ["redshift:*"] },
    stated: "policy",
  }),
];

/** What names others directly. */
const direct: readonly ShareRow[] = [
  row<sdk.ec2.AmiLaunchPermissionArgs>({
    type: "aws:ec2/amiLaunchPermission:AmiLaunchPermission",
    service: "Amazon EC2",
    with: ["accountId", "organizationArn", "organizationalUnitArn"],
    stated: "accountId",
  }),
  row<sdk.ec2.SnapshotCreateVolumePermissionArgs>({
    type: "aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission",
    service: "Amazon EBS",
    with: ["accountId"],
    stated: "accountId",
  }),
  row<sdk.rds.SnapshotArgs>({
    type: "aws:rds/snapshot:Snapshot",
    service: "Amazon RDS",
    with: ["sharedAccounts"],
    stated: "sharedAccounts",
  }),
  row<sdk.rds.ClusterSnapshotArgs>({
    type: "aws:rds/clusterSnapshot:ClusterSnapshot",
    service: "Amazon Aurora",
    with: ["sharedAccounts"],
    stated: "sharedAccounts",
  }),
  row<sdk.rds.SnapshotCopyArgs>({
    type: "aws:rds/snapshotCopy:SnapshotCopy",
    service: "Amazon RDS",
    with: ["sharedAccounts"],
    stated: "sharedAccounts",
  }),
  row<sdk.rds.ClusterSnapshotCopyArgs>({
    type: "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy",
    service: "Amazon Aurora",
    with: ["sharedAccounts"],
    stated: "sharedAccounts",
  }),
  row<sdk.ram.PrincipalAssociationArgs>({
    type: "aws:ram/principalAssociation:PrincipalAssociation",
    service: "AWS Resource Access Manager",
    with: ["principal"],
    stated: "principal",
  }),
  row<sdk.kms.GrantArgs>({
    type: "aws:kms/grant:Grant",
    service: "AWS KMS",
    with: ["granteePrincipal"],
    stated: "granteePrincipal",
  }),
  row<sdk.lambda.PermissionArgs>({
    type: "aws:lambda/permission:Permission",
    service: "AWS Lambda",
    with: ["principal"],
    stated: "principal",
  }),
  row<sdk.lambda.LayerVersionPermissionArgs>({
    type: "aws:lambda/layerVersionPermission:LayerVersionPermission",
    service: "AWS Lambda",
    with: ["principal", "organizationId"],
    stated: "principal",
  }),
  row<sdk.ssm.DocumentArgs>({
    type: "aws:ssm/document:Document",
    service: "AWS Systems Manager",
    with: ["permissions.account_ids"],
    stated: "permissions",
  }),
  row<sdk.cloudwatch.EventPermissionArgs>({
    type: "aws:cloudwatch/eventPermission:EventPermission",
    service: "Amazon EventBridge",
    with: ["principal"],
    stated: "principal",
  }),
  row<sdk.redshift.EndpointAuthorizationArgs>({
    type: "aws:redshift/endpointAuthorization:EndpointAuthorization",
    service: "Amazon Redshift",
    with: ["account"],
    stated: "account",
  }),
  row<sdk.redshift.DataShareAuthorizationArgs>({
    type: "aws:redshift/dataShareAuthorization:DataShareAuthorization",
    service: "Amazon Redshift",
    with: ["consumerIdentifier"],
    stated: "consumerIdentifier",
  }),
  row<sdk.lakeformation.PermissionsArgs>({
    type: "aws:lakeformation/permissions:Permissions",
    service: "AWS Lake Formation",
    with: ["principal"],
    stated: "principal",
  }),
  row<sdk.servicecatalog.PortfolioShareArgs>({
    type: "aws:servicecatalog/portfolioShare:PortfolioShare",
    service: "AWS Service Catalog",
    with: ["principalId"],
    stated: "principalId",
  }),
  row<sdk.ec2.VpcEndpointServiceArgs>({
    type: "aws:ec2/vpcEndpointService:VpcEndpointService",
    service: "AWS PrivateLink",
    with: ["allowedPrincipals"],
    stated: "allowedPrincipals",
  }),
  row<sdk.ec2.VpcEndpointServiceAllowedPrincipleArgs>({
    type: "aws:ec2/vpcEndpointServiceAllowedPrinciple:VpcEndpointServiceAllowedPrinciple",
    service: "AWS PrivateLink",
    with: ["principalArn"],
    stated: "principalArn",
  }),
  row<sdk.ec2.VpcPeeringConnectionArgs>({
    type: "aws:ec2/vpcPeeringConnection:VpcPeeringConnection",
    service: "Amazon VPC",
    with: ["peerOwnerId"],
    stated: "peerOwnerId",
  }),
  row<sdk.imagebuilder.DistributionConfigurationArgs>({
    type: "aws:imagebuilder/distributionConfiguration:DistributionConfiguration",
    service: "EC2 Image Builder",
    with: [
      "distributions.amiDistributionConfiguration.launchPermission.userIds",
      "distributions.amiDistributionConfiguration.launchPermission.organizationArns",
    ],
    stated: "distributions",
  }),
];

export const shareRows: readonly ShareRow[] = [...withPolicy, ...policies, ...direct];
/** Types whose resource decides alone. */
export const sharesAlone: readonly string[] = [...policies, ...direct].map((each) => each.type);
