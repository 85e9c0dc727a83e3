import type { SdkType } from "./sdk-type";
import { partitionOf } from "../../catalogue/promise/partitions";
import { account } from "./settings";

/** Modules of @pulumi/aws whose ARNs say something else than the module's name. */
const services: Record<string, string> = {
  lb: "elasticloadbalancing",
  alb: "elasticloadbalancing",
  elb: "elasticloadbalancing",
  cfg: "config",
  cloudwatch: "cloudwatch",
  efs: "elasticfilesystem",
  ebs: "ec2",
  ec2clientvpn: "ec2",
  ses: "ses",
  sesv2: "ses",
  mskconnect: "kafka",
  msk: "kafka",
  sfn: "states",
  apigatewayv2: "apigateway",
  opensearch: "es",
  elasticsearch: "es",
  ssoadmin: "sso",
  accessanalyzer: "access-analyzer",
  secretsmanager: "secretsmanager",
  docdb: "rds",
  neptune: "rds",
  vpc: "ec2",
  servicediscovery: "servicediscovery",
  ssm: "ssm",
  keyspaces: "cassandra",
  transfer: "transfer",
  dms: "dms",
};

/** Services without regions: their ARNs have an empty place where the region stands. */
const global = new Set(["iam", "cloudfront", "route53", "organizations", "globalaccelerator", "shield"]);

/** What stands behind the account. `$` is the id or name; `/` is put before it where nothing is said. */
const resources: Record<string, string> = {
  "cloudwatch/logGroup": "logs|log-group:$",
  "cloudwatch/metricAlarm": "cloudwatch|alarm:$",
  "cloudwatch/eventRule": "events|rule/$",
  "cloudwatch/eventBus": "events|event-bus/$",
  "lambda/function": "function:$",
  "sns/topic": "$",
  "sqs/queue": "$",
  "rds/instance": "db:$",
  "rds/cluster": "cluster:$",
  "docdb/cluster": "cluster:$",
  "neptune/cluster": "cluster:$",
  "lb/loadBalancer": "loadbalancer/app/$/0123456789abcdef",
  "alb/loadBalancer": "loadbalancer/app/$/0123456789abcdef",
  "lb/targetGroup": "targetgroup/$/0123456789abcdef",
  "alb/targetGroup": "targetgroup/$/0123456789abcdef",
  "lb/listener": "listener/app/$",
  "alb/listener": "listener/app/$",
  "secretsmanager/secret": "secret:$",
  "backup/vault": "backup-vault:$",
  "backup/plan": "backup-plan:$",
  "backup/framework": "framework:$",
  "backup/reportPlan": "report-plan:$",
  "backup/restoreTestingPlan": "restore-testing-plan:$",
  "efs/fileSystem": "file-system/$",
  "wafv2/webAcl": "regional/webacl/$/a1b2c3d4",
  "kinesis/firehoseDeliveryStream": "firehose|deliverystream/$",
  "sfn/stateMachine": "stateMachine:$",
  "elasticache/replicationGroup": "replicationgroup:$",
  "opensearch/domain": "domain/$",
  "redshift/cluster": "cluster:$",
  "ecr/repository": "repository/$",
  "ssm/parameter": "parameter/$",
  "ec2clientvpn/endpoint": "client-vpn-endpoint/$",
  "ec2/vpnConnection": "vpn-connection/$",
  "ec2/vpcEndpoint": "vpc-endpoint/$",
  "ec2/flowLog": "vpc-flow-log/$",
  "sesv2/configurationSet": "configuration-set/$",
  "sesv2/emailIdentity": "identity/$",
  "s3/accessPoint": "accesspoint/$",
  "cfg/rule": "config-rule/$",
  "securityhub/account": "hub/default",
  "ssoadmin/permissionSet": "permissionSet/$",
};

/** A plausible ARN: service, region, account and resource stand where AWS puts them. */
export function arnOf(type: SdkType, region: string, idOrName: string): string {
  const path = type.token.split(":")[1] ?? "";
  const [special = "", own = ""] = (resources[path] ?? "").includes("|")
    ? (resources[path] ?? "").split("|")
    : ["", resources[path] ?? ""];
  const service = special || services[type.module] || type.module.replace(/[^a-z0-9-]/g, "");
  const resource = (own || `${kebab(type.name)}/$`).replace("$", idOrName.replace(/^\//, ""));
  return `arn:${partitionOf(region).partition}:${service}:${global.has(service) ? "" : region}:${account}:${resource}`;
}

/** "WebAcl" is "web-acl". */
export const kebab = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
