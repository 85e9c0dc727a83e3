import { oncePer } from "../../../catalogue/once";
import { inOrder } from "./in-order";
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

/** Stores that carry marks; made once for a whole plan. */
export const reachableStores = oncePer((graph: Graph): readonly ReachableStore[] =>
  rows.flatMap((row) => storesOf(row, graph)),
);

function storesOf({ types, service, names, contents }: Row, graph: Graph): ReachableStore[] {
  return inOrder(graph.ofType(...types)).flatMap((store): ReachableStore[] => {
    const tags = tagsOf(store);
    if (tags.state === "absent") return [];
    const name = orElse(writtenName(store, ...names), () => unknown("its name is chosen only by the deploy"));
    return [{ service, contents: mapFact(name, contents), tags }];
  });
}
