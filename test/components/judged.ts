import type { Promised } from "../../catalogue/promise/schema";
import type { Finding } from "../../evidence/record";
import { judgeSeen } from "../../policies/judge-seen";
import { rules } from "../../policies/rules";
import type { SeenResource } from "../../witness/pulumi/seen";
import type { Ran } from "./program";

/** One thing that is weakened: a property of a resource, or the whole resource where no path is given. */
export interface Weakening {
  /** Name of the resource in the program. */
  name: string;
  /** Needed where a component and one of its parts have one name. */
  type?: string;
  /** Properties and indices with dots between, such as `rules.0.expiration.days`. Without one the resource is left out. */
  path?: string;
  /** The value instead; without one the property is left out. */
  value?: unknown;
}

/** The findings of the whole pack on what a program registered. */
export function findingsIn(ran: Ran, promise: Promised, weakening?: Weakening): Finding[] {
  const seen = ran.resources.map((each) => each.seen).filter((each) => each.type !== "pulumi:pulumi:Stack");
  const resources = weakening === undefined ? seen : weakened(seen, weakening);
  return judgeSeen({ resources, stack: "test", project: "tomguard" }, rules, { promise, today: "2026-11-22" }).findings;
}

/** Ids of the rules that fail, each once. */
export function failing(ran: Ran, promise: Promised, weakening?: Weakening): string[] {
  return rulesWith("fail", findingsIn(ran, promise, weakening));
}

/**
 * `rule (resource): why` of what could not be judged, each once. Left out: `residency-reference`, which waits for every
 * value that only the deploy gives, such as ids.
 */
export function open(ran: Ran, promise: Promised): string[] {
  const unknown = findingsIn(ran, promise).filter(
    (each) => each.outcome === "unknown" && each.rule !== "residency-reference",
  );
  return [...new Set(unknown.map((each) => `${each.rule} (${each.resource.name}): ${each.why}`))].sort();
}

/** Ids of the rules that passed somewhere: what a component was judged by at all. */
export function passing(ran: Ran, promise: Promised): string[] {
  return rulesWith("pass", findingsIn(ran, promise));
}

function rulesWith(outcome: Finding["outcome"], findings: readonly Finding[]): string[] {
  return [...new Set(findings.filter((each) => each.outcome === outcome).map((each) => each.rule))].sort();
}

function weakened(seen: readonly SeenResource[], { name, type, path, value }: Weakening): SeenResource[] {
  const meant = seen.filter((each) => each.name === name && (type === undefined || each.type === type));
  const custom = meant.filter((each) => each.provider !== undefined);
  const [target, ...more] = custom.length > 0 ? custom : meant;
  if (target === undefined || more.length > 0) throw new Error(`expected one ${name}, found ${meant.length}`);
  const others = seen.filter((each) => each !== target);
  if (path === undefined) return others;
  const props = structuredClone(target.props) as Record<string, unknown>; // an object, by its type
  set(props, path.split("."), value);
  const { [path]: _, ...links } = target.propertyDependencies;
  return [
    ...others,
    { ...target, props, propertyDependencies: value === undefined ? links : target.propertyDependencies },
  ];
}

function set(props: Record<string, unknown>, [first, ...rest]: string[], value: unknown): void {
  if (first === undefined) return;
  if (rest.length > 0) {
    const below = props[first];
    if (typeof below !== "object" || below === null) throw new Error(`nothing is written at ${first}`);
    set(below as Record<string, unknown>, rest, value); // an object or a list, both by keys
  } else if (value === undefined) {
    if (!Object.hasOwn(props, first)) throw new Error(`nothing is written at ${first}`);
    Reflect.deleteProperty(props, first);
  } else props[first] = value;
}
