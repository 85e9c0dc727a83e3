import { isObject, wordOf, type Template } from "./template";

/** A value that is none of those that the conditions ask for. */
export const other = Symbol("another value");

/** Values of parameters and pseudo parameters by name; `other` for one that no condition asks for. */
export type Values = ReadonlyMap<string, unknown>;

/** What the conditions hang on, theirs and those of the conditions that they name. */
export interface Names {
  conditions: readonly string[];
  /** Parameters, and pseudo parameters. */
  names: ReadonlySet<string>;
  /** Every text that stands in them: values that something may be compared with. */
  literals: readonly string[];
}

export function namesIn(template: Template, used: ReadonlySet<string>): Names {
  const conditions = new Set([...used].filter((name) => template.conditions.has(name)));
  const names = new Set<string>();
  const literals = new Set<string>();
  for (const condition of conditions) gather(template.conditions.get(condition));
  return { conditions: [...conditions], names, literals: [...literals] };

  function gather(raw: unknown): void {
    if (Array.isArray(raw)) return raw.forEach(gather);
    if (!isObject(raw)) {
      if (raw !== null && raw !== undefined) literals.add(String(raw));
      return;
    }
    for (const [key, value] of Object.entries(raw)) {
      if (key === "Ref") names.add(wordOf(value));
      else if (key === "Condition")
        conditions.add(wordOf(value)); // a set grows while it is walked through
      else if (key === "Fn::FindInMap") mapped(value);
      else gather(value);
    }
  }

  /** What the mapping holds may be compared too. */
  function mapped(value: unknown): void {
    const [map, ...keys] = Array.isArray(value) ? (value as unknown[]) : [];
    keys.filter((key) => typeof key !== "string").forEach(gather);
    const table = typeof map === "string" ? template.mappings[map] : undefined;
    for (const row of isObject(table) ? Object.keys(table) : []) literals.add(row);
  }
}

const deepest = 50;

/** Whether a condition holds with these values; `undefined` where it can't be told. */
export function holdsIn(template: Template, name: string, values: Values, depth = 0): boolean | undefined {
  return depth > deepest ? undefined : truth(template.conditions.get(name));

  function truth(raw: unknown): boolean | undefined {
    if (!isObject(raw)) return undefined;
    const [[key, argument] = ["", undefined]] = Object.entries(raw);
    const terms = Array.isArray(argument) ? (argument as unknown[]) : [argument];
    switch (key) {
      case "Condition":
        return holdsIn(template, wordOf(argument), values, depth + 1);
      case "Fn::Not":
        return negated(truth(terms[0]));
      case "Fn::And":
        return conjunction(terms.map(truth));
      case "Fn::Or":
        return negated(conjunction(terms.map((each) => negated(truth(each)))));
      case "Fn::Equals":
        return equal(valueOf(terms[0]), valueOf(terms[1]));
      default:
        return undefined;
    }
  }

  function valueOf(raw: unknown): unknown {
    if (!isObject(raw)) return Array.isArray(raw) ? undefined : String(raw);
    const [[key, argument] = ["", undefined]] = Object.entries(raw);
    if (key === "Ref") return values.get(wordOf(argument));
    if (key === "Fn::FindInMap" && Array.isArray(argument)) return entry(argument.map(valueOf));
    if (key === "Fn::Join" && Array.isArray(argument) && Array.isArray(argument[1])) {
      const parts = argument[1].map(valueOf);
      return parts.every((each) => typeof each === "string") ? parts.join(wordOf(argument[0])) : undefined;
    }
    return undefined;
  }

  function entry([map, first, second]: readonly unknown[]): unknown {
    const table = template.mappings[wordOf(map)];
    const row = isObject(table) && typeof first === "string" ? table[first] : undefined;
    const value = isObject(row) && typeof second === "string" ? row[second] : undefined;
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : undefined;
  }
}

/** Two values of which each is none that is asked for may be the same one. */
function equal(one: unknown, another: unknown): boolean | undefined {
  if (one === undefined || another === undefined || (one === other && another === other)) return undefined;
  return one === another;
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function conjunction(terms: readonly (boolean | undefined)[]): boolean | undefined {
  if (terms.includes(false)) return false;
  return terms.includes(undefined) ? undefined : true;
}
