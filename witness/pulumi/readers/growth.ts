import { oncePer } from "../../../catalogue/once";
import { known, type Fact, type Growth } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { pulumi } from "../tables/documented";
import { growthRows } from "../tables/growths";
import { baseOf, tagsOf } from "./identity";
import { numberAt, textAt } from "./properties";
import { answer, byType, switchOf } from "./switch";

const rows = byType(growthRows);
const table = "aws:dynamodb/table:Table";
const target = "aws:appautoscaling/target:Target";
const database = "aws:rds/instance:Instance";

/** What can grow with its load. */
export const growthReader: Reader<"growth"> = {
  kind: "growth",
  scope: "stack",
  types: [...rows.keys(), table],
  alone: [...rows.keys()],
  partTypes: [target],
  read: growthOf,
};

function growthOf(resource: SeenResource, graph: Graph): Growth | undefined {
  if (resource.type === table) return tableOf(resource, graph);
  const row = rows.get(resource.type);
  if (row === undefined) return undefined;
  const posture = switchOf("growth", resource, graph, row);
  return resource.type === database ? { ...posture, on: storageOf(resource, posture.on) } : posture;
}

/** 0 switches storage autoscaling off. A replica has the size of what it copies, so any maximum lets it grow. */
function storageOf({ props }: SeenResource, byRow: Fact<boolean>): Fact<boolean> {
  const most = numberAt(props, "maxAllocatedStorage");
  if (most.state === "known" && most.value === 0) return known(false);
  return byRow;
}

/** Throughput on demand, or scaled by a target that names the table. */
function tableOf(resource: SeenResource, graph: Graph): Growth {
  const onDemand = answer(resource.props, {
    word: "billingMode",
    on: ["PAY_PER_REQUEST"],
    off: ["PROVISIONED"],
    unset: { on: false, source: pulumi("DynamoDB") },
  });
  const scaled = scaledBy(resource, graph);
  const isOnDemand = onDemand.state === "known" && onDemand.value;
  const isScaled = scaled.state === "unknown" || (scaled.state === "known" && scaled.value);
  return {
    ...baseOf("growth", resource, graph),
    service: "Amazon DynamoDB",
    tags: tagsOf(resource),
    on: !isOnDemand && isScaled ? scaled : onDemand,
    stated: 'billingMode: "PAY_PER_REQUEST"',
  };
}

/** What the scaling targets of a plan name, worked out once: a plan can have thousands. */
interface Targets {
  /** What they are made from. */
  urns: ReadonlySet<string>;
  /** `table/orders` */
  ids: ReadonlySet<string>;
  /** Why one can't be told, where it is so. */
  open: Fact<boolean>;
}

const targetsOf = oncePer((graph: Graph): Targets => {
  const urns = new Set<string>();
  const ids = new Set<string>();
  let isOpen: Fact<boolean> = known(false);
  for (const { props, propertyDependencies } of graph.ofType(target)) {
    const namespace = textAt(props, "serviceNamespace");
    if (namespace.state === "known" && namespace.value !== "dynamodb") continue;
    const linked = propertyDependencies["resourceId"] ?? [];
    for (const urn of linked) urns.add(urn);
    const id = textAt(props, "resourceId");
    if (id.state === "known") ids.add(id.value);
    if (id.state === "unknown" && linked.length === 0) isOpen = id;
  }
  return { urns, ids, open: isOpen };
});

/** Whether a target names the table, or is made from it. A name that is not known yet may be any that is named. */
function scaledBy(table: SeenResource, graph: Graph): Fact<boolean> {
  const { urns, ids, open } = targetsOf(graph);
  if (urns.has(table.urn)) return known(true);
  const name = textAt(table.props, "name");
  if (name.state === "known" && ids.has(`table/${name.value}`)) return known(true);
  return name.state === "unknown" && ids.size > 0 ? name : open;
}
