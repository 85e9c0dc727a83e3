import { alarmRows } from "./alarms";
import { apiGatewayRows } from "./api-gateway";
import { appRunnerRows } from "./app-runner";
import { appSyncRows } from "./appsync";
import { backupRows } from "./backup";
import { buildRows } from "./builds";
import { cacheRows } from "./caches";
import { certificateRows } from "./certificates";
import { classicLoadBalancerRows } from "./classic-load-balancers";
import { cloudFrontRows } from "./cloudfront";
import { cloudTrailRows } from "./cloudtrail";
import { cognitoRows } from "./cognito";
import { containerRows } from "./containers";
import { desktopRows } from "./desktops";
import { detectorRows } from "./detectors";
import { distributedDatabaseRows } from "./distributed-databases";
import { documentDatabaseRows } from "./document-databases";
import { dynamodbRows } from "./dynamodb";
import { computeRows } from "./ec2/compute";
import { launchConfigurationRows } from "./ec2/launch-configurations";
import { networkRows } from "./ec2/networks";
import { packetFilterRows } from "./ec2/packet-filters";
import { siteLinkRows } from "./ec2/site-links";
import { ecrRows } from "./ecr";
import { efsRows } from "./efs";
import { elasticsearchRows } from "./elasticsearch";
import { eventDestinationRows } from "./event-destinations";
import { eventRows } from "./events";
import { fsxRows } from "./fsx";
import { guardDutyRows } from "./guardduty";
import { httpApiRows } from "./http-apis";
import { iamRows } from "./iam";
import { kafkaRows } from "./kafka";
import { keyspacesRows } from "./keyspaces";
import { kinesisRows } from "./kinesis";
import { kmsRows } from "./kms";
import { lambdaRows } from "./lambda";
import { loadBalancingRows } from "./load-balancing";
import { logRows } from "./logs";
import { mailRows } from "./mail";
import { memoryDatabaseRows } from "./memory-databases";
import { messageBrokerRows } from "./message-brokers";
import { messagingRows } from "./messaging";
import { migrationRows } from "./migrations";
import { notebookRows } from "./notebooks";
import { searchRows } from "./opensearch";
import { permissionSetRows } from "./permission-sets";
import { queryServiceRows } from "./query-services";
import { rdsRows } from "./rds";
import { redshiftRows } from "./redshift";
import { redshiftServerlessRows } from "./redshift-serverless";
import type { Row } from "./row";
import { s3Rows } from "./s3";
import { scalingRows } from "./scaling";
import { secretRows } from "./secrets";
import { stepFunctionRows } from "./step-functions";
import { thingRows } from "./things";
import { timeSeriesRows } from "./time-series";
import { transferRows } from "./transfer";
import { wafRows } from "./waf";

/** Every type of CloudFormation that is translated, a file a service. */
export const rows: readonly Row[] = [
  ...s3Rows,
  ...kmsRows,
  ...logRows,
  ...messagingRows,
  ...networkRows,
  ...packetFilterRows,
  ...computeRows,
  ...siteLinkRows,
  ...loadBalancingRows,
  ...rdsRows,
  ...dynamodbRows,
  ...lambdaRows,
  ...iamRows,
  ...wafRows,
  ...secretRows,
  ...efsRows,
  ...ecrRows,
  ...kinesisRows,
  ...cloudTrailRows,
  ...backupRows,
  ...cacheRows,
  ...searchRows,
  ...redshiftRows,
  ...cloudFrontRows,
  ...apiGatewayRows,
  ...httpApiRows,
  ...cognitoRows,
  ...scalingRows,
  ...containerRows,
  ...eventRows,
  ...eventDestinationRows,
  ...alarmRows,
  ...stepFunctionRows,
  ...mailRows,
  ...certificateRows,
  ...documentDatabaseRows,
  ...kafkaRows,
  ...appSyncRows,
  ...classicLoadBalancerRows,
  ...detectorRows,
  ...elasticsearchRows,
  ...guardDutyRows,
  ...memoryDatabaseRows,
  ...messageBrokerRows,
  ...notebookRows,
  ...permissionSetRows,
  ...redshiftServerlessRows,
  ...timeSeriesRows,
  ...transferRows,
  ...buildRows,
  ...queryServiceRows,
  ...fsxRows,
  ...keyspacesRows,
  ...distributedDatabaseRows,
  ...migrationRows,
  ...desktopRows,
  ...appRunnerRows,
  ...launchConfigurationRows,
  ...thingRows,
];

const byType = Map.groupBy(rows, (each) => each.type);

/** The rows of a type such as `AWS::S3::Bucket`; none where nothing translates it. */
export function rowsOf(type: string): readonly Row[] {
  return byType.get(type) ?? [];
}

/** The row of a resource: of several for its type, the first whose property is written. */
export function rowFor(type: string, isWritten: (property: string) => boolean): Row | undefined {
  return rowsOf(type).find(({ when }) => when === undefined || isWritten(when));
}

/** Types that stand for no resource of AWS's: what they make is made by somebody else's program, or by nobody. */
const withoutPlace = /^AWS::(?:CDK|CloudFormation)::/;

/** Services whose classes have another name in @pulumi/aws, where it tells whether they have a region. */
const classes: Readonly<Record<string, string>> = {
  "AWS::Route53::HostedZone": "route53:Zone",
  "AWS::Route53::RecordSet": "route53:Record",
  "AWS::Route53::RecordSetGroup": "route53:Record",
  "AWS::Route53::HealthCheck": "route53:HealthCheck",
  "AWS::Route53::CidrCollection": "route53:CidrCollection",
  "AWS::Route53::DNSSEC": "route53:HostedZoneDnsSec",
  "AWS::Route53::KeySigningKey": "route53:KeySigningKey",
};

/**
 * The type token of a resource that no row translates. It has the place of every resource of AWS, so that the rules on
 * residency judge it all the same; custom resources and such have none, and nothing judges them.
 */
export function tokenOf(type: string): string {
  const [vendor, service, name] = type.split("::");
  if (vendor !== "AWS" || service === undefined || name === undefined || withoutPlace.test(type)) return type;
  return `aws-native:${classes[type] ?? `${service.toLowerCase()}:${name}`}`;
}
