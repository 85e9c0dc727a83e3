import { absent, mapFact, type Fact } from "../../../posture";
import type { Graph } from "../graph";
import type { SeenResource } from "../seen";
import type { GroupLink } from "../tables/database-groups";
import { linkedBy } from "./linked";
import { listAt, textAt } from "./properties";

/** The group that it names; absent where it names none, or AWS's own (`default.mysql8.4`, `default:mysql-8-4`). */
export function groupOf(resource: SeenResource, graph: Graph, { group, groupTypes }: GroupLink): Fact<SeenResource> {
  const name = textAt(resource.props, ...group.split("."));
  if (name.state === "known" && /^default[.:]/.test(name.value)) return absent();
  return linkedBy(resource, graph, group, groupTypes);
}

/** The value of a parameter in small letters; absent where the group, or no group at all, states it. */
export function parameterOf(resource: SeenResource, graph: Graph, link: GroupLink, name: string): Fact<string> {
  const group = groupOf(resource, graph, link);
  if (group.state !== "known") return group;
  const parameters = listAt(group.value.props, "parameters");
  if (parameters.state !== "known") return parameters;
  for (const each of parameters.value) {
    const parameter = textAt(each, "name");
    if (parameter.state === "unknown") return parameter;
    if (parameter.state === "known" && parameter.value.toLowerCase() === name) {
      return mapFact(textAt(each, "value"), (value) => value.toLowerCase().replaceAll(" ", ""));
    }
  }
  return absent();
}
