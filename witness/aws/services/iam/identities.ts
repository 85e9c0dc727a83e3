import type {
  AttachedPolicy,
  GroupDetail,
  ManagedPolicyDetail,
  PolicyDetail,
  RoleDetail,
  UserDetail,
} from "@aws-sdk/client-iam";
import type { Fact } from "../../../../posture";
import type { SeenResource } from "../../../pulumi/seen";
import { untold } from "../../../pulumi/value";
import { raw } from "../../listing";
import { partOf, thing } from "../../service";
import { tagsByKey } from "../../shape";

/** Longest session of each role in seconds, by its name. */
export type Sessions = Fact<ReadonlyMap<string, number | undefined>>;

/** Roles that AWS links to its services by itself, and whose policy nobody else can write. */
const linkedToServices = "/aws-service-role/";

export function roleOf(role: RoleDetail, sessions: Sessions): SeenResource[] {
  const { RoleName: name = "", Arn = "", Path = "/", AssumeRolePolicyDocument, Tags } = role;
  if (Path.startsWith(linkedToServices)) return [];
  const resource = thing("aws:iam/role:Role", name, Arn, {
    id: name,
    name,
    path: Path,
    assumeRolePolicy: decoded(AssumeRolePolicyDocument),
    maxSessionDuration: raw(sessions, (of) => of.get(name)),
    tags: tagsByKey(Tags),
  });
  return [resource, ...rightsOf(resource, "role", name, role.RolePolicyList, role.AttachedManagedPolicies)];
}

/**
 * A user is called by the id that IAM has given: names of users are mostly names of people, and have no place in a record.
 * `aws iam list-users --query "Users[?UserId=='AIDA…']"` tells whose it is.
 */
export function userOf(user: UserDetail): SeenResource[] {
  const { UserName: name = "", UserId: id = "", Arn = "", Tags } = user;
  const urn = Arn.replace(/:user\/.*$/, `:user-id/${id}`);
  const props = { arn: undefined, id: name, name, tags: tagsByKey(Tags) };
  const resource = thing("aws:iam/user:User", `user ${id}`, urn, props);
  return [resource, ...rightsOf(resource, "user", name, user.UserPolicyList, user.AttachedManagedPolicies)];
}

export function groupOf(group: GroupDetail): SeenResource[] {
  const { GroupName: name = "", Arn = "" } = group;
  const resource = thing("aws:iam/group:Group", name, Arn, { id: name, name });
  return [resource, ...rightsOf(resource, "group", name, group.GroupPolicyList, group.AttachedManagedPolicies)];
}

/** A policy of the customer's own, as it is in force. */
export function policyOf({ PolicyName, Arn = "", PolicyVersionList = [] }: ManagedPolicyDetail): SeenResource {
  const name = PolicyName ?? Arn.slice(Arn.lastIndexOf("/") + 1);
  const document = PolicyVersionList.find(({ IsDefaultVersion }) => IsDefaultVersion)?.Document;
  const policy = decoded(document) ?? untold("AWS does not tell which version of the policy is in force");
  return thing("aws:iam/policy:Policy", name, Arn, { id: Arn, name, policy });
}

const types = {
  role: ["aws:iam/rolePolicy:RolePolicy", "aws:iam/rolePolicyAttachment:RolePolicyAttachment"],
  user: ["aws:iam/userPolicy:UserPolicy", "aws:iam/userPolicyAttachment:UserPolicyAttachment"],
  group: ["aws:iam/groupPolicy:GroupPolicy", "aws:iam/groupPolicyAttachment:GroupPolicyAttachment"],
} as const;

/** Policies that are written into the holder, and those that are attached to it. */
function rightsOf(
  holder: SeenResource,
  sort: keyof typeof types,
  holderName: string,
  written: readonly PolicyDetail[] = [],
  attached: readonly AttachedPolicy[] = [],
): SeenResource[] {
  const [inline, attachment] = types[sort];
  return [
    ...written.map(({ PolicyName: name = "", PolicyDocument }) =>
      named(name, partOf(holder, inline, { [sort]: holderName, name, policy: decoded(PolicyDocument) })),
    ),
    ...attached.map(({ PolicyName: name = "", PolicyArn: policyArn }) =>
      named(name, partOf(holder, attachment, { [sort]: holderName, policyArn })),
    ),
  ];
}

function named(name: string, part: SeenResource): SeenResource {
  return { ...part, name: `${part.name}/${name}`, urn: `${part.urn}/${name}` };
}

/** IAM hands documents over encoded as in an address (RFC 3986). */
export function decoded(document: string | undefined): unknown {
  if (document === undefined || /^\s*\{/.test(document)) return document;
  try {
    return decodeURIComponent(document);
  } catch {
    return untold("the policy can't be decoded");
  }
}
