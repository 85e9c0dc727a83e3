import { absent, known, type DataStore, type Fact, type KeyRef } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import type { DataStoreRow } from "../../tables/stores/row";
import { asFlag } from "../../value";
import { keyRefAt } from "../key-ref";
import { everyFactAt } from "../every";
import { mapOver } from "./encrypted";

/** The key; where parts have their own, the weakest of them, and all of them. */
export function keysOf(
  resource: SeenResource,
  graph: Graph,
  row: DataStoreRow,
): Pick<DataStore, "key"> & Partial<Pick<DataStore, "partKeys">> {
  const keys = eachKey(resource, graph, row);
  return { key: weakest(keys), ...(keys.length > 1 && { partKeys: keys }) };
}

function eachKey(resource: SeenResource, graph: Graph, row: DataStoreRow): Fact<KeyRef>[] {
  if (row.key === undefined) return [];
  const unused = unusedBy(resource, row);
  if (unused.state !== "absent") return unused.state === "unknown" ? [unused] : [];
  const mode = row.keyAnswered ? "answered" : "as-written";
  const read = (from: SeenResource, path: string) => keyRefAt(from, graph, path.split("."), mode);
  const more = (row.moreKeys ?? []).flatMap(({ path, each }) => {
    if (each === undefined) return [read(resource, path)];
    const facts: Fact<KeyRef>[] = [];
    const whole = mapOver(
      resource,
      each,
      (alone) => read(alone, path),
      (found) => {
        facts.push(...found);
        return absent();
      },
    );
    return whole.state === "unknown" ? [whole] : facts;
  });
  return [read(resource, row.key), ...more];
}

/** The flag, as it would have to be, for which the service doesn't use the key that is named. */
export function unusedBy({ props }: SeenResource, { keyIf = [] }: DataStoreRow): Fact<string> {
  const facts = keyIf.flatMap(({ flag, is }): Fact<string>[] => {
    const written = everyFactAt(props, flag.split("."));
    if (written.state !== "known") return [written];
    const flags = written.value.map(({ fact }) => asFlag(fact));
    const open = flags.filter((each) => each.state === "unknown");
    return flags.some((each) => each.state === "known" && each.value !== is) ? [known(`${flag}: ${is}`)] : open;
  });
  return facts.find((each) => each.state === "known") ?? facts.find((each) => each.state === "unknown") ?? absent();
}

/** No key, then a key of AWS's, then one that is not known; else the customer's. */
function weakest(facts: readonly Fact<KeyRef>[]): Fact<KeyRef> {
  return (
    facts.find((each) => each.state === "absent") ??
    facts.find((each) => each.state === "known" && each.value.managedBy === "aws") ??
    facts.find((each) => each.state === "unknown") ??
    facts[0] ??
    absent()
  );
}
