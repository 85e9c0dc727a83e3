import { absent, known, mapFact, unknown } from "../../../../posture";
import type { Backup, BackupPlace, Fact, Tags } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { asText, open } from "../../value";
import { everyAt } from "../every";
import { tagsOf } from "../identity";
import { inOrder } from "../in-order";
import { leastOf } from "../least";
import { whereabouts } from "../region";
import { blockAt, listAt, numberAt, objectAt, orElse, textAt, textsAt } from "../properties";
import { longestGapOf } from "../schedule";
import { everyOf, someOf } from "../switch";

export const snapshotPolicy = "aws:dlm/lifecyclePolicy:LifecyclePolicy";

/** What Data Lifecycle Manager calls the things that it takes snapshots of. */
const targets: Readonly<Record<string, string>> = {
  "aws:ebs/volume:Volume": "VOLUME",
  "aws:ec2/instance:Instance": "INSTANCE",
};

/**
 * Snapshots on schedule by tag of what is in the policy's region, besides AWS Backup: one of the tags is enough.
 * https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html
 */
export function snapshotsOf(
  store: SeenResource,
  graph: Graph,
): Pick<Backup, "own" | "ownEveryDays" | "ownCopies"> | undefined {
  const target = targets[store.type];
  const policies = target === undefined ? [] : inOrder(graph.ofType(snapshotPolicy));
  if (target === undefined || policies.length === 0) return undefined;
  const taken = policies.map((policy) => ({
    policy,
    takes: everyOf([isBeside(policy, store, graph), takes(policy, target, tagsOf(store))]),
  }));
  const own = someOf(taken.map(({ takes: fact }) => fact));
  const taking = taken.flatMap(({ policy, takes: fact }) => (fact.state === "known" && fact.value ? [policy] : []));
  const copies = taking.map(copiesOf);
  const blind = copies.find((each) => each.state === "unknown");
  const ownEveryDays = leastOf(taking.flatMap(everyDaysOf));
  return {
    own,
    ownEveryDays,
    ownCopies: blind ?? known(copies.flatMap((each) => (each.state === "known" ? each.value : []))),
  };
}

/** How often each schedule of a policy makes a snapshot; one that goes to the archive takes up to 72 hours to restore. */
function everyDaysOf({ props }: SeenResource): Fact<number>[] {
  const schedules = listAt(props, "policyDetails", "schedules");
  if (schedules.state !== "known") return [schedules.state === "unknown" ? schedules : absent()];
  return schedules.value.map((schedule) => {
    if (blockAt(schedule, "archiveRule").state !== "absent") return unknown("its snapshots are moved to the archive");
    const cron = textAt(schedule, "createRule", "cronExpression");
    if (cron.state !== "absent") return longestGapOf(cron);
    return mapFact(numberAt(schedule, "createRule", "interval"), (hours) => hours / 24);
  });
}

function isBeside(policy: SeenResource, store: SeenResource, graph: Graph): Fact<boolean> {
  const [one, other] = [whereabouts(policy, graph), whereabouts(store, graph)];
  if (one.statedBy === other.statedBy) return known(true);
  if (one.region.state !== "known" || other.region.state !== "known") return unknown("its region is not known yet");
  return known(one.region.value === other.region.value);
}

function takes(policy: SeenResource, target: string, tags: Tags): Fact<boolean> {
  const { props } = policy;
  const state = orElse(textAt(props, "state"), () => known("ENABLED"));
  const isOn = mapFact(state, (word) => word !== "DISABLED");
  if (textAt(props, "defaultPolicy").state !== "absent") {
    return everyOf([isOn, unknown("a default policy of Data Lifecycle Manager takes what has no recent backup")]);
  }
  const types = orElse(textsAt(props, "policyDetails", "resourceTypes"), () => known([]));
  return everyOf([
    isOn,
    mapFact(types, (list) => list.includes(target)),
    tagged(objectAt(props, "policyDetails", "targetTags"), tags),
  ]);
}

function tagged(wanted: Fact<Readonly<Record<string, unknown>>>, tags: Tags): Fact<boolean> {
  if (wanted.state !== "known") return wanted.state === "unknown" ? wanted : known(false);
  if (tags.state === "unknown") return tags;
  const own = tags.state === "known" ? tags.value : {};
  const answers = Object.entries(wanted.value).map(([key, raw]): Fact<boolean> => {
    const tag = Object.hasOwn(own, key) ? own[key] : undefined;
    const value = asText(open(raw));
    if (tag === undefined || tag.state === "absent") return known(false);
    if (tag.state === "unknown") return tag;
    return value.state === "unknown" ? value : known(value.state === "known" && value.value === tag.value);
  });
  return someOf([known(false), ...answers]);
}

/** Copies in other regions; those that a rule names by an Outpost stay where the data is. */
function copiesOf({ props }: SeenResource): Fact<readonly BackupPlace[]> {
  const rules = ["policyDetails", "schedules", "crossRegionCopyRules"];
  const named = ["target", "targetRegion"].map((key) => everyAt(props, [...rules, key]));
  const blind = named.find((each) => each.state === "unknown");
  if (blind?.state === "unknown") return blind;
  const regions = named.flatMap((each) => (each.state === "known" ? each.value : []));
  return known(
    regions
      .filter(({ value }) => !(value.state === "known" && value.value.startsWith("arn:")))
      .map(({ value }): BackupPlace => ({ vault: value, region: value, otherAccount: known(false) })),
  );
}
