import { unknown, type Fact } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { prefixListEntries, prefixListTypes } from "../../tables/network";
import { asText, open } from "../../value";
import { listAt, textAt } from "../properties";

/**
 * The address ranges behind the prefix lists that a rule names: of the plan's own lists, their entries; of others nobody
 * here can tell. AWS's own lists have short ids (eight digits): they hold the addresses of one service of AWS, such as
 * CloudFront's way to origins, and never the Internet's.
 * https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 */
export function prefixListRanges(raw: unknown, holder: SeenResource, graph: Graph): Fact<string>[] {
  const ids = listAt(raw, "prefixListIds|prefixListId");
  if (ids.state === "absent") return [];
  if (ids.state === "unknown") return linkedRanges(holder, graph, ids.why);
  return ids.value.flatMap((each) => {
    const id = asText(open(each));
    if (id.state === "absent" || (id.state === "known" && id.value === "")) return [];
    if (id.state === "unknown") return linkedRanges(holder, graph, id.why);
    if (/^pl-[0-9a-f]{8}$/.test(id.value)) return [];
    const list = graph.ofType(...prefixListTypes).find((candidate) => isNamed(candidate, id.value));
    return list === undefined ? [unknown("it names a prefix list that is managed elsewhere")] : rangesOf(list, graph);
  });
}

function isNamed(list: SeenResource, id: string): boolean {
  const own = textAt(list.props, "id");
  return own.state === "known" && own.value === id;
}

/**
 * A list whose id is not known yet, by what the rule's properties were made from. Where that is several lists, nobody can
 * tell which rule means which.
 */
function linkedRanges(holder: SeenResource, graph: Graph, why: string): Fact<string>[] {
  const types: readonly string[] = prefixListTypes;
  const urns = new Set(Object.values(holder.propertyDependencies).flat());
  const linked = [...urns].map((urn) => graph.byUrn(urn)).filter((each) => each !== undefined);
  const lists = linked.filter((each) => types.includes(each.type));
  const [only, ...others] = lists;
  if (isOfEndpoint(holder, graph)) return [];
  if (only === undefined || others.length > 0) return [unknown(why)];
  return rangesOf(only, graph);
}

/**
 * A gateway endpoint has one prefix list, AWS's own of its service.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
function isOfEndpoint(holder: SeenResource, graph: Graph): boolean {
  const urns = holder.propertyDependencies["prefixListId"] ?? [];
  return urns.length > 0 && urns.every((urn) => graph.byUrn(urn)?.type === "aws:ec2/vpcEndpoint:VpcEndpoint");
}

function rangesOf(list: SeenResource, graph: Graph): Fact<string>[] {
  const inline = listAt(list.props, "entries");
  const { certain, possible } = graph.partsOf(list, "prefixListId", prefixListEntries);
  return [
    ...(inline.state === "known" ? inline.value.map((entry) => textAt(entry, "cidr")) : []),
    ...(inline.state === "unknown" ? [inline] : []),
    ...certain.map((entry) => textAt(entry.props, "cidr")),
    ...possible.map(() => unknown("it can't be told yet which prefix list an entry belongs to")),
  ];
}
