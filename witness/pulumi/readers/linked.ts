import { absent, known, unknown, type Fact } from "../../../posture";
import type { Graph } from "../graph";
import type { SeenResource } from "../seen";
import { textAt } from "./properties";
import { regionOf } from "./region";

/**
 * The resource of the plan that a property names: by what its value was made from, else by a name that both know, in the same region.
 * Absent where nothing is written; unknown where the thing is not part of the plan.
 */
export function linkedBy(
  resource: SeenResource,
  graph: Graph,
  property: string,
  types: readonly string[],
): Fact<SeenResource> {
  const value = textAt(resource.props, property);
  if (value.state === "absent") return absent();
  const made = (resource.propertyDependencies[property] ?? []).map((urn) => graph.byUrn(urn));
  const linked = made.filter((each) => each !== undefined).filter((each) => types.includes(each.type));
  const named =
    value.state === "known"
      ? graph
          .ofType(...types)
          .filter((each) => isNamed(each, value.value) && mayBeMeant(value.value, each, resource, graph))
      : linked;
  const [only, ...others] = named.length > 0 ? named : linked;
  if (only !== undefined && others.length === 0) return known(only);
  if (value.state === "unknown") return value;
  return unknown(`what ${property} names is not part of the program`);
}

/** Other regions may have things of the same name; only an ARN names one in the whole world. */
function mayBeMeant(name: string, a: SeenResource, b: SeenResource, graph: Graph): boolean {
  if (name.startsWith("arn:")) return true;
  const [here, there] = [regionOf(a, graph).region, regionOf(b, graph).region];
  return here.state !== "known" || there.state !== "known" || here.value === there.value;
}

function isNamed(resource: SeenResource, name: string): boolean {
  return ["name", "id", "arn"].some((key) => {
    const text = textAt(resource.props, key);
    return text.state === "known" && text.value === name;
  });
}
