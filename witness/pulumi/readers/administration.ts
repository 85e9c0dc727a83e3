import { oncePer } from "../../../catalogue/once";
import { inOrder } from "./in-order";
import { known, unknown } from "../../../posture";
import type { Administration, Fact, PolicyDocument, Rights } from "../../../posture";
import { parsePolicy } from "../../policy-text";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { awsManagedDocument, awsManagedName } from "../tables/aws-managed-policies";
import { grantRows } from "../tables/grants";
import { asText, at, open } from "../value";
import { everyFactAt } from "./every";
import { baseOf } from "./identity";
import { attachmentsListing, attachmentToMany } from "./listed-holders";
import { textAt } from "./properties";

const policyType = "aws:iam/policy:Policy";
const rows = new Map(grantRows.map((row) => [row.type, row]));

/** Who holds rights, and the property by which other resources give it some. */
const holders: Readonly<Record<string, readonly (readonly [property: string, types: readonly string[]])[]>> = {
  "aws:iam/role:Role": [
    ["role", ["aws:iam/rolePolicy:RolePolicy", "aws:iam/rolePolicyAttachment:RolePolicyAttachment"]],
    ["roleName", ["aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive"]],
  ],
  "aws:iam/user:User": [
    ["user", ["aws:iam/userPolicy:UserPolicy", "aws:iam/userPolicyAttachment:UserPolicyAttachment"]],
    ["userName", ["aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive"]],
  ],
  "aws:iam/group:Group": [
    ["group", ["aws:iam/groupPolicy:GroupPolicy", "aws:iam/groupPolicyAttachment:GroupPolicyAttachment"]],
    ["groupName", ["aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive"]],
  ],
  "aws:ssoadmin/permissionSet:PermissionSet": [
    [
      "permissionSetArn",
      [
        "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
        "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
        "aws:ssoadmin/managedPolicyAttachmentsExclusive:ManagedPolicyAttachmentsExclusive",
        "aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment",
        "aws:ssoadmin/customerManagedPolicyAttachmentsExclusive:CustomerManagedPolicyAttachmentsExclusive",
      ],
    ],
  ],
};

/** Everybody who holds rights, and what they hold. */
export const administrationReader: Reader<"administration"> = {
  kind: "administration",
  scope: "stack",
  types: Object.keys(holders),
  partTypes: [
    ...Object.values(holders).flatMap((links) => links.flatMap(([, types]) => types)),
    attachmentToMany,
    policyType,
  ],
  read: administrationOf,
};

function administrationOf(resource: SeenResource, graph: Graph): Administration {
  const { everybody, places } = rightsIn(graph);
  const place = places.get(resource.urn) ?? 0;
  return {
    ...baseOf("administration", resource, graph),
    rights: everybody[place] ?? rightsOf(resource, graph),
    everybody,
    place,
  };
}

interface AllRights {
  everybody: readonly Rights[];
  places: ReadonlyMap<string, number>;
}

const rightsIn = oncePer((graph: Graph): AllRights => {
  const sorted = inOrder(graph.ofType(...Object.keys(holders)));
  return {
    everybody: sorted.map((holder) => rightsOf(holder, graph)),
    places: new Map(sorted.map(({ urn }, index) => [urn, index])),
  };
});

function rightsOf(holder: SeenResource, graph: Graph): Rights {
  const links = [
    ...(holders[holder.type] ?? []).map(([property, types]) => graph.partsOf(holder, property, types)),
    attachmentsListing(holder, graph),
  ];
  return [
    ...[holder, ...links.flatMap(({ certain }) => certain)].flatMap((part) => documentsIn(part, graph)),
    ...links.flatMap(({ possible }) => possible).map(mayBeIts),
  ];
}

function mayBeIts({ name }: SeenResource): Fact<PolicyDocument> {
  return unknown(`whom "${name}" gives its rights to can't be told yet`);
}

function documentsIn(resource: SeenResource, graph: Graph): Fact<PolicyDocument>[] {
  const row = rows.get(resource.type);
  const written = (row?.documents ?? []).flatMap((path) => {
    const found = everyFactAt(resource.props, path.split("."));
    return found.state === "known" ? found.value.map(({ fact }) => parsePolicy(fact, open)) : onlyUnknown(found);
  });
  return [
    ...written,
    ...(row?.arns ?? []).flatMap((path) => attached(resource, path, "arn", graph)),
    ...(row?.names ?? []).flatMap((path) => attached(resource, path, "name", graph)),
  ];
}

/** Policies are attached by their ARN, or by a name that AWS looks up in every account of a permission set. */
type Naming = "arn" | "name";

function attached(resource: SeenResource, path: string, naming: Naming, graph: Graph): Fact<PolicyDocument>[] {
  const steps = path.split(".");
  const [property = path] = steps;
  const own = (resource.propertyDependencies[property] ?? [])
    .flatMap((urn) => graph.byUrn(urn) ?? [])
    .filter(({ type }) => type === policyType);
  const found = everyFactAt(resource.props, steps);
  if (found.state !== "known") return own.length > 0 ? own.map(documentOf) : onlyUnknown(found);
  const named = found.value.flatMap(({ fact }): Fact<PolicyDocument>[] => {
    const name = asText(fact);
    if (name.state !== "known") return own.length > 0 ? [] : onlyUnknown(name);
    return own.some((policy) => isNamed(policy, naming, name.value)) ? [] : byName(naming, name.value, graph);
  });
  return [...own.map(documentOf), ...named];
}

function isNamed({ props }: SeenResource, naming: Naming, name: string): boolean {
  const own = textAt(props, naming);
  return own.state === "known" && own.value === name;
}

function documentOf({ props }: SeenResource): Fact<PolicyDocument> {
  return parsePolicy(at(props, "policy"), open);
}

/**
 * AWS's policies that the table doesn't have are narrower than an administrator's: those it has, all of them. Of one
 * name there may be several, for several accounts.
 */
function byName(naming: Naming, name: string, graph: Graph): Fact<PolicyDocument>[] {
  const awsManaged = awsManagedName(name);
  if (awsManaged !== undefined) return [known(awsManagedDocument(awsManaged) ?? { statements: [] })];
  const own = graph.ofType(policyType).filter((policy) => isNamed(policy, naming, name));
  return own.length > 0 ? own.map(documentOf) : [writtenElsewhere];
}

const writtenElsewhere: Fact<PolicyDocument> = unknown(
  "a policy is written in another program: an audit of that program's stack, or of the account, can judge it",
);

function onlyUnknown(fact: Fact<unknown>): Fact<PolicyDocument>[] {
  return fact.state === "unknown" ? [fact] : [];
}
