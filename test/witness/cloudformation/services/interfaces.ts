import { about, att, inAccount, later, tagged, type Resources, type Service } from "./service";

const classic = (Properties: Record<string, unknown> = {}): Resources => ({ Web: { Type: "AWS::ElasticLoadBalancing::LoadBalancer", Properties: { Listeners: [{ InstancePort: "80", LoadBalancerPort: "443", Protocol: "HTTPS" }], ...Properties } } }); // prettier-ignore
const plain = { Listeners: [{ InstancePort: "80", LoadBalancerPort: "80", Protocol: "HTTP" }] };
const logged = (Enabled: unknown) => ({ AccessLoggingPolicy: { Enabled, S3BucketName: "logs" } });
const api = (Properties: Record<string, unknown> = {}): Resources => ({ Api: { Type: "AWS::AppSync::GraphQLApi", Properties: { Name: "shop", AuthenticationType: "AWS_IAM", ...Properties } } }); // prettier-ignore
const apiLog = (more: Record<string, unknown> = {}) => ({ LogConfig: { CloudWatchLogsRoleArn: "x", FieldLogLevel: "ALL", ...more } }); // prettier-ignore
const apiCache = (Properties: Record<string, unknown> = {}): Resources => ({ Cache: { Type: "AWS::AppSync::ApiCache", Properties: { ApiId: att("Api", "ApiId"), ApiCachingBehavior: "FULL_REQUEST_CACHING", Ttl: 60, Type: "SMALL", ...Properties } } }); // prettier-ignore
const modes = (AuthType: unknown) => [{ AuthType }];
const events = (AuthType: unknown): Resources => ({ Events: { Type: "AWS::AppSync::Api", Properties: { Name: "shop", EventConfig: { AuthProviders: [], ConnectionAuthModes: modes(AuthType), DefaultPublishAuthModes: modes(AuthType), DefaultSubscribeAuthModes: modes(AuthType) } } } }); // prettier-ignore
const channels = (AuthType: unknown): Resources => ({ Channel: { Type: "AWS::AppSync::ChannelNamespace", Properties: { ApiId: "x", Name: "orders", SubscribeAuthModes: modes(AuthType), PublishAuthModes: modes("AWS_IAM") } } }); // prettier-ignore
const search = (Properties: Record<string, unknown> = {}): Resources => ({ Search: { Type: "AWS::Elasticsearch::Domain", Properties } }); // prettier-ignore
const inside = { DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" }, NodeToNodeEncryptionOptions: { Enabled: true } }; // prettier-ignore
const audit = (option: Record<string, unknown>) => ({ LogPublishingOptions: { AUDIT_LOGS: { CloudWatchLogsLogGroupArn: "x", ...option } } }); // prettier-ignore
const memory = (Properties: Record<string, unknown> = {}): Resources => ({ Cache: { Type: "AWS::MemoryDB::Cluster", Properties: { ACLName: "x", ClusterName: "x", NodeType: "x", ...Properties } } }); // prettier-ignore
const dax = (Properties: Record<string, unknown> = {}): Resources => ({ Dax: { Type: "AWS::DAX::Cluster", Properties: { IAMRoleARN: "x", NodeType: "x", ReplicationFactor: 3, ...Properties } } }); // prettier-ignore
const broker = (Properties: Record<string, unknown> = {}): Resources => ({ Broker: { Type: "AWS::AmazonMQ::Broker", Properties: { BrokerName: "x", DeploymentMode: "ACTIVE_STANDBY_MULTI_AZ", EngineType: "ACTIVEMQ", HostInstanceType: "x", PubliclyAccessible: false, ...Properties } } }); // prettier-ignore
const space = (Properties: Record<string, unknown> = {}): Resources => ({ Space: { Type: "AWS::RedshiftServerless::Namespace", Properties: { NamespaceName: "x", ...Properties } } }); // prettier-ignore
const group = (Properties: Record<string, unknown> = {}): Resources => ({ Group: { Type: "AWS::RedshiftServerless::Workgroup", Properties: { WorkgroupName: "x", ...Properties } } }); // prettier-ignore
const notebook = (Properties: Record<string, unknown> = {}): Resources => ({ Notebook: { Type: "AWS::SageMaker::NotebookInstance", Properties: { InstanceType: "x", RoleArn: "x", ...Properties } } }); // prettier-ignore
const rights = (Properties: Record<string, unknown> = {}): Resources => ({ Rights: { Type: "AWS::SSO::PermissionSet", Properties: { InstanceArn: "x", Name: "Support", ...Properties } } }); // prettier-ignore
const everything = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] };
const table = (Properties: Record<string, unknown> = {}): Resources => ({ Table: { Type: "AWS::Timestream::Table", Properties: { DatabaseName: "x", Tags: tagged("order-files"), ...Properties } } }); // prettier-ignore
const kept = (days: unknown) => ({ RetentionProperties: { MemoryStoreRetentionPeriodInHours: "24", MagneticStoreRetentionPeriodInDays: days } }); // prettier-ignore
const video = (DataRetentionInHours: unknown): Resources => ({ Video: { Type: "AWS::KinesisVideo::Stream", Properties: { DataRetentionInHours, Tags: tagged("order-files") } } }); // prettier-ignore
const key: Resources = { Key: { Type: "AWS::KMS::Key" } };
const server = (Protocols: unknown): Resources => ({ Server: { Type: "AWS::Transfer::Server", Properties: { Protocols } } }); // prettier-ignore

export const interfaces: Service = {
  name: "Interfaces and stores of further services",
  cases: [
    ...about("transport-tls-only", "Web", [
      ["pass", "HTTPS alone", classic()],
      ["fail", "HTTP", classic(plain)],
      ["unknown", "as the deploy says", classic({ Listeners: later })],
    ]),
    ...about("log-access", "Web", [
      ["pass", "logged", classic(logged(true))],
      ["fail", "not logged", classic()],
      ["fail", "logs are off", classic(logged(false))],
      ["unknown", "as the deploy says", classic(logged(later))],
    ]),
    ...about("log-access", "Api", [
      ["pass", "logged", api(apiLog())],
      ["fail", "not logged", api()],
    ]),
    ...about("log-redaction", "Api", [
      ["pass", "without what is asked", api(apiLog({ ExcludeVerboseContent: true }))],
      ["fail", "with what is asked", api(apiLog({ ExcludeVerboseContent: false }))],
    ]),
    ...about("encryption-at-rest", "Cache", [
      ["pass", "encrypted", { ...api(), ...apiCache({ AtRestEncryptionEnabled: true }) }],
      ["fail", "told not to", { ...api(), ...apiCache({ AtRestEncryptionEnabled: false }) }],
    ]),
    ...about("exposure-ingress", "Web", [["not-applicable", "which packet filter it has, that one says", classic()]]),
    ...about("encryption-at-rest", "Search", [
      ["pass", "encrypted", search({ EncryptionAtRestOptions: { Enabled: true } })],
      ["fail", "by default", search()],
      ["unknown", "as the deploy says", search({ EncryptionAtRestOptions: later })],
    ]),
    ...about("transport-tls-only", "Search", [
      ["pass", "inside and outside", search(inside)],
      ["fail", "by default", search()],
    ]),
    ...about("log-access", "Search", [
      ["pass", "who did what", search(audit({ Enabled: true }))],
      ["fail", "switched off where it is not switched on", search(audit({}))],
    ]),
    ...about("transport-tls-only", "Cache", [
      ["pass", "by default", memory()],
      ["fail", "told not to", memory({ TLSEnabled: false })],
    ]),
    ...about("encryption-customer-key", "Cache", [
      ["pass", "a key of one's own", { ...memory({ KmsKeyId: att("Key") }), ...key }],
      ["fail", "AWS's key", memory()],
    ]),
    ...about("retention-copies", "Cache", [
      ["fail", "snapshots that stay longer than the data", memory({ Tags: tagged("order-files"), SnapshotRetentionLimit: 35 })],
    ]),
    ...about("encryption-at-rest", "Dax", [
      ["pass", "encrypted", dax({ SSESpecification: { SSEEnabled: true } })],
      ["fail", "by default", dax()],
    ]),
    ...about("transport-tls-only", "Dax", [
      ["pass", "encrypted", dax({ ClusterEndpointEncryptionType: "TLS" })],
      ["fail", "by default", dax()],
    ]),
    ...about("exposure-data-store", "Broker", [
      ["pass", "private", broker()],
      ["fail", "public", broker({ PubliclyAccessible: true })],
      ["unknown", "as the deploy says", broker({ PubliclyAccessible: later })],
    ]),
    ...about("log-access", "Broker", [
      ["pass", "logged", broker({ Logs: { Audit: true, General: true } })],
      ["fail", "not logged", broker()],
    ]),
    ...about("encryption-customer-key", "Space", [
      ["pass", "a key of one's own", { ...space({ KmsKeyId: att("Key") }), ...key }],
      ["fail", "AWS's key", space()],
      ["unknown", "shared with whom nobody reads", { ...space({ KmsKeyId: att("Key"), NamespaceResourcePolicy: {} }), ...key }],
    ]),
    ...about("exposure-data-store", "Group", [
      ["pass", "private by default", group()],
      ["fail", "public", group({ PubliclyAccessible: true })],
    ]),
    ...about("exposure-data-store", "Kafka", [
      ["pass", "always private", { Kafka: { Type: "AWS::MSK::ServerlessCluster", Properties: { ClusterName: "x", ClientAuthentication: { Sasl: { Iam: { Enabled: true } } }, VpcConfigs: [{ SubnetIds: ["a"] }] } } }],
    ]),
    ...about("exposure-notebook", "Notebook", [
      ["pass", "closed", notebook({ DirectInternetAccess: "Disabled", SubnetId: "a" })],
      ["fail", "by default", notebook()],
    ]),
    ...about("identity-session", "Rights", [
      ["pass", "an hour by default", rights()],
      ["fail", "half a day", rights({ SessionDuration: "PT12H" })],
      ["unknown", "as the deploy says", rights({ SessionDuration: later })],
    ]),
    ...about("grant-no-wildcard", "Rights", [
      ["fail", "everything", rights({ InlinePolicy: everything })],
      ["fail", "everything, by AWS's own policy", rights({ ManagedPolicies: ["arn:aws:iam::aws:policy/AdministratorAccess"] })],
      ["unknown", "what a policy of the account allows", rights({ CustomerManagedPolicyReferences: [{ Name: "x" }] })],
    ]),
    ...about("retention-within-promise", "Table", [
      ["pass", "a week", table(kept("7"))],
      ["fail", "a year", table(kept("365"))],
      ["unknown", "as the deploy says", table(kept(later))],
    ]),
    ...about("encryption-customer-key", "Series", [
      ["pass", "a key of one's own", { Series: { Type: "AWS::Timestream::Database", Properties: { KmsKeyId: att("Key") } }, ...key }],
      ["fail", "AWS's key", { Series: { Type: "AWS::Timestream::Database" } }],
    ]),
    ...about("retention-within-promise", "Video", [
      ["pass", "a day", video(24)],
      ["fail", "two months", video(1440)],
    ]),
    ...about("encryption-customer-key", "Job", [
      ["pass", "a key of one's own", { Job: { Type: "AWS::StepFunctions::Activity", Properties: { Name: "x", EncryptionConfiguration: { KmsKeyId: att("Key"), Type: "CUSTOMER_MANAGED_KMS_KEY" } } }, ...key }],
      ["fail", "AWS's key", { Job: { Type: "AWS::StepFunctions::Activity", Properties: { Name: "x" } } }],
    ]),
    ...about("transport-tls-only", "Server", [
      ["pass", "SFTP", server(["SFTP"])],
      ["fail", "FTP", server(["SFTP", "FTP"])],
      ["unknown", "as the deploy says", server(later)],
    ]),
    ...about("encryption-customer-key", "Login", [
      ["pass", "a key of one's own", { Login: { Type: "AWS::Events::Connection", Properties: { AuthorizationType: "BASIC", KmsKeyIdentifier: att("Key") } }, ...key }],
    ]),
    ...about("share-approved", "Search", [
      ["fail", "with another account", search({ DomainName: "x", AccessPolicies: { Statement: [{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::999999999999:root" }, Action: "es:ESHttpGet", Resource: "*" }] } }), inAccount],
    ]),
    ...about("transfer-approved", "Outside", [
      ["fail", "events go to whom nobody approved", { Outside: { Type: "AWS::Events::ApiDestination", Properties: { ConnectionArn: "x", HttpMethod: "POST", InvocationEndpoint: "https://hooks.example.com/x" } } }],
    ]),
    ...about("exposure-function", "Api", [["pass", "asks who calls", api()], ["fail", "asks nobody but for a key", api({ AuthenticationType: "API_KEY" })]]),
    ...about("exposure-function", "Events", [["pass", "asks who calls", events("AWS_IAM")], ["fail", "asks for a key", events("API_KEY")]]),
    ...about("exposure-function", "Channel", [["pass", "asks who calls", channels("AWS_IAM")], ["fail", "asks for a key", channels("API_KEY")]]),
    ...about("firewall-web", "Api", [["fail", "nothing before it", api()], ["pass", "a web ACL before it", { ...api(), Acl: { Type: "AWS::WAFv2::WebACL", Properties: { Scope: "REGIONAL", DefaultAction: { Allow: {} }, VisibilityConfig: {} } }, Before: { Type: "AWS::WAFv2::WebACLAssociation", Properties: { ResourceArn: att("Api"), WebACLArn: att("Acl") } } }]]),
  ],
}; // prettier-ignore
