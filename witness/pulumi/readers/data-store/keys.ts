import { absent, known, type DataStore, type Fact, type KeyRef } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import type { DataStoreRow } from "../../tables/stores/row";
import { asFlag } from "../../value";
import { keyRefAt } from "../key-ref";
import { everyFactAt } from "../every";
import { flagAt } from "../properties";
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
  const more = (row.moreKeys ?? []).flatMap(({ path, each, where }) => {
    const there = isThere(resource, where);
    if (there.state === "unknown") return [there];
    if (there.state === "absent" || !there.value) return [];
    return each === undefined ? [read(resource, path)] : below(resource, each, (alone) => read(alone, path));
  });
  return [read(resource, row.key), ...more];
}

/** The key of every block of a list. */
function below(resource: SeenResource, each: string, read: (alone: SeenResource) => Fact<KeyRef>): Fact<KeyRef>[] {
  const facts: Fact<KeyRef>[] = [];
  const whole = mapOver(resource, each, read, (found) => {
    facts.push(...found);
    return absent();
  });
  return whole.state === "unknown" ? [whole] : facts;
}

/** Whether there is the part that a key is for; what nothing switches on is not there. */
function isThere({ props }: SeenResource, where: string | undefined): Fact<boolean> {
  return where === undefined ? known(true) : flagAt(props, ...where.split("."));
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
