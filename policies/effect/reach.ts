import type { Fact, PolicyDocument, PolicyStatement } from "../../posture";
import type { ReachableService, ReachableStore } from "../../posture";
import { isAlwaysDenied, matchAction, matchPeople, matchResource } from "./evaluate";
import { wildcards } from "./glob";
import { anyHolder } from "./holder";
import { allOf, anyOf, not, type Ternary } from "./ternary";
import { unplacedOf } from "./unplaced";

/** What takes something out of a store, or puts something in. */
const dataActions: Readonly<Record<ReachableService, readonly string[]>> = {
  s3: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
  dynamodb: ["dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan", "dynamodb:PutItem", "dynamodb:UpdateItem"],
  sqs: ["sqs:ReceiveMessage", "sqs:SendMessage"],
  kinesis: ["kinesis:GetRecords", "kinesis:PutRecord"],
  secretsmanager: ["secretsmanager:GetSecretValue"],
};

/**
 * Whether whoever holds the document reaches the contents of each store. What is tied to a tag of the holder
 * (`${aws:PrincipalTag/client}` in the Resource, or in a condition on a tag of the resource) is left out: each holder
 * reaches one value of it.
 */
export function reachOf(written: PolicyDocument): (store: ReachableStore) => Ternary {
  const document = unplacedOf(written);
  const allowing = document.statements.filter(({ effect }) => effect === "Allow").flatMap(untied);
  const byService = new Map<ReachableService, PolicyStatement[]>();
  return ({ service, contents }) => {
    let statements = byService.get(service);
    if (!statements) {
      statements = allowing.filter((each) =>
        dataActions[service].some((action) => matchAction(each, action).some !== "no"),
      );
      byService.set(service, statements);
    }
    return anyOf(statements.map((statement) => reaches(statement, document, service, contents)));
  };
}

function reaches(
  statement: PolicyStatement,
  document: PolicyDocument,
  service: ReachableService,
  contents: Fact<string>,
): Ternary {
  const known = contents.state === "known";
  const resource = wildcards(known ? contents.value : `arn:*:${service}:*:*:?*`);
  const { some, every } = matchResource(statement, { ...anyHolder, resource });
  // A store whose name isn't known yet is reached for certain only where every one is.
  const where = known || some === "no" ? some : every === "yes" ? "yes" : "unknown";
  if (where === "no") return "no";
  const denied = allOf(
    dataActions[service]
      .filter((action) => matchAction(statement, action).some === "yes")
      .map((action) => isAlwaysDenied(document, { ...anyHolder, action, resource })),
  );
  return allOf([where, matchPeople(statement, anyHolder).some, not(denied)]);
}

const holdersTag = /\$\{aws:PrincipalTag\//i;
const resourceTags =
  /^(aws:resourcetag\/|s3:existingobjecttag\/|s3:prefix$|dynamodb:leadingkeys$|secretsmanager:resourcetag\/)/i;

function untied(statement: PolicyStatement): PolicyStatement[] {
  const tied = statement.conditions.some(
    ({ key, values }) =>
      resourceTags.test(key) && values.some((value) => value.state === "known" && holdersTag.test(value.value)),
  );
  if (tied) return [];
  if (statement.resource === undefined) return [statement];
  const resource = statement.resource.filter((each) => each.state !== "known" || !holdersTag.test(each.value));
  return resource.length === 0 ? [] : [{ ...statement, resource }];
}
