import { oncePer } from "../../../catalogue/once";
import { inOrder } from "./in-order";
import { unknown } from "../../../posture";
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
import { textAt } from "./properties";

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
    "aws:iam/policy:Policy",
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
  const links = (holders[holder.type] ?? []).map(([property, types]) => graph.partsOf(holder, property, types));
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
  return [...written, ...(row?.arns ?? []).flatMap((path) => attached(resource, path, graph))];
}

function attached(resource: SeenResource, path: string, graph: Graph): Fact<PolicyDocument>[] {
  const own = (resource.propertyDependencies[path] ?? [])
    .map((urn) => graph.byUrn(urn))
    .filter((each) => each?.type === "aws:iam/policy:Policy");
  const documents = own.map((policy) => parsePolicy(at(policy?.props, "policy"), open));
  const found = everyFactAt(resource.props, path.split("."));
  if (found.state !== "known") return own.length > 0 ? documents : onlyUnknown(found);
  const named = found.value.flatMap(({ fact }): Fact<PolicyDocument>[] => {
    const arn = asText(fact);
    if (arn.state !== "known") return own.length > 0 ? [] : onlyUnknown(arn);
    return own.some((policy) => isNamed(policy, arn.value)) ? [] : [byArn(arn.value, graph)];
  });
  return [...documents, ...named];
}

function isNamed(policy: SeenResource | undefined, arn: string): boolean {
  const own = textAt(policy?.props, "arn");
  return own.state === "known" && own.value === arn;
}

/** AWS's policies that the table doesn't have are narrower than an administrator's: those it has, all of them. */
function byArn(arn: string, graph: Graph): Fact<PolicyDocument> {
  const name = awsManagedName(arn);
  if (name !== undefined) return { state: "known", value: awsManagedDocument(name) ?? { statements: [] } };
  const own = graph.ofType("aws:iam/policy:Policy").find((policy) => isNamed(policy, arn));
  if (own) return parsePolicy(at(own.props, "policy"), open);
  return unknown(
    "a policy is written in another program: an audit of that program's stack, or of the account, can judge it",
  );
}

function onlyUnknown(fact: Fact<unknown>): Fact<PolicyDocument>[] {
  return fact.state === "unknown" ? [fact] : [];
}
