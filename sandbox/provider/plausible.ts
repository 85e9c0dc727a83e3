import { arnOf, kebab } from "./arn";
import { nameProperty } from "./names";
import { hex, uuid } from "./random";
import { specialOutputs } from "./special-outputs";
import type { SdkProperty, SdkType } from "./sdk-type";
import { partitionOf } from "../../catalogue/promise/partitions";
import { account } from "./settings";
import { text, unknown, type Properties, type Value } from "./values";

/** Ids that begin in a way of their own. */
const prefixes: Record<string, string> = {
  "ec2/vpc": "vpc",
  "ec2/subnet": "subnet",
  "ec2/securityGroup": "sg",
  "ec2/defaultSecurityGroup": "sg",
  "ec2/routeTable": "rtb",
  "ec2/internetGateway": "igw",
  "ec2/natGateway": "nat",
  "ec2/eip": "eipalloc",
  "ec2/instance": "i",
  "ec2/vpnConnection": "vpn",
  "ec2/vpnGateway": "vgw",
  "ec2/customerGateway": "cgw",
  "ec2/vpcEndpoint": "vpce",
  "ec2/flowLog": "fl",
  "ec2/launchTemplate": "lt",
  "ec2/networkAcl": "acl",
  "ec2/ami": "ami",
  "ebs/volume": "vol",
  "ebs/snapshot": "snap",
  "efs/fileSystem": "fs",
  "efs/accessPoint": "fsap",
  "ec2clientvpn/endpoint": "cvpn-endpoint",
  "ec2clientvpn/networkAssociation": "cvpn-assoc",
  "ec2transitgateway/transitGateway": "tgw",
  "vpc/securityGroupIngressRule": "sgr",
  "vpc/securityGroupEgressRule": "sgr",
  "ec2/securityGroupRule": "sgrule",
  "ec2/routeTableAssociation": "rtbassoc",
};
/** Types whose id is their ARN. */
const byArn = new Set([
  "acm/certificate",
  "lb/loadBalancer",
  "alb/loadBalancer",
  "lb/listener",
  "alb/listener",
  "lb/targetGroup",
  "alb/targetGroup",
  "sns/topic",
  "secretsmanager/secret",
  "cloudtrail/trail",
  "sfn/stateMachine",
  "kinesis/stream",
  "kinesis/firehoseDeliveryStream",
  "ssoadmin/permissionSet",
  "securityhub/standardsSubscription",
  "iam/policy",
]);
/** Types without a name of their own whose id AWS draws. */
const byUuid = new Set(["kms/key", "backup/plan", "acm/certificate", "cloudfront/distribution"]);

/** A plausible id: what AWS draws, or the name. */
export function plausibleId(type: SdkType, inputs: Properties, region: string): string {
  const path = type.token.split(":")[1] ?? "";
  const prefix = prefixes[path];
  if (prefix) return `${prefix}-0${hex(16)}`;
  if (path === "guardduty/detector") return hex(32);
  const name = byUuid.has(path) ? uuid() : (nameOf(type, inputs) ?? `${kebab(type.name)}-${hex(12)}`);
  return byArn.has(path) ? arnOf(type, region, name) : name;
}

function nameOf(type: SdkType, inputs: Properties): string | undefined {
  const candidates = [
    nameProperty(type),
    "name",
    "identifier",
    "clusterIdentifier",
    "domainName",
    "domain",
    "repositoryName",
    "bucket",
    "functionName",
    "replicationGroupId",
    "emailIdentity",
    "configurationSetName",
  ];
  return candidates.map((key) => text(inputs[key ?? ""])).find((name) => name !== undefined);
}

/** What AWS puts in where an input was left out, as far as rules ask for it. Where nothing is said the output stays empty, because an invented setting would be judged. */
const awsDecides: Record<string, Properties> = {
  "aws:rds/instance:Instance": { backupRetentionPeriod: 0, storageEncrypted: false },
  "aws:ebs/volume:Volume": { encrypted: false },
  "aws:efs/fileSystem:FileSystem": { encrypted: false },
  "aws:sns/topic:Topic": { kmsMasterKeyId: "" },
};

/** Outputs that AWS decides, of a type that the sandbox doesn't keep for real. */
export function plausibleOutputs(type: SdkType, inputs: Properties, region: string, id: string): Properties {
  const outputs: Properties = {};
  for (const [name, property] of type.properties) {
    if (inputs[name] !== undefined || !property.alwaysKnown) continue;
    const value = property.isInput
      ? leftToAws(type, name, property)
      : invented(type, name, property, inputs, region, id);
    if (value !== undefined) outputs[name] = value;
  }
  return { ...outputs, ...specialOutputs(type.token, inputs, region, id) };
}

/** What of it can't be known before: everything that always has a value and wasn't given. */
export function unknownOutputs(type: SdkType, inputs: Properties): Properties {
  const names = [...type.properties]
    .filter(([name, property]) => inputs[name] === undefined && property.alwaysKnown)
    .map(([name]) => name);
  return Object.fromEntries(names.map((name) => [name, unknown]));
}

function leftToAws(type: SdkType, name: string, { shape }: SdkProperty): Value | undefined {
  return awsDecides[type.token]?.[name] ?? (shape === "list" ? [] : shape === "map" ? {} : undefined);
}

function invented(
  type: SdkType,
  name: string,
  { shape }: SdkProperty,
  inputs: Properties,
  region: string,
  id: string,
): Value | undefined {
  if (shape === "list") return [];
  if (shape === "map") return {};
  if (shape === "number") return name === "port" ? 443 : 0;
  if (shape === "boolean") return false;
  if (shape === "object") return undefined;
  const own = nameOf(type, inputs) ?? id;
  const { suffix } = partitionOf(region);
  const path = type.token.split(":")[1] ?? "";
  if (name === "arn")
    return id.startsWith("arn:") ? id : arnOf(type, region, prefixes[path] || byUuid.has(path) ? id : own);
  if (name === "name") return own;
  // An ARN of something else: nobody made that, so none is invented.
  if (/kms/i.test(name) || (/Arn$/.test(name) && !/^(invoke|qualified|execution)/i.test(name))) return "";
  if (/Arn$/.test(name)) return `${arnOf(type, region, own)}/${kebab(name.slice(0, -3))}`;
  if (/^(ownerId|accountId|registryId|ownerAccount)$/.test(name)) return account;
  if (/^(hostedZ|z)oneId$/.test(name)) return "Z215JYRZR1TBD5";
  if (/dns|domainName|endpoint|address|url|host/i.test(name))
    return `${/url/i.test(name) ? "https://" : ""}${own.split("/").at(-1)}.${type.module}.${region}.${suffix}`.toLowerCase();
  if (/(At|Date|Time|created)$/i.test(name)) return new Date().toISOString();
  if (/status|state/i.test(name)) return "ACTIVE";
  if (/version/i.test(name)) return "1";
  if (/Id$|^uuid$|^uniqueId$/.test(name))
    return name.toLowerCase().endsWith(`${type.name.toLowerCase()}id`) || name === "keyId" ? id : hex(16);
  return "";
}
