"use strict";

/*
 * Sixty types of resources: class, what keeps the promise beside it, the mistake, and the rule that tells of it. The good
 * program is what stands here; the bad one has every mistake laid over it.
 */

const tags = { "tom:data-class": "none", "tom:purpose": "billing" };
const kms = "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-3333-4444-555555555555";
const role = "arn:aws:iam::123456789012:role/worker";
const subnets = ["subnet-1", "subnet-2"];
const abroad = { region: "us-east-1" };
const unkeyed = { kmsKeyId: undefined };
const tokens = { httpTokens: "required", httpPutResponseHopLimit: 1 };
const trust = (principal) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: principal, Action: "sts:AssumeRole" }],
  });
const policy = (action, resource) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: action, Resource: resource }] });
const overTls = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Deny",
      Principal: "*",
      Action: "*",
      Resource: "*",
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
    {
      Effect: "Deny",
      Principal: "*",
      Action: "*",
      Resource: "*",
      Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } },
    },
  ],
});

// prettier-ignore
exports.types = [
  ["kms.Key", { enableKeyRotation: true, tags }, { enableKeyRotation: false }, "key-rotation"],
  ["kms.Alias", { targetKeyId: kms, name: "alias/shop" }, abroad, "residency-region"],
  ["dynamodb.Table", { attributes: [{ name: "id", type: "S" }], hashKey: "id", billingMode: "PAY_PER_REQUEST", serverSideEncryption: { enabled: true, kmsKeyArn: kms }, pointInTimeRecovery: { enabled: true }, deletionProtectionEnabled: true, tags }, { tags: {} }, "retention-declared"],
  ["rds.Instance", { instanceClass: "db.t4g.small", engine: "postgres", engineVersion: "17.5", storageEncrypted: true, kmsKeyId: kms, deletionProtection: true, multiAz: true, manageMasterUserPassword: true, masterUserSecretKmsKeyId: kms, copyTagsToSnapshot: true, enabledCloudwatchLogsExports: ["postgresql"], parameterGroupName: "default.postgres17", caCertIdentifier: "rds-ca-rsa4096-g1", username: "shop", allocatedStorage: 20, maxAllocatedStorage: 100, autoMinorVersionUpgrade: true, backupRetentionPeriod: 7, tags }, { publiclyAccessible: true }, "exposure-data-store"],
  ["rds.Cluster", { engine: "aurora-postgresql", engineVersion: "17.5", storageEncrypted: true, kmsKeyId: kms, deletionProtection: true, manageMasterUserPassword: true, masterUserSecretKmsKeyId: kms, masterUsername: "shop", availabilityZones: ["eu-central-1a", "eu-central-1b"], enabledCloudwatchLogsExports: ["postgresql"], dbClusterParameterGroupName: "default.aurora-postgresql17", backupRetentionPeriod: 7, tags }, { storageEncrypted: false, kmsKeyId: undefined }, "encryption-at-rest"],
  ["docdb.Cluster", { storageEncrypted: true, kmsKeyId: kms, deletionProtection: true, masterUsername: "shop", manageMasterUserPassword: true, enabledCloudwatchLogsExports: ["audit"], availabilityZones: ["eu-central-1a", "eu-central-1b"], tags }, { storageEncrypted: false, kmsKeyId: undefined }, "encryption-at-rest"],
  ["neptune.Cluster", { storageEncrypted: true, kmsKeyArn: kms, deletionProtection: true, enableCloudwatchLogsExports: ["audit"], availabilityZones: ["eu-central-1a", "eu-central-1b"], tags }, { storageEncrypted: false, kmsKeyArn: undefined }, "encryption-at-rest"],
  ["elasticache.ReplicationGroup", { description: "d", atRestEncryptionEnabled: true, kmsKeyId: kms, transitEncryptionEnabled: true, transitEncryptionMode: "required", engine: "redis", engineVersion: "7.1", automaticFailoverEnabled: true, multiAzEnabled: true, tags }, { transitEncryptionEnabled: false, transitEncryptionMode: undefined }, "transport-tls-only"],
  ["memorydb.Cluster", { aclName: "shop", nodeType: "db.t4g.small", tlsEnabled: true, kmsKeyArn: kms, tags }, { tlsEnabled: false }, "transport-tls-only"],
  ["sqs.Queue", { kmsMasterKeyId: kms, policy: overTls, tags }, { kmsMasterKeyId: undefined, sqsManagedSseEnabled: false }, "encryption-at-rest"],
  ["sns.Topic", { kmsMasterKeyId: kms, policy: overTls, tags }, { kmsMasterKeyId: undefined }, "encryption-at-rest"],
  ["kinesis.Stream", { shardCount: 1, encryptionType: "KMS", kmsKeyId: kms, tags }, { encryptionType: "NONE", kmsKeyId: undefined }, "encryption-at-rest"],
  ["cloudwatch.LogGroup", { kmsKeyId: kms, retentionInDays: 365, tags }, unkeyed, "encryption-customer-key"],
  ["keyspaces.Table", { keyspaceName: "shop", tableName: "orders", schemaDefinition: { columns: [{ name: "id", type: "text" }], partitionKeys: [{ name: "id" }] }, encryptionSpecification: { type: "CUSTOMER_MANAGED_KMS_KEY", kmsKeyIdentifier: kms }, pointInTimeRecovery: { status: "ENABLED" }, tags }, { encryptionSpecification: { type: "AWS_OWNED_KMS_KEY" } }, "encryption-customer-key"],
  ["ssm.Parameter", { type: "SecureString", keyId: kms, value: "x", tags }, { keyId: undefined }, "encryption-customer-key"],
  ["ecr.Repository", { encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: kms }], imageTagMutability: "IMMUTABLE", imageScanningConfiguration: { scanOnPush: true }, tags }, { imageScanningConfiguration: { scanOnPush: false } }, "detect-image-vulnerabilities"],
  ["kinesis.VideoStream", { name: "doors", kmsKeyId: kms, tags }, unkeyed, "encryption-customer-key"],
  ["ebs.Volume", { availabilityZone: "eu-central-1a", size: 10, encrypted: true, kmsKeyId: kms, tags }, { encrypted: false, kmsKeyId: undefined }, "encryption-at-rest"],
  ["ec2.Instance", { ami: "ami-1", instanceType: "t4g.small", metadataOptions: tokens, rootBlockDevice: { encrypted: true, kmsKeyId: kms }, tags }, { metadataOptions: { httpTokens: "optional" } }, "instance-metadata"],
  ["ec2.LaunchTemplate", { metadataOptions: tokens, tags }, { metadataOptions: { httpTokens: "optional" } }, "instance-metadata"],
  ["ec2.SecurityGroup", { vpcId: "vpc-1", ingress: [], egress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["10.0.0.0/8"] }], tags }, { ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"] }] }, "exposure-admin-ports"],
  ["ec2.Subnet", { vpcId: "vpc-1", cidrBlock: "10.0.1.0/24", tags: { ...tags, "tom:network": "workload" } }, { mapPublicIpOnLaunch: true }, "exposure-subnet"],
  ["ec2.Eip", { domain: "vpc", tags }, abroad, "residency-region"],
  ["directconnect.Connection", { name: "site", bandwidth: "10Gbps", location: "EqFA5", requestMacsec: true, encryptionMode: "must_encrypt", tags }, { encryptionMode: "should_encrypt" }, "transport-direct-connect"],
  ["lb.TargetGroup", { name: "shop", port: 443, protocol: "HTTPS", vpcId: "vpc-1", tags }, abroad, "residency-region"],
  ["lb.LoadBalancer", { name: "shop", internal: true, subnets, enableDeletionProtection: true, accessLogs: { bucket: "logs", enabled: true }, dropInvalidHeaderFields: true, tags }, abroad, "residency-region"],
  ["lb.Listener", { loadBalancerArn: "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/1", port: 443, protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06", certificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/1", routingHttpResponseStrictTransportSecurityHeaderValue: "max-age=31536000; includeSubDomains", defaultActions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } }] }, { sslPolicy: "ELBSecurityPolicy-2016-08" }, "transport-minimum-tls"],
  ["acm.Certificate", { domainName: "shop.example", validationMethod: "DNS", keyAlgorithm: "EC_prime256v1", tags }, { keyAlgorithm: "RSA_2048" }, "certificate-strength"],
  ["lambda.Function", { packageType: "Image", imageUri: "123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop:1", role, kmsKeyArn: kms, environment: { variables: { STAGE: "prod" } }, vpcConfig: { subnetIds: subnets, securityGroupIds: ["sg-1"] }, tags }, { environment: { variables: { DB_PASSWORD: "blue-tram-window-42" } } }, "secret-not-in-plain"],
  ["lambda.FunctionUrl", { functionName: "shop", authorizationType: "AWS_IAM" }, { authorizationType: "NONE" }, "exposure-function"],
  ["apigateway.DomainName", { domainName: "api.shop.example", securityPolicy: "TLS_1_2", endpointConfiguration: { types: "REGIONAL" }, regionalCertificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/1", tags }, { securityPolicy: "TLS_1_0" }, "transport-minimum-tls"],
  ["apigatewayv2.DomainName", { domainName: "api2.shop.example", domainNameConfiguration: { certificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/1", endpointType: "REGIONAL", securityPolicy: "TLS_1_2" }, tags }, { domainNameConfiguration: { certificateArn: "c", endpointType: "REGIONAL", securityPolicy: "TLS_1_0" } }, "transport-minimum-tls"],
  ["redshift.Cluster", { clusterIdentifier: "shop", nodeType: "ra3.large", encrypted: "true", kmsKeyId: kms, publiclyAccessible: false, masterUsername: "shop", manageMasterPassword: true, clusterParameterGroupName: "shop", tags }, { publiclyAccessible: true }, "exposure-data-store"],
  ["athena.Workgroup", { configuration: { enforceWorkgroupConfiguration: true, resultConfiguration: { outputLocation: "s3://shop-results/", encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn: kms } } }, tags }, { configuration: { resultConfiguration: { outputLocation: "s3://shop-results/", encryptionConfiguration: { encryptionOption: "SSE_S3" } } } }, "encryption-customer-key"],
  ["backup.Vault", { kmsKeyArn: kms, tags }, { kmsKeyArn: undefined }, "encryption-customer-key"],
  ["backup.Plan", { rules: [{ ruleName: "daily", targetVaultName: "other", lifecycle: { deleteAfter: 7 } }], tags }, { rules: [{ ruleName: "daily", targetVaultName: "other", copyActions: [{ destinationVaultArn: "arn:aws:backup:us-east-1:123456789012:backup-vault:other" }] }] }, "residency-replica"],
  ["sfn.StateMachine", { definition: "{}", roleArn: role, encryptionConfiguration: { type: "CUSTOMER_MANAGED_KMS_KEY", kmsKeyId: kms }, tags }, { encryptionConfiguration: { type: "AWS_OWNED_KEY" } }, "encryption-customer-key"],
  ["iam.Role", { assumeRolePolicy: trust({ Service: "lambda.amazonaws.com" }), tags }, { assumeRolePolicy: trust({ AWS: "*" }) }, "grant-trust"],
  ["iam.Policy", { policy: policy(["s3:GetObject"], ["arn:aws:s3:::shop-orders/*"]) }, { policy: policy(["*"], ["*"]) }, "grant-no-wildcard"],
  ["iam.RolePolicy", { role: "worker", policy: policy(["s3:GetObject"], ["arn:aws:s3:::shop-orders/*"]) }, { policy: policy(["kms:*"], ["*"]) }, "grant-no-wildcard"],
  ["iam.GroupPolicy", { group: "clerks", policy: policy(["s3:GetObject"], ["arn:aws:s3:::shop-orders/*"]) }, { policy: policy(["iam:CreateAccessKey"], ["*"]) }, "grant-no-escalation"],
  ["ses.ConfigurationSet", { deliveryOptions: { tlsPolicy: "Require" } }, { deliveryOptions: { tlsPolicy: "Optional" } }, "transport-mail"],
  ["sesv2.ConfigurationSet", { configurationSetName: "shop", deliveryOptions: { tlsPolicy: "REQUIRE" }, suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] }, tags }, { deliveryOptions: { tlsPolicy: "OPTIONAL" } }, "transport-mail"],
  ["transfer.Server", { protocols: ["SFTP"], endpointType: "VPC", tags }, { protocols: ["FTP"] }, "transport-tls-only"],
  ["iot.DomainConfiguration", { tlsConfig: { securityPolicy: "IoTSecurityPolicy_TLS13_1_2_2022_10" }, tags }, { tlsConfig: { securityPolicy: "IoTSecurityPolicy_TLS12_1_0_2016_01" } }, "transport-minimum-tls"],
  ["sagemaker.NotebookInstance", { instanceType: "ml.t3.medium", roleArn: role, directInternetAccess: "Disabled", rootAccess: "Disabled", subnetId: "subnet-1", securityGroups: ["sg-1"], kmsKeyId: kms, instanceMetadataServiceConfiguration: { minimumInstanceMetadataServiceVersion: "2" }, tags }, unkeyed, "encryption-customer-key"],
  ["eks.Cluster", { roleArn: role, vpcConfig: { subnetIds: subnets, endpointPublicAccess: false, endpointPrivateAccess: true }, encryptionConfig: { provider: { keyArn: kms }, resources: ["secrets"] }, enabledClusterLogTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"], version: "1.34", tags }, { vpcConfig: { subnetIds: subnets, endpointPublicAccess: true } }, "exposure-cluster"],
  ["dms.ReplicationInstance", { replicationInstanceId: "shop", replicationInstanceClass: "dms.t3.small", kmsKeyArn: kms, publiclyAccessible: false, autoMinorVersionUpgrade: true, tags }, { publiclyAccessible: true }, "exposure-data-store"],
  ["timestreamwrite.Database", { databaseName: "shop", kmsKeyId: kms, tags }, unkeyed, "encryption-customer-key"],
  ["s3.AccessPoint", { bucket: "shop-orders", name: "reports" }, { publicAccessBlockConfiguration: { blockPublicPolicy: false } }, "exposure-bucket-gate"],
  ["cloudwatch.EventBus", { kmsKeyIdentifier: kms, tags }, { kmsKeyIdentifier: undefined }, "encryption-customer-key"],
  ["cloudwatch.MetricAlarm", { comparisonOperator: "GreaterThanThreshold", evaluationPeriods: 1, metricName: "m", namespace: "shop", threshold: 1, tags }, abroad, "residency-region"],
  ["ecs.Cluster", { tags }, abroad, "residency-region"],
  ["ecs.TaskDefinition", { family: "shop", containerDefinitions: JSON.stringify([{ name: "shop", image: "shop:1", logConfiguration: { logDriver: "awslogs" } }]), tags }, { containerDefinitions: JSON.stringify([{ name: "shop", image: "shop:1", environment: [{ name: "DB_PASSWORD", value: "blue-tram-window-42" }] }]) }, "secret-not-in-plain"],
  ["vpclattice.Service", { authType: "AWS_IAM", tags }, abroad, "residency-region"],
  ["ssm.Document", { documentType: "Command", content: "{}", tags }, abroad, "residency-region"],
  ["glue.CatalogDatabase", { name: "shop" }, abroad, "residency-region"],
  ["route53.Zone", { name: "shop.example", tags }, { tags: { key: "AKIAIOSFODNN7EXAMPLA" } }, "secret-not-in-plain"],
  ["cognito.UserPool", { mfaConfiguration: "ON", softwareTokenMfaConfiguration: { enabled: true }, passwordPolicy: { minimumLength: 14, requireLowercase: true, requireNumbers: true, requireSymbols: true, requireUppercase: true, temporaryPasswordValidityDays: 7, passwordHistorySize: 24 }, deletionProtection: "ACTIVE", adminCreateUserConfig: { allowAdminCreateUserOnly: true }, tags }, { mfaConfiguration: "OFF" }, "identity-mfa"],
  ["batch.ComputeEnvironment", { type: "MANAGED", serviceRole: role, tags }, { computeResources: { type: "EC2", ec2KeyPair: "keys", subnets, securityGroupIds: ["sg-1"], maxVcpus: 4, instanceTypes: ["m7g.large"] } }, "instance-no-ssh-keys"],
];

/** Names are the classes': a finding is found by them. */
exports.program = (aws, version) => {
  for (const [path, good, mistake] of exports.types) {
    const resource = path.split(".").reduce((namespace, step) => namespace[step], aws);
    new resource(path, version === "bad" ? { ...good, ...mistake } : good);
  }
};
