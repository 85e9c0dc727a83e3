import type { NetworkInterface } from "@aws-sdk/client-ec2";

/** Whether behind an interface there is a data store, something else, or a service that nobody here knows. */
export type Behind = "data-store" | "other" | "unknown";

/*
 * What AWS's services write into the description of interfaces that they make. AWS documents no list of them: these are
 * the texts that accounts show. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html
 */
const ofDataStores: readonly RegExp[] = [
  /^RDSNetworkInterface/, // also DocumentDB and Neptune
  /^ElastiCache[ +]/,
  /^RedshiftNetworkInterface/,
  /^ES /,
  /Amazon MSK network interface/,
  /^Amazon MQ /,
  /^DMSNetworkInterface/,
  /^DAX/,
  /^EFS mount target/,
];

const ofOthers: readonly RegExp[] = [
  /^ELB /,
  /^AWS Lambda VPC ENI/,
  /^arn:aws[a-z-]*:ecs:.*attachment\//,
  /^Amazon EKS /,
  /^AWS CodeBuild/,
  /^VPC Endpoint Interface/,
  /^Interface for NAT Gateway/,
  /^Network Interface for Transit Gateway/,
];

/** Types that AWS gives to interfaces of services that keep nothing: every type but the two that anything can have. */
const anybodys: ReadonlySet<string> = new Set(["interface", "efa", "efa-only", "branch", "trunk"]);

/** An interface that a user has made, or a machine has, is a machine's: what runs on it AWS does not tell. */
export function behind({ RequesterManaged, Description = "", InterfaceType = "interface" }: NetworkInterface): Behind {
  if (ofDataStores.some((text) => text.test(Description))) return "data-store";
  if (RequesterManaged !== true || !anybodys.has(InterfaceType)) return "other";
  return ofOthers.some((text) => text.test(Description)) ? "other" : "unknown";
}
