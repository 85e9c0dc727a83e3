import { durationText, shortestDays } from "../../catalogue/promise/duration";
import type { Promised } from "../../catalogue/promise/schema";
import type { ClientVpnArgs } from "../client-vpn";
import { checkCommon } from "../common";
import { checkLogs } from "../logs/retention";
import type { Mistake } from "../mistakes";
import { overlap, readRange } from "./ranges";

/** Addresses that devices get where nothing is said. */
export const standardClientRange = "10.252.0.0/16";

/** Hours after which AWS can end a session. https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/cvpn-working-max-duration.html */
const offeredHours = [8, 10, 12, 24] as const;

/** The longest session on offer within the promised one; `undefined` where the promise allows less than any. */
export function sessionHours(promise: Promised): number | undefined {
  return offeredHours.findLast((hours) => hours <= shortestDays(promise.access.session) * 24);
}

/** What is wrong with the arguments of a remote access, all at once. */
export function checkClientVpn(args: ClientVpnArgs, isLogged: boolean, promise: Promised): Mistake[] {
  const mistakes = checkCommon(args, promise);
  const add = (argument: string, message: string) => mistakes.push({ argument, message });
  const own = readRange(args.clientCidrBlock ?? standardClientRange);
  if (own === undefined || own.bits < 12 || own.bits > 22)
    add("clientCidrBlock", `"${args.clientCidrBlock}" is no range of /12 to /22, such as ${standardClientRange}.`);
  if (args.subnetIds.length === 0) add("subnetIds", "name at least one subnet: nobody comes in otherwise.");
  if (args.authorizations.length === 0)
    add("authorizations", "name at least one group and range: nobody gets anywhere otherwise.");
  for (const [index, { group, range }] of args.authorizations.entries()) {
    const argument = `authorizations[${index}]`;
    const target = readRange(range);
    if (group.trim() === "") add(argument, "`group` has to be the id of a group; everybody at once is not offered.");
    if (target === undefined || target.bits < 8)
      add(argument, `"${range}" is no range of /8 or smaller, such as 10.0.1.0/24.`);
    else if (own !== undefined && overlap(own, target))
      add(argument, `${range} and the devices' own addresses (\`clientCidrBlock\`) must not meet.`);
  }
  if (sessionHours(promise) === undefined) {
    const promised = durationText(promise.access.session).en;
    add(
      "promise",
      `promises sessions of ${promised}, and Client VPN ends them after ${offeredHours.join(", ")} hours only.`,
    );
  }
  return isLogged ? [...mistakes, ...checkLogs("logs", args.logs ?? {}, promise)] : mistakes;
}
