import { graphOf } from "../../../witness/pulumi/graph";
import { readers } from "../../../witness/pulumi/readers";
import { rows } from "../../../witness/cloudformation/tables";
import type { AnyShape, Entry, OneEntry, Row } from "../../../witness/cloudformation/tables/row";

/** The properties of @pulumi/aws that the readers look at first, for a resource that has none. */
function readOf(type: string): Set<string> {
  const looked = new Set<string>();
  const note = (key: string | symbol) => void (typeof key === "string" && looked.add(key));
  const props = new Proxy<Record<string, unknown>>({}, {
    get: (_, key) => note(key),
    getOwnPropertyDescriptor: (_, key) => (note(key), undefined),
  }); // prettier-ignore
  const resource = { urn: "urn:x", type, name: "x", props, origin: "created" as const, propertyDependencies: {}, protect: false, retainOnDelete: false }; // prettier-ignore
  const graph = graphOf({ resources: [resource] });
  for (const reader of readers) {
    if (reader.types !== "every" && reader.types.includes(type)) reader.read(resource, graph);
  }
  return looked;
}

function targetsOf(shape: AnyShape): string[] {
  return Object.values(shape).flatMap((entry) => each(entry).flatMap(targetsOfOne));
}

function each(entry: Entry): readonly OneEntry[] {
  return Array.isArray(entry) ? (entry as readonly OneEntry[]) : [entry as OneEntry];
}

function targetsOfOne(entry: OneEntry): string[] {
  if (typeof entry === "string") return [entry];
  if ("part" in entry) return [];
  if ("to" in entry && entry.to !== undefined) return [entry.to];
  return "shape" in entry ? targetsOf(entry.shape) : [];
}

function givenBy(row: Row): Set<string> {
  const given = [
    ...targetsOf(row.shape),
    ...Object.keys(row.names.own ?? {}),
    ...Object.keys(row.deletion?.("Snapshot") ?? {}),
  ];
  return new Set(given.map((path) => path.split(".")[0] ?? ""));
}

/** What is read of every type: the name that AWS gives, the place, the account, the provider's tags, what the live witness adds, the marks of Pulumi's values. */
const general =
  /^(?:arn|id|region|tags|tagsAll|name|ownerId|protocol|tomguard:(?:contents|guardsDataStore)|4dabf18193072939515e22adb298388d)$/;

/** What CloudFormation states in parts that the rows make, by another spelling, or not at all. */
const notInTemplates: Readonly<Record<string, readonly string[]>> = {
  "AWS::S3::Bucket": [
    "logging", "loggings", "policy", "lifecycleRules", "objectLockConfiguration", "versioning", "website", "acl", "grants",
    "replicationConfiguration", "serverSideEncryptionConfiguration", "accelerationStatus", "forceDestroy",
  ], // prettier-ignore
  "AWS::S3::AccessPoint": ["hasPublicAccessPolicy"],
  "AWS::AutoScaling::LaunchConfiguration": ["launchTemplate"],
  "AWS::FSx::FileSystem": ["skipFinalBackup"],
  "AWS::DSQL::Cluster": ["forceDestroy"],
  "AWS::KMS::Key": ["enabled", "xksKeyId"],
  "AWS::KMS::ReplicaKey": ["isEnabled"],
  "AWS::Logs::LogGroup": ["skipDestroy", "bucket"],
  "AWS::SNS::Topic": ["policy"],
  "AWS::SQS::Queue": ["policy"],
  "AWS::EC2::NetworkAcl": ["ingress", "egress"],
  "AWS::DynamoDB::Table": ["replicas"],
  "AWS::SecretsManager::Secret": ["policy"],
  "AWS::SSM::Parameter": ["keyId"],
  "AWS::Backup::BackupVault": ["forceDestroy"],
  "AWS::ElastiCache::CacheCluster": ["replicationGroupId"],
  "AWS::Redshift::Cluster": ["snapshotArn", "masterPasswordWo"],
  "AWS::ApiGatewayV2::Stage": ["routeSettings"],
  "AWS::AutoScaling::AutoScalingGroup": ["suspendedProcesses", "subnetMappings"],
  "AWS::CertificateManager::Certificate": ["certificateBody"],
  "AWS::DocDB::DBCluster": ["dbClusterInstanceClass", "engineMode", "masterPasswordWo"],
  "AWS::Neptune::DBCluster": ["replicationSourceIdentifier", "dbClusterInstanceClass", "engineMode"],
  "AWS::RDS::DBInstance": ["passwordWo", "s3Import"],
  "AWS::RDS::DBCluster": ["masterPasswordWo", "s3Import"],
  "AWS::EC2::Instance": ["maintenanceOptions"],
  "AWS::ElasticLoadBalancing::LoadBalancer": ["subnetMappings"],
  "AWS::RedshiftServerless::Namespace": ["adminUserPasswordWo"],
};

test.each(rows.map((row) => [row.type, row] as const))("%s leads to every property that is read", (type, row) => {
  const given = givenBy(row);
  const missing = [...readOf(row.as)].filter((key) => !given.has(key) && !general.test(key));
  expect(missing.filter((key) => notInTemplates[type]?.includes(key) !== true)).toEqual([]);
});
