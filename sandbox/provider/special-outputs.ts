import { hex } from "./random";
import { aliasOutputs, keyOutputs } from "./real/kms";
import { logGroupOutputs } from "./real/log-group";
import type { Place } from "./real/real";
import { bucketOutputs } from "./real/s3-bucket";
import { partitionOf } from "../../catalogue/promise/partitions";
import { account } from "./settings";
import { list, text, type Properties, type Value } from "./values";

type Special = (inputs: Properties, region: string, id: string) => Properties;

const domain = (region: string): string => partitionOf(region).suffix;

/** Only a listener that speaks TLS has a policy; this is the one that AWS takes when none is named. */
const listener: Special = ({ protocol, sslPolicy }): Properties =>
  (protocol === "HTTPS" || protocol === "TLS") && sslPolicy === undefined
    ? { sslPolicy: "ELBSecurityPolicy-2016-08" }
    : {};

const loadBalancer: Special = (inputs, region, id) => ({
  dnsName: `${inputs["internal"] === true ? "internal-" : ""}${text(inputs["name"]) ?? "lb"}-1234567890.${region}.elb.${domain(region)}`,
  arnSuffix: id.split("loadbalancer/")[1] ?? "",
  ipAddressType: inputs["ipAddressType"] ?? "ipv4",
  internal: inputs["internal"] ?? false,
});

/** A fresh certificate waits for its DNS records; programs take them from here. */
const certificate: Special = (inputs) => ({
  status: "PENDING_VALIDATION",
  type: "AMAZON_ISSUED",
  keyAlgorithm: inputs["keyAlgorithm"] ?? "RSA_2048",
  renewalEligibility: "INELIGIBLE",
  domainValidationOptions: [...new Set([inputs["domainName"], ...list(inputs["subjectAlternativeNames"])])]
    .map((name) => text(name))
    .filter((name) => name !== undefined)
    .map((name): Value => ({
      domainName: name,
      resourceRecordName: `_${hex(32)}.${name}.`,
      resourceRecordType: "CNAME",
      resourceRecordValue: `_${hex(32)}.acm-validations.aws.`,
    })),
});

const ports: Record<string, number> = {
  postgres: 5432,
  mysql: 3306,
  mariadb: 3306,
  "aurora-postgresql": 5432,
  "aurora-mysql": 3306,
};
const portOf = ({ port, engine }: Properties): number =>
  typeof port === "number" ? port : (ports[text(engine) ?? ""] ?? 1433);
const database: Special = (inputs, region, id) => {
  const port = portOf(inputs);
  const address = `${id}.c1234567890.${region}.rds.${domain(region)}`;
  return {
    identifier: text(inputs["identifier"]) ?? id,
    address,
    port,
    endpoint: `${address}:${port}`,
    status: "available",
  };
};

/** Clusters tell host and port apart. */
const databaseCluster: Special = (inputs, region, id) => {
  const rest = `c1234567890.${region}.rds.${domain(region)}`;
  return { port: portOf(inputs), endpoint: `${id}.cluster-${rest}`, readerEndpoint: `${id}.cluster-ro-${rest}` };
};

const vpc: Special = () => ({
  defaultSecurityGroupId: `sg-0${hex(16)}`,
  defaultRouteTableId: `rtb-0${hex(16)}`,
  mainRouteTableId: `rtb-0${hex(16)}`,
  defaultNetworkAclId: `acl-0${hex(16)}`,
  dhcpOptionsId: `dopt-0${hex(16)}`,
});

/** A sandbox without a cloud keeps none of these for real, but says of them what one with a cloud says. */
const like =
  (outputs: (id: string, inputs: Properties, place: Place) => Properties): Special =>
  (inputs, region, id) =>
    outputs(id, inputs, { region, ...partitionOf(region) });

const specials: Record<string, Special> = {
  "aws:s3/bucket:Bucket": like(bucketOutputs),
  "aws:s3/bucketV2:BucketV2": like(bucketOutputs),
  "aws:kms/key:Key": like(keyOutputs),
  "aws:kms/alias:Alias": like(aliasOutputs),
  "aws:cloudwatch/logGroup:LogGroup": like(logGroupOutputs),
  "aws:lb/listener:Listener": listener,
  "aws:alb/listener:Listener": listener,
  "aws:lb/loadBalancer:LoadBalancer": loadBalancer,
  "aws:alb/loadBalancer:LoadBalancer": loadBalancer,
  "aws:acm/certificate:Certificate": certificate,
  "aws:rds/cluster:Cluster": databaseCluster,
  "aws:rds/instance:Instance": database,
  "aws:ec2/vpc:Vpc": vpc,
  // AWS's own lists have short ids.
  "aws:ec2/vpcEndpoint:VpcEndpoint": ({ vpcEndpointType }): Properties =>
    vpcEndpointType === "Interface" ? {} : { prefixListId: `pl-${hex(8)}` },
  "aws:sqs/queue:Queue": (inputs, region) => ({
    url: `https://sqs.${region}.${domain(region)}/${account}/${text(inputs["name"]) ?? ""}`,
  }),
  "aws:cloudtrail/trail:Trail": (_, region) => ({ homeRegion: region }),
};

/** Outputs of a type that a property's name alone doesn't explain, as AWS writes them. Inputs that were given are never among them. */
export function specialOutputs(token: string, inputs: Properties, region: string, id: string): Properties {
  const outputs = specials[token]?.(inputs, region, id) ?? {};
  return Object.fromEntries(Object.entries(outputs).filter(([name]) => inputs[name] === undefined));
}
