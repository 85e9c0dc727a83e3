import { oncePer } from "../../../catalogue/once";
import { remembered } from "../../../catalogue/remembered";
import { shortestDays } from "../../../catalogue/promise/duration";
import type { DataClass, Promised } from "../../../catalogue/promise/schema";
import type { Tags } from "../../../posture";

/** The tags by which a resource says what it holds, for whom, and what for. */
export const markings = { dataClass: "tom:data-class", client: "tom:client", purpose: "tom:purpose" } as const;

/** Value of the data class tag for what holds no personal data. */
export const noPersonalData = "none";

export interface NamedClass {
  name: string;
  dataClass: DataClass;
}

/**
 * What a store says that it holds. Classes stand in one tag value, separated by spaces.
 * `unclear`: a class that the promise doesn't have, or `none` beside a class.
 */
export type Holding =
  | { state: "classes"; classes: NamedClass[] }
  | { state: "none" }
  | { state: "undeclared" }
  | { state: "unclear"; problem: "unpromised" | "contradiction"; promised: string[] }
  | { state: "unknown"; why: string };

export function holdingOf(tags: Tags, promise: Promised): Holding {
  if (tags.state !== "known")
    return tags.state === "absent" ? { state: "undeclared" } : { state: "unknown", why: tags.why };
  const tag = Object.hasOwn(tags.value, markings.dataClass) ? tags.value[markings.dataClass] : undefined;
  if (tag === undefined || tag.state === "absent") return { state: "undeclared" };
  if (tag.state === "unknown") return { state: "unknown", why: tag.why };
  return saidBy(promise)(tag.value);
}

/** What a tag's value says by a promise: thousands of resources bear the same few. */
const saidBy = oncePer((promise: Promised) =>
  remembered((text): Holding => {
    const names = [...new Set(text.split(/\s+/).filter((name) => name !== ""))];
    if (names.length === 0) return { state: "undeclared" };
    return names.includes(noPersonalData) ? withNone(names) : promisedClasses(names, promise);
  }),
);

function withNone(names: readonly string[]): Holding {
  return names.length === 1 ? { state: "none" } : { state: "unclear", problem: "contradiction", promised: [] };
}

function promisedClasses(names: readonly string[], promise: Promised): Holding {
  const classes = classesNamed(names, promise);
  if (classes.length === names.length) return { state: "classes", classes };
  return { state: "unclear", problem: "unpromised", promised: classes.map((each) => each.name) };
}

function classesNamed(names: readonly string[], promise: Promised): NamedClass[] {
  return names.flatMap((name): NamedClass[] => {
    const dataClass = Object.hasOwn(promise.retention, name) ? promise.retention[name] : undefined;
    return dataClass === undefined ? [] : [{ name, dataClass }];
  });
}

/** Classes of personal data that must end: those with a period that is not a minimum. */
export function mustEnd(classes: readonly NamedClass[]): NamedClass[] {
  return classes.filter(({ dataClass }) => dataClass.personal && !dataClass.atLeast);
}

/** Days after which data of the classes that must end has to be gone. */
export function periodsOf(names: readonly string[], promise: Promised): number[] {
  return mustEnd(classesNamed(names, promise)).map(({ dataClass }) => shortestDays(dataClass.keep));
}

/** Classes that must stay for a period. */
export function mustStay(classes: readonly NamedClass[]): NamedClass[] {
  return classes.filter(({ dataClass }) => dataClass.atLeast);
}

export function namesOf(classes: readonly NamedClass[]): string[] {
  return classes.map((each) => each.name);
}
