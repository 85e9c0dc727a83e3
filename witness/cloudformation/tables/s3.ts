import type { CfnAccessPoint, CfnAccessPointProps, CfnBucket, CfnBucketPolicyProps, CfnBucketProps } from "aws-cdk-lib/aws-s3"; // prettier-ignore
import type { s3, types } from "@pulumi/aws";
import { bucketPolicy } from "../policy";
import { lifecycle, replication } from "./s3-rules";
import { block, inside, irrelevant, list, notRead, part, partOf, row, tags, turned, type Row } from "./row";
import { wordOf } from "../template";

/*
 * Amazon S3. A bucket of CloudFormation has in one resource what @pulumi/aws has in a dozen.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html, as of 2026-11
 */

const ofBucket = { link: "bucket", by: "bucket" };
const as = (name: string) => `aws:s3/bucket${name}:Bucket${name}`;

const encryption = part<CfnBucket.BucketEncryptionProperty, s3.BucketServerSideEncryptionConfigurationArgs>(
  as("ServerSideEncryptionConfiguration"),
  ofBucket,
  {
    serverSideEncryptionConfiguration: list<
      CfnBucket.ServerSideEncryptionRuleProperty,
      types.input.s3.BucketServerSideEncryptionConfigurationRule
    >("rules", {
      blockedEncryptionTypes: inside<
        CfnBucket.BlockedEncryptionTypesProperty,
        types.input.s3.BucketServerSideEncryptionConfigurationRule
      >({ encryptionType: turned("blockedEncryptionTypes", (raw) => raw) }),
      bucketKeyEnabled: "bucketKeyEnabled",
      serverSideEncryptionByDefault: block<
        CfnBucket.ServerSideEncryptionByDefaultProperty,
        types.input.s3.BucketServerSideEncryptionConfigurationRuleApplyServerSideEncryptionByDefault
      >("applyServerSideEncryptionByDefault", { kmsMasterKeyId: "kmsMasterKeyId", sseAlgorithm: "sseAlgorithm" }),
    }),
  },
);

const objectLock = part<CfnBucket.ObjectLockConfigurationProperty, s3.BucketObjectLockConfigurationArgs>(
  as("ObjectLockConfiguration"),
  ofBucket,
  {
    objectLockEnabled: "objectLockEnabled",
    rule: block<CfnBucket.ObjectLockRuleProperty, types.input.s3.BucketObjectLockConfigurationRule>("rule", {
      defaultRetention: block<
        CfnBucket.DefaultRetentionProperty,
        types.input.s3.BucketObjectLockConfigurationRuleDefaultRetention
      >("defaultRetention", {
        days: "days",
        defaultEventHold: notRead("how long an event hold keeps objects is not read"),
        mode: "mode",
        years: "years",
      }),
    }),
  },
);

const publicAccess = {
  blockPublicAcls: "blockPublicAcls",
  blockPublicPolicy: "blockPublicPolicy",
  ignorePublicAcls: "ignorePublicAcls",
  restrictPublicBuckets: "restrictPublicBuckets",
} as const;

const bucket = row<CfnBucketProps, s3.BucketArgs>({
  type: "AWS::S3::Bucket",
  as: "aws:s3/bucket:Bucket",
  names: {
    name: "bucketName",
    ref: "{name}",
    attributes: {
      Arn: "arn:{partition}:s3:::{name}",
      DomainName: "{name}.s3.{suffix}",
      DualStackDomainName: "{name}.s3.dualstack.{region}.{suffix}",
      RegionalDomainName: "{name}.s3.{region}.{suffix}",
    },
    own: { bucket: "{name}", id: "{name}", arn: "arn:{partition}:s3:::{name}", bucketRegionalDomainName: "{name}.s3.{region}.{suffix}" }, // prettier-ignore
  },
  shape: {
    abacStatus: irrelevant,
    accelerateConfiguration: part<CfnBucket.AccelerateConfigurationProperty, s3.BucketAccelerateConfigurationArgs>(
      as("AccelerateConfiguration"),
      ofBucket,
      { accelerationStatus: "status" },
    ),
    // `AccessControl` has the canned ACLs in one word: `PublicReadWrite` is `public-read-write`.
    accessControl: partOf(as("Acl"), ofBucket, turned("acl", (raw) => wordOf(raw).replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase())), // prettier-ignore
    analyticsConfigurations: irrelevant,
    bucketEncryption: encryption,
    bucketName: "bucket",
    bucketNamePrefix: "bucketPrefix",
    bucketNamespace: irrelevant,
    corsConfiguration: irrelevant,
    intelligentTieringConfigurations: irrelevant,
    inventoryConfigurations: irrelevant,
    lifecycleConfiguration: lifecycle,
    loggingConfiguration: part<CfnBucket.LoggingConfigurationProperty, s3.BucketLoggingArgs>(as("Logging"), ofBucket, {
      destinationBucketName: "targetBucket",
      logFilePrefix: "targetPrefix",
      targetObjectKeyFormat: irrelevant,
    }),
    metadataConfiguration: irrelevant,
    metadataTableConfiguration: irrelevant,
    metricsConfigurations: irrelevant,
    notificationConfiguration: part<CfnBucket.NotificationConfigurationProperty, s3.BucketNotificationArgs>(
      as("Notification"),
      ofBucket,
      {
        eventBridgeConfiguration: irrelevant, // who listens says a rule of EventBridge
        lambdaConfigurations: list<
          CfnBucket.LambdaConfigurationProperty,
          types.input.s3.BucketNotificationLambdaFunction
        >("lambdaFunctions", { event: "events", filter: irrelevant, function: "lambdaFunctionArn" }),
        queueConfigurations: irrelevant,
        topicConfigurations: irrelevant,
      },
    ),
    objectLockConfiguration: objectLock,
    objectLockEnabled: "objectLockEnabled",
    ownershipControls: part<CfnBucket.OwnershipControlsProperty, s3.BucketOwnershipControlsArgs>(
      as("OwnershipControls"),
      ofBucket,
      {
        rules: list<CfnBucket.OwnershipControlsRuleProperty, types.input.s3.BucketOwnershipControlsRule>("rule", {
          objectOwnership: "objectOwnership",
        }),
      },
    ),
    publicAccessBlockConfiguration: part<
      CfnBucket.PublicAccessBlockConfigurationProperty,
      s3.BucketPublicAccessBlockArgs
    >(as("PublicAccessBlock"), ofBucket, publicAccess),
    replicationConfiguration: replication,
    tags,
    versioningConfiguration: part<CfnBucket.VersioningConfigurationProperty, s3.BucketVersioningArgs>(
      as("Versioning"),
      ofBucket,
      { status: "versioningConfiguration.status" },
    ),
    websiteConfiguration: part<CfnBucket.WebsiteConfigurationProperty, s3.BucketWebsiteConfigurationArgs>(
      as("WebsiteConfiguration"),
      ofBucket,
      {
        errorDocument: irrelevant,
        indexDocument: irrelevant,
        redirectAllRequestsTo: irrelevant,
        routingRules: irrelevant,
      },
    ),
  },
});

export const s3Rows: readonly Row[] = [
  bucket,
  row<CfnBucketPolicyProps, s3.BucketPolicyArgs>({
    type: "AWS::S3::BucketPolicy",
    as: as("Policy"),
    names: {},
    shape: { bucket: "bucket", policyDocument: bucketPolicy() },
  }),
  row<CfnAccessPointProps, s3.AccessPointArgs>({
    type: "AWS::S3::AccessPoint",
    as: "aws:s3/accessPoint:AccessPoint",
    names: {
      name: "name",
      ref: "{name}",
      attributes: { Arn: "arn:{partition}:s3:{region}:{account}:accesspoint/{name}", Name: "{name}" },
      own: { arn: "arn:{partition}:s3:{region}:{account}:accesspoint/{name}" },
    },
    shape: {
      bucket: "bucket",
      bucketAccountId: "bucketAccountId",
      name: "name",
      policy: turned("policy", (raw) => raw),
      publicAccessBlockConfiguration: block<
        CfnAccessPoint.PublicAccessBlockConfigurationProperty,
        types.input.s3.AccessPointPublicAccessBlockConfiguration
      >("publicAccessBlockConfiguration", publicAccess),
      tags,
      vpcConfiguration: block<CfnAccessPoint.VpcConfigurationProperty, types.input.s3.AccessPointVpcConfiguration>(
        "vpcConfiguration",
        { vpcId: "vpcId" },
      ),
    },
  }),
];
