import type * as sdk from "@pulumi/aws";
import type { Promised } from "../../catalogue/promise/schema";
import { markings } from "../rules/common/data-class";
import { promisedRotationDays } from "../rules/encryption/key-rotation";
import { remedy, type Remedy, type Wanted } from "./row";

/*
 * Property names as in @pulumi/aws 7.48.0. None of these types takes an asset or an archive: `@pulumi/policy` 1.21 hands
 * back archives without what is in them.
 */

const on = () => true;

/** S3 shuts a bucket, or all of an account, without touching what is in it. */
const blocks = (["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] as const).map(
  (path) => ({ path, to: on }),
);

/** Session tokens, and answers that stay on the machine: EC2 changes both while the machine runs. */
function metadata<Block extends string>(block: Block) {
  return [
    { path: `${block}.httpTokens` as const, to: () => "required" },
    { path: `${block}.httpPutResponseHopLimit` as const, to: () => 1 },
  ];
}

/** The policy of the service's own for a promised version; none where the service has none. */
function policyFor(byVersion: Partial<Record<Promised["transport"]["minimumTls"], string>>): Wanted["to"] {
  return ({ transport }) => byVersion[transport.minimumTls];
}

const loadBalancer = policyFor({
  "1.2": "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
  "1.3": "ELBSecurityPolicy-TLS13-1-3-2021-06",
});
const viewers = policyFor({ "1.2": "TLSv1.2_2021", "1.3": "TLSv1.3_2025" });
/** For 1.3 a domain name of API Gateway needs more than the policy. */
const gateway = policyFor({ "1.2": "TLS_1_2" });
const search = policyFor({ "1.2": "Policy-Min-TLS-1-2-PFS-2023-10" });
const things = policyFor({
  "1.2": "IoTSecurityPolicy_TLS13_1_2_2022_10",
  "1.3": "IoTSecurityPolicy_TLS13_1_3_2022_10",
});

/** A promise with one class leaves no choice: what holds no personal data has to say so itself. */
function onlyClass({ retention }: Promised): string | undefined {
  const [only, ...others] = Object.entries(retention);
  return only === undefined || others.length > 0 || only[1].atLeast ? undefined : only[0];
}
const dataClass = [{ path: "tags", key: markings.dataClass, to: onlyClass }] as const;

/** By rule; within a rule by type. */
export const remedies: readonly Remedy[] = [
  remedy<sdk.kms.KeyArgs>({
    rule: "key-rotation",
    type: "aws:kms/key:Key",
    wanted: [
      { path: "enableKeyRotation", to: on },
      { path: "rotationPeriodInDays", to: promisedRotationDays },
    ],
  }),
  remedy<sdk.ec2.InstanceArgs>({
    rule: "instance-metadata",
    type: "aws:ec2/instance:Instance",
    wanted: metadata("metadataOptions"),
    unless: "launchTemplate",
  }),
  remedy<sdk.ec2.LaunchTemplateArgs>({
    rule: "instance-metadata",
    type: "aws:ec2/launchTemplate:LaunchTemplate",
    wanted: metadata("metadataOptions"),
  }),
  remedy<sdk.imagebuilder.InfrastructureConfigurationArgs>({
    rule: "instance-metadata",
    type: "aws:imagebuilder/infrastructureConfiguration:InfrastructureConfiguration",
    wanted: metadata("instanceMetadataOptions"),
  }),
  remedy<sdk.ec2.InstanceMetadataDefaultsArgs>({
    rule: "instance-metadata",
    type: "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
    wanted: [
      { path: "httpTokens", to: () => "required" },
      { path: "httpPutResponseHopLimit", to: () => 1 },
    ],
  }),
  remedy<sdk.s3.AccountPublicAccessBlockArgs>({
    rule: "exposure-bucket-gate",
    type: "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
    wanted: blocks,
  }),
  remedy<sdk.s3.BucketPublicAccessBlockArgs>({
    rule: "exposure-bucket",
    type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
    wanted: blocks,
    partBy: "bucket",
  }),
  ...["aws:lb/listener:Listener", "aws:alb/listener:Listener"].map((type) =>
    remedy<sdk.lb.ListenerArgs>({
      rule: "transport-minimum-tls",
      type,
      wanted: [{ path: "sslPolicy", to: loadBalancer }],
    }),
  ),
  remedy<sdk.cloudfront.DistributionArgs>({
    rule: "transport-minimum-tls",
    type: "aws:cloudfront/distribution:Distribution",
    wanted: [{ path: "viewerCertificate.minimumProtocolVersion", to: viewers }],
  }),
  remedy<sdk.apigateway.DomainNameArgs>({
    rule: "transport-minimum-tls",
    type: "aws:apigateway/domainName:DomainName",
    wanted: [{ path: "securityPolicy", to: gateway }],
  }),
  remedy<sdk.apigatewayv2.DomainNameArgs>({
    rule: "transport-minimum-tls",
    type: "aws:apigatewayv2/domainName:DomainName",
    wanted: [{ path: "domainNameConfiguration.securityPolicy", to: gateway }],
  }),
  remedy<sdk.opensearch.DomainArgs>({
    rule: "transport-minimum-tls",
    type: "aws:opensearch/domain:Domain",
    wanted: [{ path: "domainEndpointOptions.tlsSecurityPolicy", to: search }],
  }),
  remedy<sdk.elasticsearch.DomainArgs>({
    rule: "transport-minimum-tls",
    type: "aws:elasticsearch/domain:Domain",
    wanted: [{ path: "domainEndpointOptions.tlsSecurityPolicy", to: search }],
  }),
  remedy<sdk.cloudsearch.DomainArgs>({
    rule: "transport-minimum-tls",
    type: "aws:cloudsearch/domain:Domain",
    wanted: [{ path: "endpointOptions.tlsSecurityPolicy", to: search }],
  }),
  remedy<sdk.iot.DomainConfigurationArgs>({
    rule: "transport-minimum-tls",
    type: "aws:iot/domainConfiguration:DomainConfiguration",
    wanted: [{ path: "tlsConfig.securityPolicy", to: things }],
  }),
  remedy<sdk.s3.BucketArgs>({ rule: "retention-declared", type: "aws:s3/bucket:Bucket", wanted: dataClass }),
  remedy<sdk.dynamodb.TableArgs>({ rule: "retention-declared", type: "aws:dynamodb/table:Table", wanted: dataClass }),
  remedy<sdk.rds.InstanceArgs>({ rule: "retention-declared", type: "aws:rds/instance:Instance", wanted: dataClass }),
  remedy<sdk.rds.ClusterArgs>({ rule: "retention-declared", type: "aws:rds/cluster:Cluster", wanted: dataClass }),
  remedy<sdk.efs.FileSystemArgs>({
    rule: "retention-declared",
    type: "aws:efs/fileSystem:FileSystem",
    wanted: dataClass,
  }),
  remedy<sdk.ebs.VolumeArgs>({ rule: "retention-declared", type: "aws:ebs/volume:Volume", wanted: dataClass }),
  remedy<sdk.sqs.QueueArgs>({ rule: "retention-declared", type: "aws:sqs/queue:Queue", wanted: dataClass }),
  remedy<sdk.cloudwatch.LogGroupArgs>({
    rule: "retention-declared",
    type: "aws:cloudwatch/logGroup:LogGroup",
    wanted: dataClass,
  }),
];

/** What mends the rule, at whichever types. */
export function remediesOf(rule: string): readonly Remedy[] {
  return remedies.filter((each) => each.rule === rule);
}
