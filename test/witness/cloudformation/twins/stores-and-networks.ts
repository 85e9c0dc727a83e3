import * as aws from "@pulumi/aws";
import { ref, tagged } from "../services/service";
import { marks, type AllTwins } from "./twins";

const out = { fromPort: 443, toPort: 443, protocol: "tcp", cidrBlocks: ["10.0.0.0/8"] };

export const storesAndNetworks: AllTwins = {
  "a database": {
    about: "db",
    program: () =>
      new aws.rds.Instance("db", {
        identifier: "orders", engine: "postgres", engineVersion: "16.4", instanceClass: "db.t4g.micro", allocatedStorage: 20,
        storageEncrypted: true, kmsKeyId: "alias/aws/rds", publiclyAccessible: true, backupRetentionPeriod: 30, multiAz: false,
        maxAllocatedStorage: 100, deletionProtection: true, enabledCloudwatchLogsExports: ["postgresql"],
        manageMasterUserPassword: true, skipFinalSnapshot: true, tags: marks("order-files"),
      }), // prettier-ignore
    resources: {
      db: {
        Type: "AWS::RDS::DBInstance",
        DeletionPolicy: "Delete",
        Properties: {
          DBInstanceIdentifier: "orders", Engine: "postgres", EngineVersion: "16.4", DBInstanceClass: "db.t4g.micro",
          AllocatedStorage: "20", StorageEncrypted: true, KmsKeyId: "alias/aws/rds", PubliclyAccessible: true,
          BackupRetentionPeriod: 30, MultiAZ: false, MaxAllocatedStorage: 100, DeletionProtection: true,
          EnableCloudwatchLogsExports: ["postgresql"], ManageMasterUserPassword: true, Tags: tagged("order-files"),
        },
      }, // prettier-ignore
    },
  },
  "a cluster with a member": {
    about: "db",
    inTemplate: ["secret-not-in-plain"], // Pulumi seals the password in its state
    program: () => {
      const db = new aws.rds.Cluster("db", {
        clusterIdentifier: "orders", engine: "aurora-postgresql", engineVersion: "16.4", storageEncrypted: true,
        backupRetentionPeriod: 7, skipFinalSnapshot: false, tags: marks("invoices"), masterPassword: "hunter2hunter2",
      }); // prettier-ignore
      new aws.rds.ClusterInstance("one", { clusterIdentifier: db.id, engine: "aurora-postgresql", instanceClass: "db.r7g.large" }); // prettier-ignore
    },
    resources: {
      db: {
        Type: "AWS::RDS::DBCluster",
        Properties: {
          DBClusterIdentifier: "orders", Engine: "aurora-postgresql", EngineVersion: "16.4", StorageEncrypted: true,
          BackupRetentionPeriod: 7, Tags: tagged("invoices"), MasterUserPassword: "hunter2hunter2",
        },
      }, // prettier-ignore
      one: { Type: "AWS::RDS::DBInstance", Properties: { DBClusterIdentifier: ref("db"), Engine: "aurora-postgresql", DBInstanceClass: "db.r7g.large" } }, // prettier-ignore
    },
  },
  "a table": {
    about: "orders",
    program: () =>
      new aws.dynamodb.Table("orders", {
        name: "orders", hashKey: "id", attributes: [{ name: "id", type: "S" }], billingMode: "PAY_PER_REQUEST",
        pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 7 }, ttl: { attributeName: "end", enabled: true },
        serverSideEncryption: { enabled: true }, deletionProtectionEnabled: false, tags: marks("order-files"),
      }), // prettier-ignore
    resources: {
      orders: {
        Type: "AWS::DynamoDB::Table",
        Properties: {
          TableName: "orders", KeySchema: [], BillingMode: "PAY_PER_REQUEST", Tags: tagged("order-files"),
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 7 },
          TimeToLiveSpecification: { AttributeName: "end", Enabled: true }, SSESpecification: { SSEEnabled: true },
        },
      }, // prettier-ignore
    },
  },
  "a load balancer": {
    about: "web",
    program: () => void new aws.lb.LoadBalancer("web", { name: "web", accessLogs: { bucket: "logs", enabled: true }, subnetMappings: [{ subnetId: "subnet-1" }] }), // prettier-ignore
    resources: {
      web: {
        Type: "AWS::ElasticLoadBalancingV2::LoadBalancer",
        Properties: {
          Name: "web",
          LoadBalancerAttributes: [{ Key: "access_logs.s3.enabled", Value: "true" }, { Key: "access_logs.s3.bucket", Value: "logs" }], // prettier-ignore
          SubnetMappings: [{ SubnetId: "subnet-1" }],
        },
      },
    },
  },
  "a listener": {
    about: "door",
    program: () => {
      const web = new aws.lb.LoadBalancer("web", { name: "web", internal: true });
      new aws.lb.Listener("door", { loadBalancerArn: web.arn, port: 80, protocol: "HTTP", defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", statusCode: "HTTP_302" } }] }); // prettier-ignore
    },
    resources: {
      web: { Type: "AWS::ElasticLoadBalancingV2::LoadBalancer", Properties: { Name: "web", Scheme: "internal" } },
      door: {
        Type: "AWS::ElasticLoadBalancingV2::Listener",
        Properties: { LoadBalancerArn: ref("web"), Port: 80, Protocol: "HTTP", DefaultActions: [{ Type: "redirect", RedirectConfig: { Protocol: "HTTPS", StatusCode: "HTTP_302" } }] }, // prettier-ignore
      },
    },
  },
  "a security group": {
    about: "group",
    program: () => {
      const net = new aws.ec2.Vpc("net", { cidrBlock: "10.0.0.0/16" });
      const group = new aws.ec2.SecurityGroup("group", { vpcId: net.id, egress: [out] });
      new aws.vpc.SecurityGroupIngressRule("ssh", { securityGroupId: group.id, fromPort: 22, toPort: 22, ipProtocol: "tcp", cidrIpv4: "0.0.0.0/0" }); // prettier-ignore
    },
    resources: {
      net: { Type: "AWS::EC2::VPC", Properties: { CidrBlock: "10.0.0.0/16" } },
      group: {
        Type: "AWS::EC2::SecurityGroup",
        Properties: { GroupDescription: "x", VpcId: ref("net"), SecurityGroupEgress: [{ FromPort: 443, ToPort: 443, IpProtocol: "tcp", CidrIp: "10.0.0.0/8" }] }, // prettier-ignore
      },
      ssh: { Type: "AWS::EC2::SecurityGroupIngress", Properties: { GroupId: ref("group"), FromPort: 22, ToPort: 22, IpProtocol: "tcp", CidrIp: "0.0.0.0/0" } }, // prettier-ignore
    },
  },
};
