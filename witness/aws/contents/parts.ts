import type { AgedGroup, ContentPart, Contents } from "../../../posture";

/** Sorts of things in the order in which they are told. */
const sorts: readonly AgedGroup["what"][] = [
  "object",
  "noncurrent-version",
  "delete-marker",
  "upload",
  "log-event",
  "recovery-point",
  "snapshot",
];

export function isSort(text: string): text is AgedGroup["what"] {
  return (sorts as readonly string[]).includes(text);
}

/** One order, however things were counted: classes as the store names them, then the rest; in each its sorts. */
export function orderedParts(parts: readonly ContentPart[], classes: readonly string[]): ContentPart[] {
  const place = ({ dataClass }: ContentPart) => (dataClass === undefined ? classes.length : classes.indexOf(dataClass));
  return parts
    .map((part) => ({ ...part, groups: part.groups.toSorted((a, b) => sorts.indexOf(a.what) - sorts.indexOf(b.what)) }))
    .sort((a, b) => place(a) - place(b));
}

/** What was counted in two ways, such as uploads by a listing and versions by a report. No sort may be in both. */
export function together(a: Contents, b: Contents, classes: readonly string[]): Contents {
  const places = Map.groupBy([...a.parts, ...b.parts], ({ dataClass }) => dataClass);
  const parts = [...places].map(([dataClass, all]) => ({
    ...(dataClass !== undefined && { dataClass }),
    groups: all.flatMap(({ groups }) => groups),
  }));
  return { ...a, ...b, parts: orderedParts(parts, classes) };
}
