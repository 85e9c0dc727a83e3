import { namedLater, type Fact, type PolicyDocument, type PolicyStatement } from "../../posture";
import { nameIn } from "./arn";

/*
 * What a name begins with, up to the first sign that stands for something else. Two patterns of ARNs can mean the same
 * thing only where one beginning goes on from the other, so that of thousands of names few have to be compared.
 */

/** The beginning of the name in an ARN, behind service, region and account; empty where it can be any name. */
export function beginningOf(arn: Fact<string>): string {
  if (arn.state !== "known") return "";
  const [written = ""] = /^[^*?$]*/.exec(nameIn(arn.value)) ?? [];
  const later = written.indexOf(namedLater);
  if (later < 0) return written;
  // The deploy makes the whole of a name up, from one divider to the next.
  return written.slice(0, Math.max(written.lastIndexOf("/", later), written.lastIndexOf(":", later)) + 1);
}

/** Beginnings of all that the document allows something on; of what nobody can tell, and of all but some, it is empty. */
export function beginningsIn({ statements }: PolicyDocument): readonly string[] {
  return [...new Set(statements.flatMap(beginningsOf))];
}

function beginningsOf({ effect, resource }: PolicyStatement): readonly string[] {
  if (effect === "Deny") return [];
  return resource === undefined ? [""] : resource.map(beginningOf);
}

/** Finds those of many things that a name with that beginning can mean; each thing can have several beginnings. */
export function byBeginning<T>(
  things: readonly T[],
  beginnings: (thing: T) => readonly string[],
): (of: string) => ReadonlySet<T> {
  const entries = things.flatMap((thing) => beginnings(thing).map((text) => ({ text, thing })));
  entries.sort((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0));
  const exactly = Map.groupBy(entries, ({ text }) => text);
  return (of) => {
    const shorter = Array.from(of, (_, end) => exactly.get(of.slice(0, end)) ?? []).flat();
    const from = firstFrom(entries, of);
    let end = from;
    while (entries[end]?.text.startsWith(of)) end++;
    return new Set([...shorter, ...entries.slice(from, end)].map(({ thing }) => thing));
  };
}

/** Place of the first entry, of those in order, that does not come before the text. */
function firstFrom(entries: readonly { text: string }[], text: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.text ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
