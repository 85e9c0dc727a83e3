import type { Failure } from "../check";
import { isObject, isUnknown, type Properties, type Value } from "../values";

/** What AWS accepts in one property. */
export interface Limit {
  /** From the resource's inputs, such as "rules[].expiration.days". */
  path: string;
  /** Why a value would be refused, as the end of a sentence that begins with property and value; nothing if it wouldn't. */
  problem(value: Value): string | undefined;
}

/** What AWS wants of several properties together. */
export type Together = (inputs: Properties) => Failure[];

export interface Family {
  limits: Record<string, Limit[]>;
  together?: Record<string, Together>;
}

export const between = (path: string, least: number, most: number, unit = ""): Limit => ({
  path,
  problem: (value) =>
    typeof value === "number" && (value < least || value > most)
      ? `has to be from ${least} to ${most}${unit && ` ${unit}`}`
      : undefined,
});

export const atLeast = (path: string, least: number, unit = ""): Limit => ({
  path,
  problem: (value) =>
    typeof value === "number" && value < least ? `has to be at least ${least}${unit && ` ${unit}`}` : undefined,
});

export const oneOf = (path: string, allowed: (string | number)[], why = ""): Limit => ({
  path,
  problem: (value) =>
    (typeof value === "string" || typeof value === "number") && !allowed.includes(value)
      ? `has to be one of ${allowed.map((member) => JSON.stringify(member)).join(", ")}${why && ` (${why})`}`
      : undefined,
});

export const matching = (path: string, pattern: RegExp, wanted: string): Limit => ({
  path,
  problem: (value) => (typeof value === "string" && !pattern.test(value) ? wanted : undefined),
});

/** A JSON document that at least could be an IAM policy. */
export const policyText = (path: string): Limit => ({
  path,
  problem: (value) => {
    if (typeof value !== "string") return undefined;
    try {
      const statements: unknown = (JSON.parse(value) as { Statement?: unknown } | null)?.Statement;
      return statements === undefined ? 'has to be an IAM policy, a JSON object with "Statement"' : undefined;
    } catch (error) {
      return `has to be JSON (${error instanceof Error ? error.message : String(error)})`;
    }
  },
});

/** All failures of one limit. A value that isn't known yet is not judged. */
export function failuresOf({ path, problem }: Limit, inputs: Properties): Failure[] {
  return valuesAt(inputs, path.split("."), "").flatMap(([property, value]) => {
    const why = isUnknown(value) ? undefined : problem(value);
    return why === undefined
      ? []
      : [{ property, reason: `${property} is ${JSON.stringify(value).slice(0, 120)}: it ${why}.` }];
  });
}

/** Every value that a path leads to, with the place where it stands. */
export function valuesAt(value: Value | undefined, [step, ...rest]: string[], at: string): [string, Value][] {
  if (value === undefined || value === null) return [];
  if (step === undefined) return [[at, value]];
  if (!isObject(value)) return [];
  const name = step.replace("[]", "");
  const place = at ? `${at}.${name}` : name;
  const inner = value[name];
  if (!step.endsWith("[]")) return valuesAt(inner, rest, place);
  return Array.isArray(inner) ? inner.flatMap((member, index) => valuesAt(member, rest, `${place}[${index}]`)) : [];
}
