import * as aws from "@pulumi/aws";
import { judgeSeen } from "../../../policies/judge-seen";
import { judgeTemplate } from "../../../policies/judge-template";
import { rules } from "../../../policies/rules";
import type { Finding } from "../../../evidence/record";
import { promise } from "../../policies/postures";
import { run } from "../../components/program";
import { ref, tagged, type Resources } from "./services/service";
import { template } from "./templates";

/*
 * The same things written as a Pulumi program and as a template: the same verdicts, rule by rule. What is written is written
 * in both; what CloudFormation and the provider have other defaults for, stands in the tables of verdicts.
 */

const measure = { promise: promise({ backups: { of: ["invoices"], copies: 1 } }), today: "2026-11-22" };
const provider = { urn: "urn:pulumi:p::p::pulumi:providers:aws::lab", name: "lab", props: { region: "eu-central-1" } };

interface Twins {
  program(): void;
  resources: Resources;
  /** The resource that is compared, by its name and logical id. */
  about: string;
}

const marks = (dataClass: string) => ({ "tom:data-class": dataClass, "tom:client": "muster", "tom:purpose": "orders" });
const anyone = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "sts:AssumeRole" }],
};
const everything = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] };
const out = { fromPort: 443, toPort: 443, protocol: "tcp", cidrBlocks: ["10.0.0.0/8"] };

const twins: Readonly<Record<string, Twins>> = {
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
  "a machine": {
    about: "box",
    program: () => void new aws.ec2.Instance("box", { ami: "ami-1", instanceType: "t4g.micro", keyName: "admin", associatePublicIpAddress: true, metadataOptions: { httpTokens: "optional", httpPutResponseHopLimit: 2 } }), // prettier-ignore
    resources: {
      box: {
        Type: "AWS::EC2::Instance",
        Properties: {
          ImageId: "ami-1", InstanceType: "t4g.micro", KeyName: "admin",
          NetworkInterfaces: [{ DeviceIndex: "0", AssociatePublicIpAddress: true }],
          MetadataOptions: { HttpTokens: "optional", HttpPutResponseHopLimit: 2 },
        },
      }, // prettier-ignore
    },
  },
  "a function": {
    about: "job",
    program: () => void new aws.lambda.Function("job", { name: "job", role: "arn:aws:iam::123456789012:role/x", runtime: "nodejs12.x", handler: "i.h", environment: { variables: { A: "b" } } }), // prettier-ignore
    resources: {
      job: {
        Type: "AWS::Lambda::Function",
        Properties: { FunctionName: "job", Role: "arn:aws:iam::123456789012:role/x", Runtime: "nodejs12.x", Handler: "i.h", Code: { ZipFile: "" }, Environment: { Variables: { A: "b" } } }, // prettier-ignore
      },
    },
  },
  "a role": {
    about: "boss",
    program: () =>
      new aws.iam.Role("boss", { name: "boss", assumeRolePolicy: JSON.stringify(anyone), maxSessionDuration: 43_200, inlinePolicies: [{ name: "p", policy: JSON.stringify(everything) }] }), // prettier-ignore
    resources: {
      boss: { Type: "AWS::IAM::Role", Properties: { RoleName: "boss", AssumeRolePolicyDocument: anyone, MaxSessionDuration: 43_200, Policies: [{ PolicyName: "p", PolicyDocument: everything }] } }, // prettier-ignore
    },
  },
};

async function byProgram({ program, about }: Twins): Promise<Record<string, string>> {
  const { resources } = await run(program, { preview: true });
  const urns = new Map(resources.map((each) => [each.name, `urn:pulumi:p::p::${each.type}::${each.name}`]));
  const seen = resources.map(({ name, type, inputs, propertyDependencies }) => ({
    urn: urns.get(name) ?? "", type, name, props: inputs, origin: "undetermined" as const, provider, protect: false, retainOnDelete: false,
    propertyDependencies: Object.fromEntries(Object.entries(propertyDependencies).map(([key, names]) => [key, names.flatMap((one) => urns.get(one) ?? [])])),
  })); // prettier-ignore
  const { findings } = judgeSeen({ resources: seen }, rules, measure);
  return verdicts(findings.filter(({ resource }) => resource.name === about));
}

function byTemplate({ resources, about }: Twins): Record<string, string> {
  const { findings } = judgeTemplate(template({ ...resources }), rules, measure, { region: "eu-central-1" });
  return verdicts(findings.filter(({ resource }) => resource.logicalId === about));
}

/** Who states the region is the stack's matter in a template, and texts of what is not there yet differ. */
const differing = new Set(["residency-stated", "residency-reference"]);

function verdicts(findings: readonly Finding[]): Record<string, string> {
  const told = findings.filter(({ rule, outcome }) => !differing.has(rule) && outcome !== "not-applicable");
  return Object.fromEntries(told.map(({ rule, outcome }) => [rule, outcome] as const).sort());
}

test.each(Object.entries(twins))("%s gets the same verdicts as a program and as a template", async (_, pair) => {
  const asTemplate = byTemplate(pair);
  expect(Object.keys(asTemplate).length).toBeGreaterThan(1);
  expect(asTemplate).toEqual(await byProgram(pair));
});
