import type { PolicyDocument, PolicyStatement } from "../../posture";
import { unplaced } from "./arn";
import { escalations, type Escalation } from "./escalations";
import { isAlwaysDenied, matchAction, matchPeople, matchResource } from "./evaluate";
import { many, wildcards, type Glob } from "./glob";
import { anyHolder, holder } from "./holder";
import { allOf, anyOf, not, type Ternary } from "./ternary";

/** For every known way, whether whoever holds the document can go it. */
export function escalationsIn(document: PolicyDocument): { escalation: Escalation; may: Ternary }[] {
  return escalations.map((escalation) => ({ escalation, may: mayGo(escalation, document) }));
}

function mayGo(escalation: Escalation, document: PolicyDocument): Ternary {
  const allowing = document.statements.filter(({ effect }) => effect === "Allow");
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
