import { oncePer } from "../../../catalogue/once";
import type { Graph } from "../graph";
import type { SeenResource } from "../seen";

type Owners = ReadonlyMap<string, SeenResource>;
const linksOf = oncePer((_graph: Graph) => new Map<string, Owners>());

/**
 * The resource that another one hangs on by a property (the VPC of a subnet): the graph's links from part to owner,
 * turned round once for a whole plan. Those that the program only reads are owners too. `undefined`: none of the plan,
 * or it can't be told.
 */
export function ownerOf(
  part: SeenResource,
  property: string,
  partTypes: readonly string[],
  ownerTypes: readonly string[],
  graph: Graph,
): SeenResource | undefined {
  const links = linksOf(graph);
  const id = `${property} ${partTypes.join()} ${ownerTypes.join()}`;
  let owners = links.get(id);
  if (!owners) {
    const read = graph.external.filter((each) => ownerTypes.includes(each.type));
    const pairs = [...graph.ofType(...ownerTypes), ...read].flatMap((owner) =>
      graph.partsOf(owner, property, partTypes).certain.map((each) => [each.urn, owner] as const),
    );
    links.set(id, (owners = new Map(pairs)));
  }
  return owners.get(part.urn);
}
