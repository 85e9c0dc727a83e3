import { absent, known, knownByDefault, mapFact, unknown } from "../../../../posture";
import type { Bucket, Fact, LifecycleFilter, LifecycleRule } from "../../../../posture";
import { remembered } from "../../remembered";
import { asText, open } from "../../value";
import { blockAt, flagAt, listAt, objectAt, orElse, positiveAt, textAt, wordAt } from "../properties";
import { readFrom } from "../parts";
import { bucketSource } from "./source";

/** A lifecycle configuration replaces all rules of its bucket, so there is one source and never two. */
export const lifecycleOf = remembered((bucket, graph): Bucket["lifecycle"] => {
  return readFrom(bucketSource(bucket, graph, "lifecycle"), {
    part: (part) => mapFact(listAt(part.props, "rules"), (rules) => rules.map(separateRule)),
    itself: () => mapFact(listAt(bucket.props, "lifecycleRules"), (rules) => rules.map(inlineRule)),
  });
});

/** A rule of `BucketLifecycleConfiguration`. */
function separateRule(raw: unknown): LifecycleRule {
  return {
    ...common(raw),
    enabled: mapFact(
      orElse(wordAt(["Enabled", "Disabled"], raw, "status"), () => unknown("the lifecycle rule has no status")),
      (word) => word === "Enabled",
    ),
    filter: separateFilter(raw),
    noncurrentDays: positiveAt(raw, "noncurrentVersionExpiration", "noncurrentDays"),
    newerNoncurrentVersions: positiveAt(raw, "noncurrentVersionExpiration", "newerNoncurrentVersions"),
    abortIncompleteMultipartUploadDays: positiveAt(raw, "abortIncompleteMultipartUpload", "daysAfterInitiation"),
  };
}

/** A rule of the bucket's own `lifecycleRules`, in its spelling of version 7 and of the V2 class. */
function inlineRule(raw: unknown): LifecycleRule {
  return {
    ...common(raw),
    enabled: orElse(flagAt(raw, "enabled"), () => unknown("the lifecycle rule does not say whether it is enabled")),
    filter: filterFrom({ prefix: textAt(raw, "prefix"), tags: tagsFrom(objectAt(raw, "tags")) }),
    noncurrentDays: positiveAt(raw, "noncurrentVersionExpiration|noncurrentVersionExpirations", "days"),
    newerNoncurrentVersions: absent(),
    abortIncompleteMultipartUploadDays: positiveAt(raw, "abortIncompleteMultipartUploadDays"),
  };
}

/** What both kinds of rule spell alike. A day count of 0 is how providers write that there is none. */
function common(raw: unknown) {
  const expiration = "expiration|expirations";
  return {
    id: textAt(raw, "id"),
    expirationDays: positiveAt(raw, expiration, "days"),
    expirationDate: isoDate(textAt(raw, expiration, "date")),
    expiredObjectDeleteMarker: orElse(flagAt(raw, expiration, "expiredObjectDeleteMarker"), () =>
      knownByDefault(false, "S3"),
    ),
    transitions: transitionsOf(raw),
  };
}

function isoDate(fact: Fact<string>): Fact<string> {
  if (fact.state !== "known") return fact;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(fact.value)?.[0];
  return day === undefined ? unknown("the date of the lifecycle rule is not an ISO date") : known(day);
}

function transitionsOf(raw: unknown): Fact<string[]> {
  const classes: string[] = [];
  for (const name of ["transitions", "noncurrentVersionTransitions"]) {
    const list = listAt(raw, name);
    if (list.state === "unknown") return list;
    for (const each of list.state === "known" ? list.value : []) {
      const storageClass = textAt(each, "storageClass");
      if (storageClass.state === "unknown") return storageClass;
      if (storageClass.state === "known") classes.push(storageClass.value);
    }
  }
  return classes.length === 0 ? absent() : known(classes);
}

/** The parts of a filter as facts, before they are known to be all readable. */
interface FilterFacts {
  prefix: Fact<string>;
  tags: Fact<Record<string, string>>;
  sizeGreaterThan?: Fact<number>;
  sizeLessThan?: Fact<number>;
}

/** `filter` with one condition, with `and` of several, or the rule's own `prefix` of the time before filters. */
function separateFilter(raw: unknown): Fact<LifecycleFilter> {
  const filter = blockAt(raw, "filter");
  if (filter.state === "unknown") return filter;
  const holder = filter.state === "known" ? filter.value : {};
  const and = blockAt(holder, "and");
  if (and.state === "unknown") return and;
  const joint = and.state === "known" ? and.value : {};
  const either = <T>(read: (from: unknown) => Fact<T>): Fact<T> => orElse(read(holder), () => read(joint));
  return filterFrom({
    prefix: orElse(
      either((from) => textAt(from, "prefix")),
      () => textAt(raw, "prefix"),
    ),
    tags: orElse(singleTag(holder), () => tagsFrom(objectAt(joint, "tags"))),
    sizeGreaterThan: either((from) => positiveAt(from, "objectSizeGreaterThan")),
    sizeLessThan: either((from) => positiveAt(from, "objectSizeLessThan")),
  });
}

function singleTag(filter: unknown): Fact<Record<string, string>> {
  const key = textAt(filter, "tag", "key");
  if (key.state !== "known") return key;
  const value = asText(blockAt(filter, "tag", "value"));
  return value.state === "unknown" ? value : known({ [key.value]: value.state === "known" ? value.value : "" });
}

function tagsFrom(fact: Fact<Readonly<Record<string, unknown>>>): Fact<Record<string, string>> {
  if (fact.state !== "known") return fact;
  const tags: [string, string][] = [];
  for (const [key, raw] of Object.entries(fact.value)) {
    const value = asText(open(raw));
    if (value.state === "unknown") return value;
    tags.push([key, value.state === "known" ? value.value : ""]);
  }
  return known(Object.fromEntries(tags));
}

/** A filter of which one part is unknown covers nobody knows what. */
function filterFrom(facts: FilterFacts): Fact<LifecycleFilter> {
  const blind = Object.values(facts).find((fact: Fact<unknown>) => fact.state === "unknown");
  if (blind?.state === "unknown") return blind;
  const { prefix, tags, sizeGreaterThan, sizeLessThan } = facts;
  return known({
    ...(prefix.state === "known" && { prefix: prefix.value }),
    tags: tags.state === "known" ? tags.value : {},
    ...(sizeGreaterThan?.state === "known" && { sizeGreaterThan: sizeGreaterThan.value }),
    ...(sizeLessThan?.state === "known" && { sizeLessThan: sizeLessThan.value }),
  });
}
