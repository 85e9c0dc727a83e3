import { oncePer } from "../../../catalogue/once";
import { known, unknown, type Fact } from "../../../posture";
import type { Graph } from "../graph";
import type { SeenResource } from "../seen";
import { logTargetRows, provingGroupNames } from "../tables/log-targets";
import { bucketTypes } from "../tables/s3";
import { everyAt } from "./every";
import { textAt } from "./properties";
import { steps } from "./switch";

export const logGroupType = "aws:cloudwatch/logGroup:LogGroup";
export const logTargetTypes: readonly string[] = logTargetRows.flatMap(({ types }) => types);

interface Named {
  /** URNs of the stores that a property was made from. */
  urns: ReadonlySet<string>;
  /** Names of stores that are written down. */
  names: ReadonlySet<string>;
  /** Whether some target is known only after the deploy, and was made from no store of the program. */
  open: boolean;
}

/** Whether others log into the bucket or log group; worked out once for a whole plan. */
export function isLogTarget(store: SeenResource, graph: Graph): Fact<boolean> {
  const named = namedIn(graph);
  if (named.urns.has(store.urn)) return known(true);
  const names = ["bucket", "name", "id"].flatMap((key) => {
    const text = textAt(store.props, key);
    return text.state === "known" ? [text.value] : [];
  });
  if (names.some((name) => named.names.has(name))) return known(true);
  if (store.type === logGroupType && names.some((name) => provingGroupNames.test(name))) return known(true);
  // A store that has no name yet may be the one that a written name means only if it was made outside: it wasn't.
  return named.open ? unknown("where some logs go is known only after the deploy") : known(false);
}

const namedIn = oncePer((graph: Graph): Named => {
  const urns = new Set<string>();
  const names = new Set<string>();
  let open = false;
  for (const { types, paths } of logTargetRows) {
    for (const resource of graph.ofType(...types)) {
      for (const path of paths) open = gatherAt(resource, path, graph, { urns, names }) || open;
    }
  }
  return { urns, names, open };
});

function gatherAt(
  resource: SeenResource,
  path: string,
  graph: Graph,
  into: { urns: Set<string>; names: Set<string> },
): boolean {
  const [head = path] = steps(path);
  const made = (resource.propertyDependencies[head] ?? []).filter((urn) => isStore(graph.byUrn(urn)));
  const found = everyAt(resource.props, steps(path));
  const values = found.state === "known" ? found.value.map(({ value }) => value) : [];
  const texts = values.flatMap((value) => (value.state === "known" ? [nameIn(value.value)] : []));
  for (const text of texts) into.names.add(text);
  const unseen = found.state === "unknown" || values.some(({ state }) => state === "unknown");
  // What a written name means is told by the name: dependencies count for those that aren't known.
  if (unseen) for (const urn of made) into.urns.add(urn);
  return unseen && made.length === 0;
}

function isStore(resource: SeenResource | undefined): boolean {
  return (
    resource !== undefined && (resource.type === logGroupType || bucketTypes.some((type) => type === resource.type))
  );
}

/** Of `arn:aws:s3:::logs/prefix`, `arn:aws:logs:…:log-group:trail:*`, `logs.s3.eu-central-1.amazonaws.com`, or the name itself. */
function nameIn(target: string): string {
  const [, bucket] = /^arn:[^:]*:s3:[^:]*:[^:]*:([^/]+)/.exec(target) ?? [];
  const [, group] = /^arn:[^:]*:logs:[^:]*:[^:]*:log-group:([^:]+)/.exec(target) ?? [];
  const [, domain] = /^(.+?)\.s3[.-][a-z0-9.-]*amazonaws\.com(?:\.cn)?$/.exec(target) ?? [];
  return bucket ?? group ?? domain ?? target;
}
