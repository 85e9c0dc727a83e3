import { known, ownAccountLater, unknown, type Fact } from "../../../../posture";
import type { SeenResource } from "../../seen";
import { textAt } from "../properties";

/** The account in the resource's ARN. */
export function accountOf(resource: SeenResource): Fact<string> {
  const arn = textAt(resource.props, "arn");
  const account = arn.state === "known" ? /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn.value)?.[1] : undefined;
  const unnamed = account === undefined || account === ownAccountLater;
  return unnamed ? unknown("the account of the plan is known only after the deploy") : known(account);
}

/** Two resources of one provider are in one account; so are those of two that sign in alike. */
export function isInOtherAccount(one: SeenResource, other: SeenResource): Fact<boolean> {
  const [here, there] = [accountOf(other), accountOf(one)];
  if (here.state === "known" && there.state === "known") return known(here.value !== there.value);
  const [mine, theirs] = [signsInAs(other), signsInAs(one)];
  if (one.provider?.urn === other.provider?.urn || mine === theirs) return known(false);
  const [role, otherRole] = [mine, theirs].map((each) => /iam::(\d{12}):role/.exec(each)?.[1]);
  if (role !== undefined && otherRole !== undefined) return known(role !== otherRole);
  return unknown("the providers of plan and vault sign in differently, maybe to one account");
}

const credentials = [
  "accessKey",
  "profile",
  "assumeRole",
  "assumeRoles",
  "assumeRoleWithWebIdentity",
  "allowedAccountIds",
];

/** Only compared, never shown. */
function signsInAs({ provider }: SeenResource): string {
  return JSON.stringify(credentials.map((key) => provider?.props[key] ?? ""));
}
