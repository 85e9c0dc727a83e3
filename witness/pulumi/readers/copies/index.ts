import {
  absent,
  known,
  knownByDefault,
  unknown,
  type Copies,
  type Copy,
  type Fact,
  type Tags,
} from "../../../../posture";
import type { Graph } from "../../graph";
import type { Reader } from "../../reader";
import type { SeenResource } from "../../seen";
import { copiesRows, endlessCopies, type CopyRow } from "../../tables/copies";
import { baseOf, tagsOf } from "../identity";
import { numberAt, orElse } from "../properties";
import { asItsSource, isRestored } from "../restored";
import { steps } from "../switch";
import { ofQueue, queueType, redrives } from "./queue";
import { ofKeyspace, ofLightsail, ofPlan, ofRecovery, ofSnapshotPolicy, ofTable } from "./services";

type Read = (resource: SeenResource, graph: Graph) => Fact<readonly Copy[]>;

const rows = new Map(copiesRows.map((row) => [row.type, row]));
const parts = copiesRows.flatMap(({ copies }) => copies.flatMap(({ part }) => (part ? [part.type] : [])));

const special: Readonly<Record<string, { service: string; read: Read }>> = {
  "aws:dynamodb/table:Table": { service: "Amazon DynamoDB", read: ofTable },
  "aws:keyspaces/table:Table": { service: "Amazon Keyspaces", read: ofKeyspace },
  [queueType]: { service: "Amazon SQS", read: ofQueue },
  "aws:backup/plan:Plan": { service: "AWS Backup", read: ofPlan },
  "aws:lightsail/database:Database": { service: "Amazon Lightsail", read: ofLightsail },
  "aws:drs/replicationConfigurationTemplate:ReplicationConfigurationTemplate": {
    service: "AWS Elastic Disaster Recovery",
    read: ofRecovery,
  },
  "aws:dlm/lifecyclePolicy:LifecyclePolicy": { service: "Amazon Data Lifecycle Manager", read: ofSnapshotPolicy },
};

/** Copies of stores, and how long they stay. */
export const copiesReader: Reader<"copies"> = {
  kind: "copies",
  scope: "stack",
  types: [...rows.keys(), ...Object.keys(endlessCopies), ...Object.keys(special)],
  alone: ["aws:dynamodb/table:Table", "aws:keyspaces/table:Table", "aws:backup/plan:Plan"],
  partTypes: [...parts, ...redrives],
  read: copiesOf,
};

function copiesOf(resource: SeenResource, graph: Graph): Copies {
  const base = { ...baseOf("copies", resource, graph), tags: tagsOf(resource) };
  const own = special[resource.type];
  if (own) return { ...base, service: own.service, copies: own.read(resource, graph) };
  const row = rows.get(resource.type);
  if (row) return { ...base, service: row.service, copies: ofRow(resource, graph, row.copies) };
  return {
    ...base,
    service: endlessCopies[resource.type] ?? resource.type,
    copies: endsByPlan(base.tags) ? absent() : known([{ sort: "snapshot", days: absent(), stated: "" }]),
  };
}

/**
 * Tags that AWS Backup and the Data Lifecycle Manager give what they make, and nobody else can: their plans end it.
 * https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-lifecycle.html
 */
const marksOfPlans = ["aws:backup:source-resource", "aws:dlm:lifecycle-policy-id"];

function endsByPlan(tags: Tags): boolean {
  return tags.state === "known" && marksOfPlans.some((mark) => Object.hasOwn(tags.value, mark));
}

function ofRow(resource: SeenResource, graph: Graph, copies: readonly CopyRow[]): Fact<readonly Copy[]> {
  const found: Copy[] = [];
  for (const row of copies) {
    const holders = row.part ? graph.partsOf(resource, row.part.property, typesOf(row.part.type)) : undefined;
    if (holders && holders.certain.length === 0 && holders.possible.length > 0) {
      return unknown("it can't be told yet whether copies of the plan are made of it");
    }
    for (const holder of holders ? holders.certain : [resource]) {
      const days = daysOf(holder, row);
      if (days.state !== "known" || days.value > 0) found.push({ sort: row.sort, days, stated: row.days });
    }
  }
  return known(found);
}

const lists = new Map<string, readonly string[]>();

/** One list a type: the graph remembers links by the list itself. */
function typesOf(type: string): readonly string[] {
  let list = lists.get(type);
  if (!list) lists.set(type, (list = [type]));
  return list;
}

/** A negative number is how Redshift writes that a snapshot stays for ever. */
function daysOf({ props }: SeenResource, { days, unset, restoredFrom }: CopyRow): Fact<number> {
  const written = orElse(numberAt(props, ...steps(days)), () => {
    if (isRestored(props, restoredFrom)) return unknown(asItsSource);
    return "depends" in unset ? unknown(unset.depends) : knownByDefault(unset.days, unset.source);
  });
  return written.state === "known" && written.value < 0 ? absent() : written;
}
