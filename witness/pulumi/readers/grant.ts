import { oncePer } from "../../../catalogue/once";
import { absent, known, unknown } from "../../../posture";
import type { Fact, Grant, GrantedPolicy } from "../../../posture";
import { parsePolicy } from "../../policy-text";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { awsManagedDocument, awsManagedName } from "../tables/aws-managed-policies";
import { grantRows, type GrantRow } from "../tables/grants";
import { asText, at, open } from "../value";
import { everyFactAt, type FoundFact } from "./every";
import { baseOf, tagsOf } from "./identity";
import { ownerOf } from "./links";
import { textAt } from "./properties";
import { reachableStores } from "./reachable";

const rows = new Map(grantRows.map((row) => [row.type, row]));

/**
 * Policies of identities, and what is attached by name. A policy of the same program is judged where it is written, not
 * once more where it is attached.
 */
export const grantReader: Reader<"grant"> = {
  kind: "grant",
  scope: "stack",
  types: [...rows.keys()],
  // An attachment may name a policy of the program, which only the whole shows.
  alone: grantRows.filter(({ arns, names }) => arns === undefined && names === undefined).map(({ type }) => type),
  partTypes: [],
  read: grantOf,
};

function grantOf(resource: SeenResource, graph: Graph): Grant | undefined {
  const row = rows.get(resource.type);
  return (
    row && {
      ...baseOf("grant", resource, graph),
      tags: tagsOf(resource),
      policies: policiesOf(resource, graph, row),
      ...trustOf(resource, graph),
      stores: reachableStores(graph),
    }
  );
}

const roleType = "aws:iam/role:Role";
const partsOfRoles = ["aws:iam/rolePolicy:RolePolicy", "aws:iam/rolePolicyAttachment:RolePolicyAttachment"];

/** A role says itself who assumes it; policies and attachments hang on one. */
function trustOf(resource: SeenResource, graph: Graph): Pick<Grant, "trust"> {
  const isRole = resource.type === roleType;
  const role = isRole ? resource : ownerOf(resource, "role", partsOfRoles, [roleType], graph);
  return role ? { trust: parsePolicy(at(role.props, "assumeRolePolicy"), open) } : {};
}

function policiesOf(resource: SeenResource, graph: Graph, row: GrantRow): Grant["policies"] {
  const parts: Fact<GrantedPolicy[]>[] = [
    ...(row.documents ?? []).map((path) => each(resource, path, (found) => [written(found)])),
    ...(row.arns ?? []).map((path) => attachedBy(resource, graph, path)),
    ...(row.names ?? []).map((path) => each(resource, path, (found) => namedOnly(found, graph))),
  ];
  const blind = parts.find((part) => part.state === "unknown");
  if (blind) return blind;
  const policies = parts.flatMap((part) => (part.state === "known" ? part.value : []));
  return policies.length === 0 ? absent() : known(policies);
}

function each(
  resource: SeenResource,
  path: string,
  read: (found: FoundFact) => GrantedPolicy[],
): Fact<GrantedPolicy[]> {
  const found = everyFactAt(resource.props, path.split("."));
  return found.state === "known" ? known(found.value.flatMap(read)) : found;
}

function written({ path, fact }: FoundFact): GrantedPolicy {
  return { path, from: "written", document: parsePolicy(fact, open) };
}

/**
 * Policies that are named by ARN. While ARNs are not known, the dependencies of the property tell which policies of the
 * program are among them; a property made from these alone names nothing else.
 */
function attachedBy(resource: SeenResource, graph: Graph, path: string): Fact<GrantedPolicy[]> {
  const list = everyFactAt(resource.props, path.split("."));
  const dependencies = resource.propertyDependencies[path] ?? [];
  const own = dependencies.filter((urn) => graph.byUrn(urn)?.type === policyType);
  const onlyOwn = own.length > 0 && own.length === dependencies.length;
  if (list.state === "unknown") return onlyOwn ? known([]) : list;
  if (list.state === "absent") return known([]);
  const unseen = list.value.filter(({ fact }) => fact.state === "unknown").length;
  return known(
    list.value.flatMap(({ path: where, fact }): GrantedPolicy[] => {
      const arn = asText(fact);
      if (arn.state === "absent") return [];
      if (arn.state === "unknown") {
        return onlyOwn && own.length >= unseen ? [] : [{ path: where, from: "elsewhere", document: arn }];
      }
      return ownPolicies(graph).has(arn.value) ? [] : [byArn(where, arn.value)];
    }),
  );
}

const policyType = "aws:iam/policy:Policy";
const managedElsewhere = unknown(
  "the policy is written in another program: an audit of that program's stack, or of the account, can judge it",
);

function byArn(path: string, arn: string): GrantedPolicy {
  const name = awsManagedName(arn);
  if (name === undefined) return { path, from: "elsewhere", document: managedElsewhere };
  const document = awsManagedDocument(name);
  return {
    path,
    from: "aws",
    document: document
      ? known(document)
      : unknown(
          "it is a policy that AWS manages, and tomguard has no list of what it admits: write out what is needed",
        ),
  };
}

/** ARNs and names of the program's own policies, gathered once for a whole plan. */
const ownPolicies = oncePer((graph: Graph): ReadonlySet<string> => {
  const names = graph.ofType(policyType).flatMap(({ props }) => [textAt(props, "arn"), textAt(props, "name")]);
  return new Set(names.flatMap((name) => (name.state === "known" ? [name.value] : [])));
});

/** A policy by its name alone, to be found in the accounts that the permission set is assigned to. */
function namedOnly({ path, fact }: FoundFact, graph: Graph): GrantedPolicy[] {
  const name = asText(fact);
  return name.state === "known" && ownPolicies(graph).has(name.value)
    ? []
    : [{ path, from: "elsewhere", document: managedElsewhere }];
}
