import { known, ownAccountLater, unknown } from "../../../posture";
import type { Fact, Trust } from "../../../posture";
import { parsePolicy } from "../../policy-text";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { at, open } from "../value";
import { baseOf } from "./identity";
import { textAt } from "./properties";

/** Trust policies of roles. */
export const trustReader: Reader<"trust"> = {
  kind: "trust",
  scope: "resource",
  types: ["aws:iam/role:Role"],
  partTypes: [],
  read: trustOf,
};

function trustOf(resource: SeenResource, graph: Graph): Trust {
  return {
    ...baseOf("trust", resource, graph),
    document: parsePolicy(at(resource.props, "assumeRolePolicy"), open),
    account: accountOf(resource),
  };
}

/** The account that a resource's own ARN names, or its `ownerId`: ARNs of snapshots and images have no account. */
export function accountOf(resource: SeenResource): Fact<string> {
  const arn = textAt(resource.props, "arn");
  const owner = textAt(resource.props, "ownerId");
  const named = arn.state === "known" ? /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn.value)?.[1] : undefined;
  const account = named ?? (owner.state === "known" ? owner.value : undefined);
  const unnamed = account === undefined || account === ownAccountLater;
  return unnamed ? unknown("its own account is known only after the deploy") : known(account);
}
