import * as aws from "@pulumi/aws";
import { ref, tagged } from "../services/service";
import { marks, type AllTwins } from "./twins";

export const otherServices: AllTwins = {
  "a file system with backups of its own": {
    about: "files",
    program: () => {
      const files = new aws.efs.FileSystem("files", { encrypted: true, tags: marks("invoices") });
      new aws.efs.BackupPolicy("backups", { fileSystemId: files.id, backupPolicy: { status: "ENABLED" } });
    },
    resources: { files: { Type: "AWS::EFS::FileSystem", Properties: { Encrypted: true, FileSystemTags: tagged("invoices"), BackupPolicy: { Status: "ENABLED" } } } }, // prettier-ignore
  },
  "a table that a plan backs up": {
    about: "orders",
    program: () => {
      const orders = new aws.dynamodb.Table("orders", { name: "orders", hashKey: "id", attributes: [{ name: "id", type: "S" }], tags: marks("invoices") }); // prettier-ignore
      const vault = new aws.backup.Vault("vault", { name: "vault" });
      const plan = new aws.backup.Plan("plan", { name: "plan", rules: [{ ruleName: "daily", targetVaultName: vault.name, schedule: "cron(0 3 * * ? *)", lifecycle: { deleteAfter: 35 } }] }); // prettier-ignore
      new aws.backup.Selection("all", { name: "all", planId: plan.id, iamRoleArn: "arn:aws:iam::123456789012:role/b", resources: [orders.arn] }); // prettier-ignore
    },
    resources: {
      orders: {
        Type: "AWS::DynamoDB::Table",
        Properties: { TableName: "orders", KeySchema: [], Tags: tagged("invoices") },
      },
      vault: { Type: "AWS::Backup::BackupVault", Properties: { BackupVaultName: "vault" } },
      plan: { Type: "AWS::Backup::BackupPlan", Properties: { BackupPlan: { BackupPlanName: "plan", BackupPlanRule: [{ RuleName: "daily", TargetBackupVault: ref("vault"), ScheduleExpression: "cron(0 3 * * ? *)", Lifecycle: { DeleteAfterDays: 35 } }] } } }, // prettier-ignore
      all: { Type: "AWS::Backup::BackupSelection", Properties: { BackupPlanId: ref("plan"), BackupSelection: { SelectionName: "all", IamRoleArn: "arn:aws:iam::123456789012:role/b", Resources: [{ "Fn::GetAtt": ["orders", "Arn"] }] } } }, // prettier-ignore
    },
  },
  "a database whose backups are copied out of the Union": {
    about: "db",
    parts: ["copies"],
    program: () => {
      const db = new aws.rds.Instance("db", { instanceClass: "db.t4g.micro", engine: "postgres", engineVersion: "17.4", allocatedStorage: 20, publiclyAccessible: false, backupRetentionPeriod: 7, skipFinalSnapshot: true, tags: marks("invoices") }); // prettier-ignore
      new aws.rds.InstanceAutomatedBackupsReplication("copies", { sourceDbInstanceArn: db.arn, retentionPeriod: 7, region: "us-east-1" }); // prettier-ignore
    },
    resources: {
      db: {
        Type: "AWS::RDS::DBInstance",
        Properties: { DBInstanceClass: "db.t4g.micro", Engine: "postgres", EngineVersion: "17.4", AllocatedStorage: "20", PubliclyAccessible: false, BackupRetentionPeriod: 7, AutomaticBackupReplicationRegion: "us-east-1", Tags: tagged("invoices") }, // prettier-ignore
        DeletionPolicy: "Delete",
      },
    },
  },
  "a secret that is rotated": {
    about: "secret",
    program: () => {
      const secret = new aws.secretsmanager.Secret("secret", { name: "secret", replicas: [{ region: "us-east-1" }] });
      new aws.secretsmanager.SecretRotation("turn", {
        secretId: secret.id,
        rotationRules: { automaticallyAfterDays: 30 },
      });
    },
    resources: {
      secret: {
        Type: "AWS::SecretsManager::Secret",
        Properties: { Name: "secret", ReplicaRegions: [{ Region: "us-east-1" }] },
      },
      turn: { Type: "AWS::SecretsManager::RotationSchedule", Properties: { SecretId: ref("secret"), RotationRules: { AutomaticallyAfterDays: 30 } } }, // prettier-ignore
    },
  },
  "a search domain": {
    about: "search",
    program: () => void new aws.opensearch.Domain("search", { domainName: "search", encryptAtRest: { enabled: true }, nodeToNodeEncryption: { enabled: true }, domainEndpointOptions: { enforceHttps: false, tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" }, logPublishingOptions: [{ logType: "AUDIT_LOGS", cloudwatchLogGroupArn: "x", enabled: false }] }), // prettier-ignore
    resources: {
      search: {
        Type: "AWS::OpenSearchService::Domain",
        Properties: {
          DomainName: "search", EncryptionAtRestOptions: { Enabled: true }, NodeToNodeEncryptionOptions: { Enabled: true },
          DomainEndpointOptions: { TLSSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" },
          LogPublishingOptions: { AUDIT_LOGS: { CloudWatchLogsLogGroupArn: "x" } },
        },
      }, // prettier-ignore
    },
  },
  "a distribution": {
    about: "site",
    program: () => void new aws.cloudfront.Distribution("site", { enabled: true, defaultCacheBehavior: { allowedMethods: ["GET"], cachedMethods: ["GET"], targetOriginId: "o", viewerProtocolPolicy: "allow-all" }, origins: [{ originId: "o", domainName: "a.example", customOriginConfig: { httpPort: 80, httpsPort: 443, originProtocolPolicy: "http-only", originSslProtocols: ["TLSv1.2"] } }], restrictions: { geoRestriction: { restrictionType: "none" } }, viewerCertificate: { cloudfrontDefaultCertificate: true } }), // prettier-ignore
    resources: {
      site: {
        Type: "AWS::CloudFront::Distribution",
        Properties: {
          DistributionConfig: {
            Enabled: true,
            DefaultCacheBehavior: { TargetOriginId: "o", ViewerProtocolPolicy: "allow-all" },
            Origins: [{ Id: "o", DomainName: "a.example", CustomOriginConfig: { OriginProtocolPolicy: "http-only", OriginSSLProtocols: ["TLSv1.2"] } }], // prettier-ignore
            Restrictions: { GeoRestriction: { RestrictionType: "none" } },
            ViewerCertificate: { CloudFrontDefaultCertificate: true },
          },
        },
      },
    },
  },
  "a user pool": {
    about: "pool",
    program: () => void new aws.cognito.UserPool("pool", { name: "pool", mfaConfiguration: "OPTIONAL", passwordPolicy: { minimumLength: 8 }, adminCreateUserConfig: { allowAdminCreateUserOnly: true } }), // prettier-ignore
    resources: { pool: { Type: "AWS::Cognito::UserPool", Properties: { UserPoolName: "pool", MfaConfiguration: "OPTIONAL", Policies: { PasswordPolicy: { MinimumLength: 8 } }, AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } } } }, // prettier-ignore
  },
  "a repository": {
    about: "images",
    program: () => void new aws.ecr.Repository("images", { name: "images", imageTagMutability: "MUTABLE", imageScanningConfiguration: { scanOnPush: true }, tags: marks("order-files") }), // prettier-ignore
    resources: { images: { Type: "AWS::ECR::Repository", Properties: { RepositoryName: "images", ImageTagMutability: "MUTABLE", ImageScanningConfiguration: { ScanOnPush: true }, Tags: tagged("order-files") } } }, // prettier-ignore
  },
  "a file system of Windows": {
    about: "files",
    program: () => void new aws.fsx.WindowsFileSystem("files", { subnetIds: ["a"], throughputCapacity: 8, deploymentType: "SINGLE_AZ_2", automaticBackupRetentionDays: 60, auditLogConfiguration: { fileAccessAuditLogLevel: "SUCCESS_AND_FAILURE" }, tags: marks("order-files") }), // prettier-ignore
    resources: { files: { Type: "AWS::FSx::FileSystem", Properties: { FileSystemType: "WINDOWS", SubnetIds: ["a"], WindowsConfiguration: { ThroughputCapacity: 8, DeploymentType: "SINGLE_AZ_2", AutomaticBackupRetentionDays: 60, AuditLogConfiguration: { FileAccessAuditLogLevel: "SUCCESS_AND_FAILURE" } }, Tags: tagged("order-files") } } }, // prettier-ignore
  },
  "a build": {
    about: "build",
    program: () => void new aws.codebuild.Project("build", { name: "build", serviceRole: "x", artifacts: { type: "NO_ARTIFACTS" }, source: { type: "NO_SOURCE", buildspec: "x" }, environment: { computeType: "x", image: "x", type: "LINUX_CONTAINER", environmentVariables: [{ name: "DB_PASSWORD", value: "hunter2hunter2" }] }, tags: marks("order-files") }), // prettier-ignore
    resources: { build: { Type: "AWS::CodeBuild::Project", Properties: { Name: "build", ServiceRole: "x", Artifacts: { Type: "NO_ARTIFACTS" }, Source: { Type: "NO_SOURCE", BuildSpec: "x" }, Environment: { ComputeType: "x", Image: "x", Type: "LINUX_CONTAINER", EnvironmentVariables: [{ Name: "DB_PASSWORD", Value: "hunter2hunter2" }] }, Tags: tagged("order-files") } } }, // prettier-ignore
  },
  "a pipeline": {
    about: "ship",
    program: () => void new aws.codepipeline.Pipeline("ship", { name: "ship", roleArn: "x", stages: [], artifactStores: [{ location: "x", type: "S3", encryptionKey: { id: "alias/aws/s3", type: "KMS" } }] }), // prettier-ignore
    resources: { ship: { Type: "AWS::CodePipeline::Pipeline", Properties: { Name: "ship", RoleArn: "x", Stages: [], ArtifactStore: { Location: "x", Type: "S3", EncryptionKey: { Id: "alias/aws/s3", Type: "KMS" } } } } }, // prettier-ignore
  },
  "a group of queries": {
    about: "queries",
    program: () => void new aws.athena.Workgroup("queries", { name: "queries", configuration: { resultConfiguration: { outputLocation: "s3://x/", encryptionConfiguration: { encryptionOption: "SSE_S3" } } } }), // prettier-ignore
    resources: { queries: { Type: "AWS::Athena::WorkGroup", Properties: { Name: "queries", WorkGroupConfiguration: { ResultConfiguration: { OutputLocation: "s3://x/", EncryptionConfiguration: { EncryptionOption: "SSE_S3" } } } } } }, // prettier-ignore
  },
  "how a catalogue is encrypted": {
    about: "catalog",
    program: () => void new aws.glue.DataCatalogEncryptionSettings("catalog", { dataCatalogEncryptionSettings: { encryptionAtRest: { catalogEncryptionMode: "SSE-KMS", sseAwsKmsKeyId: "alias/aws/glue" }, connectionPasswordEncryption: { returnConnectionPasswordEncrypted: false } } }), // prettier-ignore
    resources: { catalog: { Type: "AWS::Glue::DataCatalogEncryptionSettings", Properties: { CatalogId: "x", DataCatalogEncryptionSettings: { EncryptionAtRest: { CatalogEncryptionMode: "SSE-KMS", SseAwsKmsKeyId: "alias/aws/glue" }, ConnectionPasswordEncryption: { ReturnConnectionPasswordEncrypted: false } } } } }, // prettier-ignore
  },
  "a table of Keyspaces": {
    about: "orders",
    program: () => void new aws.keyspaces.Table("orders", { keyspaceName: "x", tableName: "orders", schemaDefinition: { columns: [], partitionKeys: [] }, capacitySpecification: { throughputMode: "PROVISIONED" }, pointInTimeRecovery: { status: "ENABLED" }, tags: marks("invoices") }), // prettier-ignore
    resources: { orders: { Type: "AWS::Cassandra::Table", Properties: { KeyspaceName: "x", TableName: "orders", PartitionKeyColumns: [], BillingMode: { Mode: "PROVISIONED" }, PointInTimeRecoveryEnabled: true, Tags: tagged("invoices") } } }, // prettier-ignore
  },
  "a migration": {
    about: "move",
    program: () => void new aws.dms.ReplicationInstance("move", { replicationInstanceId: "move", replicationInstanceClass: "x", publiclyAccessible: true, autoMinorVersionUpgrade: false, multiAz: true, tags: marks("order-files") }), // prettier-ignore
    resources: { move: { Type: "AWS::DMS::ReplicationInstance", Properties: { ReplicationInstanceIdentifier: "move", ReplicationInstanceClass: "x", PubliclyAccessible: true, AutoMinorVersionUpgrade: false, MultiAZ: true, Tags: tagged("order-files") } } }, // prettier-ignore
  },
  "a desktop": {
    about: "desk",
    program: () => void new aws.workspaces.Workspace("desk", { bundleId: "x", directoryId: "x", userName: "x", rootVolumeEncryptionEnabled: true, workspaceProperties: { runningMode: "AUTO_STOP", runningModeAutoStopTimeoutInMinutes: 600 }, tags: marks("order-files") }), // prettier-ignore
    resources: { desk: { Type: "AWS::WorkSpaces::Workspace", Properties: { BundleId: "x", DirectoryId: "x", UserName: "x", RootVolumeEncryptionEnabled: true, WorkspaceProperties: { RunningMode: "AUTO_STOP", RunningModeAutoStopTimeoutInMinutes: 600 }, Tags: tagged("order-files") } } }, // prettier-ignore
  },
  "a studio": {
    about: "studio",
    program: () => void new aws.sagemaker.Domain("studio", { authMode: "IAM", domainName: "studio", vpcId: "x", subnetIds: ["a"], defaultUserSettings: { executionRole: "x" }, tags: marks("order-files") }), // prettier-ignore
    resources: { studio: { Type: "AWS::SageMaker::Domain", Properties: { AuthMode: "IAM", DomainName: "studio", VpcId: "x", SubnetIds: ["a"], DefaultUserSettings: { ExecutionRole: "x" }, Tags: tagged("order-files") } } }, // prettier-ignore
  },
  "a service of App Runner": {
    about: "shop",
    program: () => void new aws.apprunner.Service("shop", { serviceName: "shop", sourceConfiguration: { imageRepository: { imageIdentifier: "x", imageRepositoryType: "ECR", imageConfiguration: { runtimeEnvironmentVariables: { DB_PASSWORD: "hunter2hunter2" } } } }, tags: marks("order-files") }), // prettier-ignore
    resources: { shop: { Type: "AWS::AppRunner::Service", Properties: { ServiceName: "shop", SourceConfiguration: { ImageRepository: { ImageIdentifier: "x", ImageRepositoryType: "ECR", ImageConfiguration: { RuntimeEnvironmentVariables: [{ Name: "DB_PASSWORD", Value: "hunter2hunter2" }] } } }, Tags: tagged("order-files") } } }, // prettier-ignore
  },
  "what a scaling group makes machines from": {
    about: "machines",
    program: () => void new aws.ec2.LaunchConfiguration("machines", { name: "machines", imageId: "ami-1", instanceType: "t3.micro", keyName: "x", associatePublicIpAddress: true, metadataOptions: { httpTokens: "optional" } }), // prettier-ignore
    resources: { machines: { Type: "AWS::AutoScaling::LaunchConfiguration", Properties: { LaunchConfigurationName: "machines", ImageId: "ami-1", InstanceType: "t3.micro", KeyName: "x", AssociatePublicIpAddress: true, MetadataOptions: { HttpTokens: "optional" } } } }, // prettier-ignore
  },
  "a cluster of Kubernetes": {
    about: "kube",
    program: () => void new aws.eks.Cluster("kube", { name: "kube", roleArn: "x", version: "1.29", vpcConfig: { subnetIds: ["a"], endpointPublicAccess: true, publicAccessCidrs: ["0.0.0.0/0"] }, enabledClusterLogTypes: ["api"] }), // prettier-ignore
    resources: { kube: { Type: "AWS::EKS::Cluster", Properties: { Name: "kube", RoleArn: "x", Version: "1.29", ResourcesVpcConfig: { SubnetIds: ["a"], EndpointPublicAccess: true, PublicAccessCidrs: ["0.0.0.0/0"] }, Logging: { ClusterLogging: { EnabledTypes: [{ Type: "api" }] } } } } }, // prettier-ignore
  },
};
