import { absent, known, mapFact, unknown, type Fact, type Redundancy } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { bySubnets, memberTypes, redundancyRows } from "../tables/redundancies";
import { aws } from "../tables/documented";
import { baseOf, tagsOf } from "./identity";
import { zonesOf } from "./network/zones";
import { blockAt, flagAt, textAt } from "./properties";
import { answer, byType, switchOf } from "./switch";

const rows = byType(redundancyRows);
const database = "aws:rds/instance:Instance";
const cache = "aws:elasticache/cluster:Cluster";

type Read = (resource: SeenResource, graph: Graph) => Pick<Redundancy, "service" | "on" | "stated">;

const special: Readonly<Record<string, Read>> = {
  [database]: (resource) => ({ service: "Amazon RDS", on: databaseOf(resource), stated: "multiAz: true" }),
  [cache]: (resource) => ({ service: "Amazon ElastiCache", on: cacheOf(resource), stated: 'azMode: "cross-az"' }),
  ...Object.fromEntries(
    Object.entries(memberTypes).map(([type, { service, members }]): [string, Read] => [
      type,
      (resource, graph) => ({ service, on: membersOf(resource, members, graph), stated: "clusterIdentifier" }),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(bySubnets).map(([type, { service, subnets, zones }]): [string, Read] => [
      type,
      (resource, graph) => ({ service, on: zonesOf(resource, subnets, zones, graph), stated: subnets }),
    ]),
  ),
};

/** What should run in several zones: by a property of its own, by its members, or by its subnets. */
export const redundancyReader: Reader<"redundancy"> = {
  kind: "redundancy",
  scope: "stack",
  types: [...rows.keys(), ...Object.keys(special)],
  alone: [...rows.keys(), database, cache],
  partTypes: Object.values(memberTypes).flatMap(({ members }) => members),
  read(resource, graph) {
    const row = rows.get(resource.type);
    if (row) return switchOf("redundancy", resource, graph, row);
    const found = special[resource.type]?.(resource, graph);
    return found && { ...baseOf("redundancy", resource, graph), tags: tagsOf(resource), ...found };
  },
};

/** A read replica is a copy in itself; the one that it copies is judged. */
function databaseOf({ props }: SeenResource): Fact<boolean> {
  const multiAz = flagAt(props, "multiAz");
  if (blockAt(props, "replicateSourceDb").state === "known" && !(multiAz.state === "known" && multiAz.value)) {
    return absent();
  }
  return answer(props, { flag: "multiAz", unset: { on: false, source: aws("RDS") } });
}

/** A node of a replication group is part of that. */
function cacheOf({ props }: SeenResource): Fact<boolean> {
  if (blockAt(props, "replicationGroupId").state === "known") return absent();
  return answer(props, {
    word: "azMode",
    on: ["cross-az"],
    off: ["single-az"],
    unset: { on: false, source: aws("ElastiCache") },
  });
}

/** Two members in different zones; AWS spreads those that name none. Multi-AZ DB clusters have no members of their own. */
function membersOf(cluster: SeenResource, types: readonly string[], graph: Graph): Fact<boolean> {
  const { props } = cluster;
  if (blockAt(props, "dbClusterInstanceClass").state === "known") return known(true);
  const mode = textAt(props, "engineMode");
  if (mode.state === "known" && mode.value === "serverless") return known(true);
  const { certain, possible } = graph.partsOf(cluster, "clusterIdentifier", types);
  const zones = certain.map((member) => textAt(member.props, "availabilityZone"));
  const named = new Set(zones.flatMap((zone) => (zone.state === "known" ? [zone.value] : [])));
  if (named.size > 1) return known(true);
  const free = zones.filter((zone) => zone.state === "absent").length;
  if (certain.length > 1 && free > 0) return known(true);
  const unseen = zones.find((zone) => zone.state === "unknown");
  if (certain.length > 1 && unseen) return mapFact(unseen, () => true);
  if (possible.length > 0) return unknown("it can't be told yet which instances belong to it");
  return known(false);
}
