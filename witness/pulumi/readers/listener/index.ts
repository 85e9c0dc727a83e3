import type { Listener } from "../../../../posture";
import type { Graph } from "../../graph";
import type { Reader } from "../../reader";
import type { SeenResource } from "../../seen";
import { databaseRows, parameterGroupTypes } from "../../tables/listeners/databases";
import { listenerRows } from "../../tables/listeners";
import { baseOf } from "../identity";
import { endsOfDatabase } from "./database";
import {
  endsOfLoadBalancer,
  listenerRuleTypes,
  loadBalancerListenerTypes,
  siteOfDistribution,
  siteOfLoadBalancer,
} from "./load-balancer";
import { endsOf } from "./row";

const rows = new Map(listenerRows.map((row) => [row.type, row]));
const databases = new Map(databaseRows.map((row) => [row.type, row]));
const distribution = "aws:cloudfront/distribution:Distribution";

/** Whatever answers connections: by a row, or by a reader of its own where other resources have a say. */
export const listenerReader: Reader<"listener"> = {
  kind: "listener",
  scope: "stack",
  types: [...loadBalancerListenerTypes, ...rows.keys(), ...databases.keys()],
  alone: [...rows.keys()].filter((type) => type !== distribution),
  partTypes: [
    ...listenerRuleTypes,
    ...parameterGroupTypes,
    "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy",
  ],
  read: listenerOf,
};

function listenerOf(resource: SeenResource, graph: Graph): Listener | undefined {
  const base = baseOf("listener", resource, graph);
  if (loadBalancerListenerTypes.includes(resource.type)) {
    const site = siteOfLoadBalancer(resource, graph);
    const service = "Elastic Load Balancing";
    return { ...base, service, ends: endsOfLoadBalancer(resource, graph), ...(site && { site }) };
  }
  const database = databases.get(resource.type);
  if (database) return { ...base, service: database.service, ends: endsOfDatabase(resource, graph, database) };
  const row = rows.get(resource.type);
  if (!row) return undefined;
  const site = resource.type === distribution ? siteOfDistribution(resource, graph) : undefined;
  return { ...base, service: row.service, ends: endsOf(resource, row), ...(site && { site }) };
}
