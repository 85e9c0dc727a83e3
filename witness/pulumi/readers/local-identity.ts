import { known, knownByDefault, mapFact } from "../../../posture";
import type { IdentitySort, LocalIdentity } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { pulumi } from "../tables/documented";
import { baseOf } from "./identity";
import { orElse, textAt } from "./properties";

/** `state`: whether it has a `status`, `Active` or `Inactive`. */
const rows = new Map<string, { sort: IdentitySort; state?: true }>([
  ["aws:iam/user:User", { sort: "user" }],
  ["aws:iam/accessKey:AccessKey", { sort: "access-key", state: true }],
  ["aws:iam/userLoginProfile:UserLoginProfile", { sort: "password" }],
  ["aws:iam/sshKey:SshKey", { sort: "ssh-key", state: true }],
  ["aws:iam/signingCertificate:SigningCertificate", { sort: "signing-certificate", state: true }],
  ["aws:iam/serviceSpecificCredential:ServiceSpecificCredential", { sort: "service-credential", state: true }],
  ["aws:iam/group:Group", { sort: "group" }],
]);

/** IAM's own users and what they sign in with. */
export const localIdentityReader: Reader<"local-identity"> = {
  kind: "local-identity",
  scope: "resource",
  types: [...rows.keys()],
  partTypes: [],
  read: localIdentityOf,
};

function localIdentityOf(resource: SeenResource, graph: Graph): LocalIdentity | undefined {
  const row = rows.get(resource.type);
  return row && { ...baseOf("local-identity", resource, graph), sort: row.sort, active: activeOf(resource, row.state) };
}

function activeOf({ props }: SeenResource, state: true | undefined): LocalIdentity["active"] {
  if (!state) return known(true);
  return orElse(
    mapFact(textAt(props, "status"), (status) => status.toLowerCase() !== "inactive"),
    () => knownByDefault(true, pulumi("IAM")),
  );
}
