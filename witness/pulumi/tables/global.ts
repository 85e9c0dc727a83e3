/*
 * Classes of @pulumi/aws 7.48.0 that take no `region`: services whose control plane AWS runs once for all regions of a
 * partition, and switches of an organization or account. A test walks the package, so the next version can't add a
 * class that this table doesn't know.
 */

/** Modules of which no class takes a region. */
const globalModules = new Set([
  "account",
  "bcmdata",
  "billing",
  "budgets",
  "cloudfront",
  "costexplorer",
  "costoptimizationhub",
  "cur",
  "globalaccelerator",
  "iam",
  "networkmanager",
  "notifications",
  "organizations",
  "rolesanywhere",
  "route53domains",
  "route53recoverycontrol",
  "route53recoveryreadiness",
  "savingsplans",
  "shield",
  "uxc",
  "waf",
]);

/** Classes without a region in modules that otherwise have one. */
const globalClasses: Readonly<Record<string, ReadonlySet<string>>> = {
  backup: new Set(["GlobalSettings"]),
  bedrock: new Set(["UseCaseForModelAccess"]),
  chime: new Set(["SdkvoiceGlobalSettings"]),
  cloudtrail: new Set(["OrganizationDelegatedAdminAccount"]),
  directconnect: new Set(["Gateway", "HostedConnection"]),
  ec2: new Set(["VpcIpamOrganizationAdminAccount"]),
  fms: new Set(["AdminAccount"]),
  ram: new Set(["SharingWithOrganization"]),
  route53: new Set([
    "CidrCollection",
    "CidrLocation",
    "DelegationSet",
    "HealthCheck",
    "HostedZoneDnsSec",
    "KeySigningKey",
    "QueryLog",
    "Record",
    "RecordsExclusive",
    "TrafficPolicy",
    "TrafficPolicyInstance",
    "VpcAssociationAuthorization",
    "Zone",
    "ZoneAssociation",
  ]),
  s3: new Set(["AccountPublicAccessBlock"]),
  servicecatalog: new Set(["OrganizationsAccess"]),
};

/** Whether resources of this type have no region of their own: `aws:iam/role:Role`, `aws-native:iam:Role`. */
export function isGlobal(type: string): boolean {
  let answer = answers.get(type);
  if (answer === undefined) answers.set(type, (answer = lookUp(type)));
  return answer;
}

/** By type: a plan has few types, and asks about each of its resources several times. */
const answers = new Map<string, boolean>();

function lookUp(type: string): boolean {
  const [pack, path, name] = type.split(":");
  if ((pack !== "aws" && pack !== "aws-native") || path === undefined || name === undefined) return false;
  const module = path.split("/", 1)[0] ?? path;
  // Own keys only: a type token is text from outside, and may be `constructor`.
  return (
    globalModules.has(module) || (Object.hasOwn(globalClasses, module) && globalClasses[module]?.has(name) === true)
  );
}
