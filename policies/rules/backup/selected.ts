import { oncePer } from "../../../catalogue/once";
import type { Backup, BackupArn, BackupSelection, Fact, Tags, TagTest } from "../../../posture";
import { literal, many, matchGlob, wildcards, type Glob } from "../../effect/glob";
import { untilNamed } from "../../effect/named-later";
import { allOf, anyOf, not, type Ternary } from "../../effect/ternary";
import { holds } from "../common/holds";

/**
 * Whether a selection takes the store, which has to be in the plan's own region. Resources come first, and tags narrow them; of `selectionTags` one is enough, of
 * `conditions` all are needed. A selection that says nothing takes everything.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html
 */
export function takes(selection: BackupSelection, store: Backup): Ternary {
  return store.planned ? deciding(store)(selection) : "no";
}

/** Several rules ask the same of a store, and a plan can have thousands of stores. */
const deciding = oncePer((store: Backup) => oncePer((selection: BackupSelection) => decide(selection, store)));

function decide(selection: BackupSelection, store: Backup): Ternary {
  return allOf([
    sameRegion(selection, store),
    named(selection.resources, selection.from, store, "yes"),
    not(named(selection.except, selection.exceptFrom, store, "no")),
    carries(selection.anyTag, store.tags, anyOf),
    carries(selection.allTags, store.tags, allOf),
  ]);
}

function sameRegion({ where: one }: BackupSelection, { where: other }: Backup): Ternary {
  if (one.statedBy === other.statedBy) return "yes";
  if (one.region.state !== "known" || other.region.state !== "known") return "unknown";
  return one.region.value === other.region.value ? "yes" : "no";
}

/** Whether a plan of the program backs the store up. A plan without rules does nothing. */
export const isPlanned = oncePer((store: Backup): Ternary =>
  anyOf(
    store.selections.map((selection) =>
      allOf([takes(selection, store), holds(selection.places, (places) => places.length > 0)]),
    ),
  ),
);

/** Whether it can be brought back at all. */
export function isBackedUp(store: Backup): Ternary {
  return anyOf([holds(store.own, (own) => own), isPlanned(store)]);
}

function named(
  patterns: Fact<readonly Fact<string>[]>,
  from: readonly string[],
  store: Backup,
  ifNone: Ternary,
): Ternary {
  if (patterns.state === "absent") return ifNone;
  if (patterns.state === "unknown") return madeFrom(from, store);
  return anyOf(
    patterns.value.map((pattern) => (pattern.state === "unknown" ? madeFrom(from, store) : fits(pattern, store.arn))),
  );
}

/** A name that is not known yet is the store's if it is made from the store, and not if it is made from others only. */
function madeFrom(urns: readonly string[], { resource }: Backup): Ternary {
  if (urns.length === 0 || resource.urn === undefined) return "unknown";
  return urns.includes(resource.urn) ? "yes" : "no";
}

function fits(pattern: Fact<string>, arn: BackupArn): Ternary {
  if (pattern.state !== "known") return "no";
  const { some, every } = untilNamed(wildcards(pattern.value.trim()), globOf(arn), matchGlob);
  if (every === "yes") return "yes";
  return some === "no" ? "no" : "unknown";
}

/** What is not known yet may be anything. */
const globOf = oncePer(({ partition, service, region, account, before, name }: BackupArn): Glob => {
  const part = (fact: Fact<string>): Glob =>
    fact.state === "known" ? literal(fact.value) : fact.state === "absent" ? [] : [many];
  const colon = literal(":");
  const parts = [literal("arn"), part(partition), literal(service), part(region), part(account)];
  return [...parts.flatMap((each) => [...each, ...colon]), ...literal(before), ...part(name)];
});

function carries(tests: Fact<readonly TagTest[]>, tags: Tags, join: (answers: readonly Ternary[]) => Ternary): Ternary {
  if (tests.state === "absent") return "yes";
  return tests.state === "unknown" ? "unknown" : join(tests.value.map((test) => passes(test, tags)));
}

/** AWS's guide does not say whether a tag that is missing counts as one of another value. */
function passes({ key, value, like, negated }: TagTest, tags: Tags): Ternary {
  if (key.state !== "known" || value.state !== "known" || tags.state === "unknown") return "unknown";
  const tag = tags.state === "known" && Object.hasOwn(tags.value, key.value) ? tags.value[key.value] : undefined;
  if (tag === undefined || tag.state === "absent") return negated ? "unknown" : "no";
  if (tag.state === "unknown") return "unknown";
  const same = like ? matchGlob(wildcards(value.value), wildcards(tag.value)).every : equal(tag.value, value.value);
  return negated ? not(same) : same;
}

function equal(one: string, other: string): Ternary {
  return one === other ? "yes" : "no";
}
