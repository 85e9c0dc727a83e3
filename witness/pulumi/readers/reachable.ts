import { mapFact, unknown } from "../../../posture";
import type { ReachableService, ReachableStore } from "../../../posture";
import type { Graph } from "../graph";
import { bucketTypes } from "../tables/s3";
import { tagsOf, writtenName } from "./identity";
import { orElse } from "./properties";

interface Row {
  types: readonly string[];
  service: ReachableService;
  /** Property that names it, and where outputs have the name. */
  names: readonly string[];
  contents: (name: string) => string;
}

/** Stores whose contents IAM opens. Databases have logins of their own. ARNs as the service authorization reference has them. */
const rows: readonly Row[] = [
  { types: bucketTypes, service: "s3", names: ["bucket", "id"], contents: (name) => `arn:*:s3:::${name}/?*` },
  {
    types: ["aws:dynamodb/table:Table"],
    service: "dynamodb",
    names: ["name", "id"],
    contents: (name) => `arn:*:dynamodb:*:*:table/${name}`,
  },
  { types: ["aws:sqs/queue:Queue"], service: "sqs", names: ["name"], contents: (name) => `arn:*:sqs:*:*:${name}` },
  {
    types: ["aws:kinesis/stream:Stream"],
    service: "kinesis",
    names: ["name"],
    contents: (name) => `arn:*:kinesis:*:*:stream/${name}`,
  },
  {
    types: ["aws:secretsmanager/secret:Secret"],
    service: "secretsmanager",
    names: ["name"],
    contents: (name) => `arn:*:secretsmanager:*:*:secret:${name}-??????`,
  },
];

const remembered = new WeakMap<Graph, readonly ReachableStore[]>();

/** Stores that carry marks; made once for a whole plan. */
export function reachableStores(graph: Graph): readonly ReachableStore[] {
  let stores = remembered.get(graph);
  if (!stores) remembered.set(graph, (stores = rows.flatMap((row) => storesOf(row, graph))));
  return stores;
}

function storesOf({ types, service, names, contents }: Row, graph: Graph): ReachableStore[] {
  // In an order that doesn't depend on how the resources came.
  const stores = [...graph.ofType(...types)].sort((a, b) => (a.urn < b.urn ? -1 : 1));
  return stores.flatMap((store): ReachableStore[] => {
    const tags = tagsOf(store);
    if (tags.state === "absent") return [];
    const name = orElse(writtenName(store, ...names), () => unknown("its name is chosen only by the deploy"));
    return [{ service, contents: mapFact(name, contents), tags }];
  });
}
