import type { PolicyDocument, PolicyStatement } from "../../posture";
import { remembered } from "../../catalogue/remembered";
import { matchActions } from "./actions";
import { unplaced } from "./arn";
import { escalations, type Escalation } from "./escalations";
import { isAlwaysDenied, matchAction, matchPeople, matchResource } from "./evaluate";
import { many, wildcards, type Glob } from "./glob";
import { anyHolder, holder } from "./holder";
import { allOf, anyOf, not, type Ternary } from "./ternary";

/** For every known way, whether whoever holds the document can go it. */
export function escalationsIn(document: PolicyDocument): { escalation: Escalation; may: Ternary }[] {
  const allowing = document.statements.filter((each) => each.effect === "Allow" && mayLead(each));
  return escalations.map((escalation) => ({ escalation, may: mayGo(escalation, allowing, document) }));
}

/** Whether the statement is about an action of any of the ways; nearly none is. */
function mayLead({ action }: PolicyStatement): boolean {
  return action === undefined || leadsSomewhere(JSON.stringify(action));
}

/** Lists of actions that say the same share the answer, as in `matchActions`. */
const leadsSomewhere = remembered((json) => {
  const patterns = JSON.parse(json) as string[]; // what `mayLead` has written
  return escalations.some(({ actions }) => actions.some((action) => matchActions(patterns, action).some !== "no"));
});

function mayGo(escalation: Escalation, allowing: readonly PolicyStatement[], document: PolicyDocument): Ternary {
  return anyOf(
    escalation.actions.map((action) =>
      anyOf(
        allowing.map((statement) => {
          if (matchAction(statement, action).some === "no") return "no";
          const denied = isAlwaysDenied(document, { ...holder, action, resource: [many] });
          return allOf([reaches(statement, escalation), matchPeople(statement, holder).some, not(denied)]);
        }),
      ),
    ),
  );
}

/** Whether the statement reaches what nobody named: everything of the sort, in some account or region. */
function reaches(statement: PolicyStatement, { on, self }: Escalation): Ternary {
  const targets = targetsOf(on);
  if (statement.notResource)
    return anyOf(targets.map((resource) => matchResource(statement, { ...anyHolder, resource }).some));
  if (statement.resource === undefined) return "no";
  return anyOf(
    statement.resource.map((pattern): Ternary => {
      if (pattern.state !== "known") return pattern.state === "unknown" ? "unknown" : "no";
      if (self && /\$\{aws:(username|PrincipalTag\/[^}]+)\}/i.test(pattern.value)) return "yes";
      const one = { ...statement, resource: [{ state: "known" as const, value: unplaced(pattern.value) }] };
      return anyOf(targets.map((resource) => matchResource(one, { ...anyHolder, resource }).every));
    }),
  );
}

/** `iam role/`: every role of IAM; `iam *`: users, groups, or roles; `* *`: anything. */
function targetsOf(on: string): Glob[] {
  const [service = "*", sort = "*"] = on.split(" ");
  if (service === "*") return [[many]];
  const sorts = service === "iam" && sort === "*" ? ["user/", "group/", "role/"] : [sort === "*" ? "" : sort];
  return sorts.map((each) => wildcards(`arn:*:${service}:*:*:${each}?*`));
}
