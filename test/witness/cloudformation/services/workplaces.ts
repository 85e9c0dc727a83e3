import { about, att, later, tagged, type Resources, type Service } from "./service";

const project = (Properties: Record<string, unknown> = {}): Resources => ({ Build: { Type: "AWS::CodeBuild::Project", Properties: { ServiceRole: "x", Artifacts: { Type: "NO_ARTIFACTS" }, Source: { Type: "NO_SOURCE" }, Environment: { ComputeType: "x", Image: "x", Type: "LINUX_CONTAINER" }, ...Properties } } }); // prettier-ignore
const variable = (Name: string, Value: unknown, Type = "PLAINTEXT") => ({ Environment: { ComputeType: "x", Image: "x", Type: "x", EnvironmentVariables: [{ Name, Type, Value }] } }); // prettier-ignore
const inVpc = { VpcConfig: { VpcId: "vpc-1", Subnets: ["a"], SecurityGroupIds: ["b"] } };
const pipeline = (Properties: Record<string, unknown>): Resources => ({ Ship: { Type: "AWS::CodePipeline::Pipeline", Properties: { RoleArn: "x", Stages: [], ...Properties } } }); // prettier-ignore
const kept = (Id?: unknown) => ({ Location: "x", Type: "S3", ...(Id !== undefined && { EncryptionKey: { Id, Type: "KMS" } }) }); // prettier-ignore
const key: Resources = { Key: { Type: "AWS::KMS::Key" } };
const group = (Configuration: unknown): Resources => ({ Queries: { Type: "AWS::Athena::WorkGroup", Properties: { Name: "x", WorkGroupConfiguration: Configuration } } }); // prettier-ignore
const results = (KmsKey?: unknown) => ({ ResultConfiguration: { OutputLocation: "s3://x", EncryptionConfiguration: { EncryptionOption: "SSE_KMS", KmsKey } } }); // prettier-ignore
const catalog = (EncryptionAtRest: unknown, more: Record<string, unknown> = { ConnectionPasswordEncryption: { ReturnConnectionPasswordEncrypted: true } }): Resources => ({ Catalog: { Type: "AWS::Glue::DataCatalogEncryptionSettings", Properties: { CatalogId: "123456789012", DataCatalogEncryptionSettings: { EncryptionAtRest, ...more } } } }); // prettier-ignore
const jobs = (mode: unknown): Resources => ({ Jobs: { Type: "AWS::Glue::SecurityConfiguration", Properties: { Name: "x", EncryptionConfiguration: { CloudWatchEncryption: { CloudWatchEncryptionMode: "SSE-KMS" }, JobBookmarksEncryption: { JobBookmarksEncryptionMode: "CSE-KMS" }, S3Encryptions: [{ S3EncryptionMode: mode }] } } } }); // prettier-ignore
const job = (Properties: Record<string, unknown> = {}): Resources => ({ Job: { Type: "AWS::Glue::Job", Properties: { Command: {}, Role: "x", Tags: { "tom:data-class": "order-files" }, ...Properties } } }); // prettier-ignore
const airflow = (Properties: Record<string, unknown> = {}): Resources => ({ Flow: { Type: "AWS::MWAA::Environment", Properties: { Name: "x", ...Properties } } }); // prettier-ignore
const studio = (Properties: Record<string, unknown> = {}): Resources => ({ Studio: { Type: "AWS::SageMaker::Domain", Properties: { AuthMode: "IAM", DomainName: "x", ...Properties } } }); // prettier-ignore
const model = (Properties: Record<string, unknown> = {}): Resources => ({ Model: { Type: "AWS::SageMaker::EndpointConfig", Properties: { ProductionVariants: [], ...Properties } } }); // prettier-ignore
const desk = (Properties: Record<string, unknown> = {}): Resources => ({ Desk: { Type: "AWS::WorkSpaces::Workspace", Properties: { BundleId: "x", DirectoryId: "x", UserName: "x", ...Properties } } }); // prettier-ignore
const sealed = { RootVolumeEncryptionEnabled: true, UserVolumeEncryptionEnabled: true };
const fleet = (Properties: Record<string, unknown> = {}): Resources => ({ Desks: { Type: "AWS::AppStream::Fleet", Properties: { InstanceType: "x", Name: "x", ...Properties } } }); // prettier-ignore

const runner = (Properties: Record<string, unknown> = {}): Resources => ({ Shop: { Type: "AWS::AppRunner::Service", Properties: { SourceConfiguration: { ImageRepository: image([]) }, ...Properties } } }); // prettier-ignore
const image = (RuntimeEnvironmentVariables: unknown, RuntimeEnvironmentSecrets: unknown = []) => ({ ImageIdentifier: "x", ImageRepositoryType: "ECR", ImageConfiguration: { RuntimeEnvironmentVariables, RuntimeEnvironmentSecrets } }); // prettier-ignore
const password = (Value: unknown) => [{ Name: "DB_PASSWORD", Value }];
const machines = (Properties: Record<string, unknown> = {}): Resources => ({ Machines: { Type: "AWS::AutoScaling::LaunchConfiguration", Properties: { ImageId: "ami-1", InstanceType: "t3.micro", ...Properties } } }); // prettier-ignore
const volumes = (Encrypted: unknown) => ({ BlockDeviceMappings: [{ DeviceName: "/dev/sdf", Ebs: { Encrypted, VolumeSize: 8 } }] }); // prettier-ignore
const things = (Properties: Record<string, unknown> = {}): Resources => ({ Things: { Type: "AWS::IoT::DomainConfiguration", Properties } }); // prettier-ignore

export const workplaces: Service = {
  name: "Where people and jobs work on data",
  cases: [
    ...about("secret-not-in-plain", "Build", [
      ["pass", "none", project(variable("STAGE", "prod"))],
      ["fail", "a password in a variable", project(variable("DB_PASSWORD", "hunter2hunter2"))],
      ["pass", "the name of one", project(variable("DB_PASSWORD", "orders/password", "SECRETS_MANAGER"))],
      ["fail", "a key of AWS's in the build's script", project({ Source: { Type: "NO_SOURCE", BuildSpec: "env: AKIAIOSFODNN7EXAMPLQ" } })],
      ["unknown", "as the deploy says", project(variable("STAGE", later))],
    ]),
    ...about("encryption-customer-key", "Build", [
      ["fail", "artifacts that it leaves out", { ...project({ EncryptionKey: att("Key"), SecondaryArtifacts: [{ Type: "S3", Location: "x", EncryptionDisabled: true }] }), ...key }],
      ["unknown", "artifacts as the deploy says", { ...project({ EncryptionKey: att("Key"), Artifacts: { Type: "S3", Location: "x", EncryptionDisabled: later } }), ...key }],
      ["pass", "a key of one's own", { ...project({ EncryptionKey: att("Key") }), ...key }],
      ["fail", "AWS's key", project({ EncryptionKey: "alias/aws/s3" })],
      ["unknown", "as the deploy says", project({ EncryptionKey: later })],
    ]),
    ...about("exposure-notebook", "Build", [
      ["pass", "in a network of one's own", project({ ...inVpc, Tags: tagged("order-files") })],
      ["fail", "straight on the Internet", project({ Tags: tagged("order-files") })],
      ["unknown", "as the deploy says", project({ VpcConfig: later, Tags: tagged("order-files") })],
    ]),
    ...about("encryption-customer-key", "Ship", [
      ["pass", "a key of one's own", { ...pipeline({ ArtifactStore: kept(att("Key")) }), ...key }],
      ["fail", "AWS's key", pipeline({ ArtifactStore: kept() })],
      ["fail", "AWS's key in one region of two", { ...pipeline({ ArtifactStores: [{ Region: "eu-central-1", ArtifactStore: kept(att("Key")) }, { Region: "eu-west-1", ArtifactStore: kept() }] }), ...key }],
      ["unknown", "as the deploy says", pipeline({ ArtifactStore: later })],
    ]),
    ...about("encryption-customer-key", "Code", [
      ["pass", "a key of one's own", { Code: { Type: "AWS::CodeCommit::Repository", Properties: { RepositoryName: "x", KmsKeyId: att("Key") } }, ...key }],
      ["fail", "AWS's key", { Code: { Type: "AWS::CodeCommit::Repository", Properties: { RepositoryName: "x" } } }],
    ]),
    ...about("encryption-customer-key", "Queries", [
      ["pass", "a key of one's own", { ...group(results(att("Key"))), ...key }],
      ["fail", "AWS's key", group(results("alias/aws/s3"))],
      ["unknown", "as the deploy says", group(results(later))],
    ]),
    ...about("encryption-at-rest", "Catalog", [
      ["pass", "encrypted", catalog({ CatalogEncryptionMode: "SSE-KMS" })],
      ["fail", "not encrypted", catalog({ CatalogEncryptionMode: "DISABLED" })],
      ["fail", "passwords of connections are not", catalog({ CatalogEncryptionMode: "SSE-KMS" }, {})],
      ["unknown", "as the deploy says", catalog({ CatalogEncryptionMode: later })],
    ]),
    ...about("encryption-at-rest", "Jobs", [
      ["pass", "encrypted", jobs("SSE-KMS")],
      ["fail", "not encrypted", jobs("DISABLED")],
      ["unknown", "as the deploy says", jobs(later)],
    ]),
    ...about("exposure-notebook", "Job", [
      ["pass", "by a connection", job({ Connections: { Connections: ["x"] } })],
      ["fail", "straight on the Internet", job()],
      ["unknown", "as the deploy says", job({ Connections: later })],
    ]),
    ...about("exposure-notebook", "Flow", [
      ["pass", "private", airflow({ WebserverAccessMode: "PRIVATE_ONLY" })],
      ["fail", "public", airflow({ WebserverAccessMode: "PUBLIC_ONLY" })],
      ["unknown", "nothing is said", airflow()],
    ]),
    ...about("encryption-customer-key", "Flow", [
      ["pass", "a key of one's own", { ...airflow({ KmsKey: att("Key") }), ...key }],
      ["fail", "AWS's key", airflow()],
    ]),
    ...about("exposure-notebook", "Studio", [
      ["pass", "in a network of one's own", studio({ AppNetworkAccessType: "VpcOnly" })],
      ["fail", "by default", studio()],
      ["unknown", "as the deploy says", studio({ AppNetworkAccessType: later })],
    ]),
    ...about("encryption-customer-key", "Studio", [
      ["pass", "a key of one's own", { ...studio({ KmsKeyId: att("Key") }), ...key }],
      ["fail", "AWS's key", studio()],
    ]),
    ...about("encryption-customer-key", "Model", [
      ["pass", "a key of one's own", { ...model({ KmsKeyId: att("Key") }), ...key }],
      ["fail", "AWS's key", model()],
      ["unknown", "as the deploy says", model({ KmsKeyId: later })],
    ]),
    ...about("encryption-at-rest", "Desk", [
      ["pass", "encrypted", desk(sealed)],
      ["fail", "the user's volume is not", desk({ RootVolumeEncryptionEnabled: true })],
      ["unknown", "as the deploy says", desk({ ...sealed, UserVolumeEncryptionEnabled: later })],
    ]),
    ...about("encryption-customer-key", "Desk", [
      ["pass", "a key of one's own", { ...desk({ ...sealed, VolumeEncryptionKey: att("Key") }), ...key }],
      ["fail", "AWS's key", desk({ ...sealed, VolumeEncryptionKey: "alias/aws/workspaces" })],
    ]),
    ...about("exposure-notebook", "Desks", [
      ["pass", "by default", fleet()],
      ["fail", "straight on the Internet", fleet({ EnableDefaultInternetAccess: true })],
      ["unknown", "as the deploy says", fleet({ EnableDefaultInternetAccess: later })],
    ]),
    ...about("identity-session", "Desks", [
      ["pass", "an hour", fleet({ MaxUserDurationInSeconds: 3600 })],
      ["fail", "by default", fleet()],
      ["unknown", "as the deploy says", fleet({ MaxUserDurationInSeconds: later })],
    ]),
    ...about("firewall-web", "Shop", [
      ["fail", "nothing before it", runner()],
      ["not-applicable", "private", runner({ NetworkConfiguration: { IngressConfiguration: { IsPubliclyAccessible: false } } })],
      ["unknown", "as the deploy says", runner({ NetworkConfiguration: later })],
    ]),
    ...about("secret-not-in-plain", "Shop", [
      ["pass", "none", runner()],
      ["fail", "a password in a variable", runner({ SourceConfiguration: { ImageRepository: image(password("hunter2hunter2")) } })],
      ["pass", "one from Secrets Manager", runner({ SourceConfiguration: { ImageRepository: image([], password("arn:aws:secretsmanager:eu-central-1:123456789012:secret:orders-AbCdEf")) } })],
    ]),
    ...about("encryption-customer-key", "Shop", [
      ["pass", "a key of one's own", { ...runner({ EncryptionConfiguration: { KmsKey: att("Key") } }), ...key }],
      ["fail", "AWS's key", runner()],
    ]),
    ...about("encryption-at-rest", "Machines", [
      ["fail", "a volume that is not encrypted", machines(volumes(false))],
      ["unknown", "an encrypted volume beside the root one", machines(volumes(true))],
    ]),
    ...about("instance-metadata", "Machines", [
      ["pass", "by session tokens only", machines({ MetadataOptions: { HttpTokens: "required", HttpPutResponseHopLimit: 1 } })],
      ["fail", "without tokens", machines({ MetadataOptions: { HttpTokens: "optional" } })],
      ["unknown", "as the deploy says", machines({ MetadataOptions: later })],
    ]),
    ...about("instance-no-ssh-keys", "Machines", [["pass", "none", machines()], ["fail", "a key pair", machines({ KeyName: "x" })]]),
    ...about("transport-minimum-tls", "Things", [
      ["pass", "TLS 1.2", things({ TlsConfig: { SecurityPolicy: "IoTSecurityPolicy_TLS12_1_2_2022_10" } })],
      ["fail", "TLS 1.0", things({ TlsConfig: { SecurityPolicy: "IoTSecurityPolicy_TLS12_1_0_2015_01" } })],
      ["unknown", "as the deploy says", things({ TlsConfig: later })],
    ]),
    ...about("encryption-customer-key", "Places", [
      ["pass", "a key of one's own", { Places: { Type: "AWS::Location::Tracker", Properties: { TrackerName: "x", KmsKeyId: att("Key") } }, ...key }],
      ["fail", "AWS's key", { Places: { Type: "AWS::Location::Tracker", Properties: { TrackerName: "x" } } }],
      ["unknown", "as the deploy says", { Places: { Type: "AWS::Location::Tracker", Properties: { TrackerName: "x", KmsKeyId: later } } }],
    ]),
  ],
}; // prettier-ignore
