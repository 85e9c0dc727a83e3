import { about, att, inAccount, later, ref, tagged, type Resources, type Service } from "./service";

const key: Resources = { Key: { Type: "AWS::KMS::Key" } };
const orders = { Tags: tagged("order-files") };
const files = (Properties: Record<string, unknown> = {}): Resources => ({ Files: { Type: "AWS::EFS::FileSystem", Properties } }); // prettier-ignore
const images = (Properties: Record<string, unknown> = {}): Resources => ({ Images: { Type: "AWS::ECR::Repository", Properties: { RepositoryName: "converter", ...Properties } } }); // prettier-ignore
const expired = (countNumber: number) => ({ LifecyclePolicy: { LifecyclePolicyText: JSON.stringify({ rules: [{ rulePriority: 1, selection: { tagStatus: "any", countType: "sinceImagePushed", countUnit: "days", countNumber }, action: { type: "expire" } }] }) } }); // prettier-ignore
const stranger = (Action: string) => ({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::999999999999:root" }, Action }] }); // prettier-ignore
const stream = (Properties: Record<string, unknown> = {}): Resources => ({ Stream: { Type: "AWS::Kinesis::Stream", Properties } }); // prettier-ignore
const hose = (Properties: Record<string, unknown> = {}): Resources => ({ Hose: { Type: "AWS::KinesisFirehose::DeliveryStream", Properties } }); // prettier-ignore
const cache = (Properties: Record<string, unknown> = {}, more: Record<string, unknown> = {}): Resources => ({ Cache: { Type: "AWS::ElastiCache::ReplicationGroup", Properties: { ReplicationGroupDescription: "x", Engine: "redis", ...Properties }, ...more } }); // prettier-ignore
const node = (Properties: Record<string, unknown> = {}): Resources => ({ Cache: { Type: "AWS::ElastiCache::CacheCluster", Properties: { Engine: "redis", CacheNodeType: "cache.t4g.micro", NumCacheNodes: 1, ...Properties } } }); // prettier-ignore
const search = (Properties: Record<string, unknown> = {}): Resources => ({ Search: { Type: "AWS::OpenSearchService::Domain", Properties } }); // prettier-ignore
const strict = { DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" }, NodeToNodeEncryptionOptions: { Enabled: true } }; // prettier-ignore
const house = (Properties: Record<string, unknown> = {}, more: Record<string, unknown> = {}): Resources => ({ House: { Type: "AWS::Redshift::Cluster", Properties: { ClusterType: "single-node", DBName: "x", NodeType: "ra3.large", MasterUsername: "x", ...Properties }, ...more } }); // prettier-ignore
const documents = (Properties: Record<string, unknown> = {}): Resources => ({ Docs: { Type: "AWS::DocDB::DBCluster", Properties } }); // prettier-ignore
const graph = (Properties: Record<string, unknown> = {}): Resources => ({ Graph: { Type: "AWS::Neptune::DBCluster", Properties } }); // prettier-ignore
const auditedGraph = graph({ EnableCloudwatchLogsExports: ["audit"], DBClusterParameterGroupName: ref("Group") });
const graphGroup = (Parameters: Record<string, unknown>) => ({
  Type: "AWS::Neptune::DBClusterParameterGroup",
  Properties: { Description: "x", Family: "neptune1.4", Parameters },
});
const kafka = (Properties: Record<string, unknown> = {}): Resources => ({ Kafka: { Type: "AWS::MSK::Cluster", Properties: { ClusterName: "x", KafkaVersion: "3.8.x", NumberOfBrokerNodes: 3, BrokerNodeGroupInfo: { ClientSubnets: ["a"], InstanceType: "x" }, ...Properties } } }); // prettier-ignore

export const stores: Service = {
  name: "Stores of other services",
  cases: [
    ...about("encryption-at-rest", "Files", [
      ["pass", "encrypted", files({ Encrypted: true })],
      ["fail", "by default", files()],
      ["unknown", "as the deploy says", files({ Encrypted: later })],
    ]),
    ...about("availability-zones", "Files", [
      ["pass", "in every zone", files()],
      ["fail", "in one zone", files({ AvailabilityZoneName: "eu-central-1a" })],
    ]),
    ...about("residency-replica", "Files", [
      ["fail", "a copy in another region", files({ ReplicationConfiguration: { Destinations: [{ Region: "us-east-1" }] } })],
      ["pass", "a copy in a promised region", files({ ReplicationConfiguration: { Destinations: [{ Region: "eu-west-1" }] } })],
    ]),
    ...about("share-approved", "Files", [
      ["fail", "with another account", files({ FileSystemPolicy: stranger("elasticfilesystem:ClientMount") }), inAccount],
    ]),
    ...about("detect-image-vulnerabilities", "Images", [
      ["pass", "scanned, and tags stay", images({ ImageScanningConfiguration: { ScanOnPush: true }, ImageTagMutability: "IMMUTABLE" })],
      ["fail", "not scanned", images({ ImageTagMutability: "IMMUTABLE" })],
      ["pass", "scanned by the registry", {
        ...images({ ImageTagMutability: "IMMUTABLE" }),
        Registry: { Type: "AWS::ECR::RegistryScanningConfiguration", Properties: { ScanType: "BASIC", Rules: [{ ScanFrequency: "SCAN_ON_PUSH", RepositoryFilters: [{ Filter: "*", FilterType: "WILDCARD" }] }] } },
      }],
    ]),
    ...about("retention-within-promise", "Images", [
      ["pass", "a week", images({ ...orders, ...expired(7) })],
      ["fail", "no end", images(orders)],
      ["unknown", "as the deploy says", images({ ...orders, LifecyclePolicy: { LifecyclePolicyText: later } })],
    ]),
    ...about("share-approved", "Images", [
      ["fail", "with another account", images({ RepositoryPolicyText: stranger("ecr:BatchGetImage") }), inAccount],
    ]),
    ...about("share-approved", "Policy", [
      ["fail", "the registry with another account", { Policy: { Type: "AWS::ECR::RegistryPolicy", Properties: { PolicyText: stranger("ecr:ReplicateImage") } } }, inAccount],
      ["fail", "a stream with another account", { ...stream(), Policy: { Type: "AWS::Kinesis::ResourcePolicy", Properties: { ResourceArn: att("Stream"), ResourcePolicy: stranger("kinesis:GetRecords") } } }, inAccount],
      ["fail", "brokers with another account", { Policy: { Type: "AWS::MSK::ClusterPolicy", Properties: { ClusterArn: "x", Policy: stranger("kafka:CreateVpcConnection") } } }, inAccount],
    ]),
    ...about("residency-replica", "Copies", [
      ["fail", "images in another region", { Copies: { Type: "AWS::ECR::ReplicationConfiguration", Properties: { ReplicationConfiguration: { Rules: [{ Destinations: [{ Region: "us-east-1", RegistryId: "123456789012" }] }] } } } }],
    ]),
    ...about("encryption-at-rest", "Stream", [
      ["pass", "encrypted", stream({ StreamEncryption: { EncryptionType: "KMS", KeyId: "alias/aws/kinesis" } })],
      ["fail", "by default", stream()],
    ]),
    ...about("retention-within-promise", "Stream", [
      ["pass", "a day by default", stream(orders)],
      ["fail", "a year", stream({ ...orders, RetentionPeriodHours: 8760 })],
    ]),
    ...about("availability-capacity", "Stream", [
      ["pass", "on demand", stream({ StreamModeDetails: { StreamMode: "ON_DEMAND" } })],
      ["fail", "fixed", stream({ ShardCount: 1 })],
    ]),
    ...about("encryption-at-rest", "Hose", [
      ["pass", "under a key", hose({ DeliveryStreamEncryptionConfigurationInput: { KeyType: "AWS_OWNED_CMK" } })],
      ["pass", "reading from a stream", hose({ KinesisStreamSourceConfiguration: { KinesisStreamARN: "x", RoleARN: "y" } })],
      ["fail", "by default", hose()],
    ]),
    ...about("encryption-at-rest", "Cache", [
      ["pass", "encrypted", cache({ AtRestEncryptionEnabled: true })],
      ["fail", "by default", cache()],
    ]),
    ...about("transport-tls-only", "Cache", [
      ["pass", "encrypted", cache({ TransitEncryptionEnabled: true, TransitEncryptionMode: "required" })],
      ["fail", "preferred only", cache({ TransitEncryptionEnabled: true, TransitEncryptionMode: "preferred" })],
      ["fail", "a single node", node()],
      ["unknown", "as the deploy says", cache({ TransitEncryptionEnabled: later })],
    ]),
    ...about("availability-zones", "Cache", [
      ["pass", "two zones", cache({ MultiAZEnabled: true, AutomaticFailoverEnabled: true })],
      ["fail", "one", cache()],
      ["pass", "serverless", { Cache: { Type: "AWS::ElastiCache::ServerlessCache", Properties: { Engine: "valkey", ServerlessCacheName: "x" } } }],
    ]),
    ...about("retention-on-destroy", "Cache", [
      ["fail", "a last snapshot", cache(orders, { DeletionPolicy: "Snapshot" })],
      ["pass", "nothing", cache(orders)],
    ]),
    ...about("transport-tls-only", "Search", [
      ["pass", "HTTPS only", search(strict)],
      ["fail", "HTTP too, by CloudFormation's default", search({ NodeToNodeEncryptionOptions: { Enabled: true } })],
      ["unknown", "as the deploy says", search({ ...strict, DomainEndpointOptions: later })],
    ]),
    ...about("log-access", "Search", [
      ["pass", "audited", search({ LogPublishingOptions: { AUDIT_LOGS: { CloudWatchLogsLogGroupArn: "x", Enabled: true } } })],
      ["fail", "prepared, and not switched on", search({ LogPublishingOptions: { AUDIT_LOGS: { CloudWatchLogsLogGroupArn: "x" } } })],
    ]),
    ...about("exposure-data-store", "Search", [
      ["pass", "in a VPC", search({ VPCOptions: { SubnetIds: ["a"] } })],
      ["fail", "with a public endpoint", search()],
    ]),
    ...about("encryption-at-rest", "Search", [
      ["pass", "encrypted", search({ EncryptionAtRestOptions: { Enabled: true } })],
      ["fail", "by default", search()],
    ]),
    ...about("identity-session", "Search", [
      ["fail", "a day", search({ AdvancedSecurityOptions: { Enabled: true, SAMLOptions: { Enabled: true, SessionTimeoutMinutes: 1440 } } })],
    ]),
    ...about("log-access", "House", [
      ["pass", "logged", house({ LoggingProperties: { BucketName: "logs" } })],
      ["fail", "not logged", house()],
    ]),
    ...about("transport-tls-only", "House", [
      ["pass", "required", { ...house({ ClusterParameterGroupName: ref("Group") }), Group: { Type: "AWS::Redshift::ClusterParameterGroup", Properties: { Description: "x", ParameterGroupFamily: "redshift-2.0", Parameters: [{ ParameterName: "require_ssl", ParameterValue: "true" }] } } }],
      ["fail", "not required", { ...house({ ClusterParameterGroupName: ref("Group") }), Group: { Type: "AWS::Redshift::ClusterParameterGroup", Properties: { Description: "x", ParameterGroupFamily: "redshift-2.0", Parameters: [{ ParameterName: "require_ssl", ParameterValue: "false" }] } } }],
    ]),
    ...about("residency-replica", "House", [
      ["fail", "snapshots in another region", house({ DestinationRegion: "us-east-1" })],
    ]),
    ...about("retention-on-destroy", "House", [
      ["pass", "nothing", house(orders)],
      ["fail", "a last snapshot", house(orders, { DeletionPolicy: "Snapshot" })],
    ]),
    ...about("encryption-at-rest", "Docs", [
      ["pass", "encrypted", documents({ StorageEncrypted: true })],
      ["fail", "by default", documents()],
    ]),
    ...about("transport-tls-only", "Docs", [
      ["pass", "by default", documents()],
      ["fail", "switched off", { ...documents({ DBClusterParameterGroupName: ref("Group") }), Group: { Type: "AWS::DocDB::DBClusterParameterGroup", Properties: { Description: "x", Family: "docdb5.0", Parameters: { tls: "disabled" } } } }],
    ]),
    ...about("availability-zones", "Docs", [
      ["fail", "one member", { ...documents(), One: { Type: "AWS::DocDB::DBInstance", Properties: { DBClusterIdentifier: ref("Docs"), DBInstanceClass: "x" } } }],
      ["pass", "two members", { ...documents(), One: { Type: "AWS::DocDB::DBInstance", Properties: { DBClusterIdentifier: ref("Docs"), DBInstanceClass: "x" } }, Two: { Type: "AWS::DocDB::DBInstance", Properties: { DBClusterIdentifier: ref("Docs"), DBInstanceClass: "x" } } }],
    ]),
    ...about("encryption-customer-key", "Graph", [
      ["pass", "a key of one's own", { ...graph({ StorageEncrypted: true, KmsKeyId: att("Key") }), ...key }],
      ["fail", "AWS's key", graph({ StorageEncrypted: true })],
    ]),
    ...about("log-access", "Graph", [
      ["pass", "audited", { ...auditedGraph, Group: graphGroup({ neptune_enable_audit_log: "1" }) }],
      ["fail", "exported, and not audited", { ...auditedGraph, Group: graphGroup({ neptune_query_timeout: "20000" }) }],
      ["unknown", "as the deploy says", { ...auditedGraph, Group: graphGroup({ neptune_enable_audit_log: later }) }],
    ]),
    ...about("exposure-data-store", "Member", [
      ["fail", "a public member", { ...graph(), Member: { Type: "AWS::Neptune::DBInstance", Properties: { DBClusterIdentifier: ref("Graph"), DBInstanceClass: "x", PubliclyAccessible: true } } }],
    ]),
    ...about("transport-tls-only", "Kafka", [
      ["fail", "in plain text too", kafka({ EncryptionInfo: { EncryptionInTransit: { ClientBroker: "TLS_PLAINTEXT", InCluster: true } } })],
      ["pass", "by default", kafka()],
    ]),
    ...about("log-access", "Kafka", [
      ["pass", "logged", kafka({ LoggingInfo: { BrokerLogs: { S3: { Enabled: true, Bucket: "logs" } } } })],
      ["fail", "not logged", kafka()],
    ]),
    ...about("exposure-data-store", "Kafka", [
      ["fail", "public", kafka({ BrokerNodeGroupInfo: { ClientSubnets: ["a"], InstanceType: "x", ConnectivityInfo: { PublicAccess: { Type: "SERVICE_PROVIDED_EIPS" } } } })],
      ["pass", "by default", kafka()],
    ]),
  ],
}; // prettier-ignore
