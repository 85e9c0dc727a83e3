import type { SeenResource } from "../../witness/pulumi/seen";
import { asList, asText, at } from "../../witness/pulumi/value";
import type { Box, Boxes } from "./boxes";

/** One box refers to another: by a value, by a physical name, or by the tag that a backup goes by. */
export interface Link {
  from: Box;
  to: Box;
  sort: "value" | "log" | "alarm" | "backup";
}

/** Every link once, without those of a box to itself; of two that point at each other the first. */
export function linksBetween(boxes: Boxes): Link[] {
  const found = boxes.all.flatMap((from) => [...byValue(from, boxes), ...byName(from, boxes), ...byTag(from, boxes)]);
  const seen = new Set<string>();
  return found.filter(({ from, to }) => {
    const isNew = from !== to && !seen.has(`${from.urn} ${to.urn}`) && !seen.has(`${to.urn} ${from.urn}`);
    seen.add(`${from.urn} ${to.urn}`);
    return isNew;
  });
}

function byValue(from: Box, { of }: Boxes): Link[] {
  return from.resources.flatMap((each) =>
    Object.values(each.propertyDependencies)
      .flat()
      .flatMap((urn) => {
        const to = of.get(urn);
        return to === undefined ? [] : [{ from, to, sort: sortOf(to) }];
      }),
  );
}

/** Access to a bucket or table that a policy names, whose name was known before it was made. */
function byName(from: Box, { all }: Boxes): Link[] {
  const policies = from.resources
    .filter(({ type }) => type.startsWith("aws:iam/") || type.startsWith("aws:ssoadmin/"))
    .flatMap(({ props }) => ["policy", "inlinePolicy"].map((key) => asText(at(props, key))))
    .flatMap((fact) => (fact.state === "known" ? [fact.value] : []));
  return all
    .filter((to) => to.resources.some((store) => policies.some((policy) => names(policy, store))))
    .map((to) => ({ from, to, sort: "value" }));
}

function names(policy: string, { type, props }: SeenResource): boolean {
  const key = { "aws:s3/bucket:Bucket": "bucket", "aws:dynamodb/table:Table": "name" }[type];
  const name = key === undefined ? undefined : asText(at(props, key));
  return name?.state === "known" && new RegExp(`(:::|:table/)${name.value}["/]`).test(policy);
}

function byTag(from: Box, { all }: Boxes): Link[] {
  const classes = from.resources
    .filter(({ type }) => type === "aws:backup/selection:Selection")
    .flatMap(({ props }) => known(asList(at(props, "selectionTags"))) ?? [])
    .flatMap((tag) => known(asText(at(tag, "value"))) ?? []);
  return all
    .filter((to) => to.resources.some((each) => isStoreOf(each, classes, to)))
    .map((to) => ({ from, to, sort: "backup" }));
}

function isStoreOf({ name, type, props }: SeenResource, classes: readonly string[], box: Box): boolean {
  const held = known(asText(at(props, "tags", "tom:data-class")));
  return name === box.name && type.startsWith("aws:") && held !== undefined && classes.includes(held);
}

function known<T>(fact: { state: string; value?: T }): T | undefined {
  return fact.state === "known" ? fact.value : undefined;
}

function sortOf({ kind }: Box): Link["sort"] {
  if (kind === "AccessLogBucket") return "log";
  return kind === "AlarmTopic" ? "alarm" : "value";
}
