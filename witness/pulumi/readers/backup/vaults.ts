import { oncePer } from "../../../../catalogue/once";
import type { Graph } from "../../graph";
import { append } from "../../ownership";
import type { SeenResource } from "../../seen";
import { textAt } from "../properties";

export const vaultTypes = ["aws:backup/vault:Vault", "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault"];

/** Vaults of the program by what others may call them: name, id or ARN. Worked out once: a plan can have hundreds. */
export function vaultsCalled(name: string, graph: Graph): readonly SeenResource[] {
  return vaultsByName(graph).get(name) ?? [];
}

const vaultsByName = oncePer((graph: Graph): ReadonlyMap<string, readonly SeenResource[]> => {
  const index = new Map<string, SeenResource[]>();
  for (const vault of graph.ofType(...vaultTypes)) {
    for (const name of namesOf(vault)) append(index, name, vault);
  }
  return index;
});

function namesOf(vault: SeenResource): Set<string> {
  const texts = ["name", "id", "arn"].map((key) => textAt(vault.props, key));
  return new Set(texts.flatMap((text) => (text.state === "known" ? [text.value] : [])));
}

/** The vaults that a property of a resource is made from. */
export function vaultsBehind(resource: SeenResource, property: string, graph: Graph): SeenResource[] {
  const made = (resource.propertyDependencies[property] ?? []).map((urn) => graph.byUrn(urn));
  return made.filter((each) => each !== undefined).filter((each) => vaultTypes.includes(each.type));
}
