import { oncePer } from "../../catalogue/once";
import type { PolicyDocument, PolicyStatement, ReachableService, ReachableStore } from "../../posture";
import { beginningOf, beginningsIn, byBeginning } from "./beginning";
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
 * The stores whose contents whoever holds the document reaches, or may. What is tied to a tag of the holder
 * (`${aws:PrincipalTag/client}` in the Resource, or in a condition on a tag of the resource) is left out: each holder
 * reaches one value of it.
 */
export function reachedBy(
  written: PolicyDocument,
  stores: readonly ReachableStore[],
): ReadonlyMap<ReachableStore, Ternary> {
  const document = unplacedOf(written);
  const allowing = document.statements.filter(({ effect }) => effect === "Allow").flatMap(untied);
  const reached = new Map<ReachableStore, Ternary>();
  for (const { service, named } of byService(stores)) {
    const statements = allowing.filter((each) =>
      dataActions[service].some((action) => matchAction(each, action).some !== "no"),
    );
    for (const store of new Set(beginningsIn({ statements }).flatMap((text) => [...named(text)]))) {
      const may = anyOf(statements.map((statement) => reaches(statement, document, store)));
      if (may !== "no") reached.set(store, may);
    }
  }
  return reached;
}

/** A program's stores, sorted once for all documents that are asked about them. */
const byService = oncePer((stores: readonly ReachableStore[]) =>
  [...Map.groupBy(stores, ({ service }) => service)].map(([service, some]) => ({
    service,
    named: byBeginning(some, ({ contents }) => [beginningOf(contents)]),
  })),
);

function reaches(statement: PolicyStatement, document: PolicyDocument, { service, contents }: ReachableStore): Ternary {
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
