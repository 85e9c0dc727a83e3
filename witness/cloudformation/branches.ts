import { open } from "../pulumi/value";
import { holdsIn, namesIn, other, type Values } from "./conditions";
import { wordOf, type Parameter, type Template } from "./template";

/** One way in which the conditions of a template can turn out. */
export interface Branch {
  /** Conditions by name; `undefined` where it can't be told. */
  conditions: ReadonlyMap<string, boolean | undefined>;
  /** Values of the parameters that lead here and are not their default; `undefined`: several, or any other. */
  parameters: ReadonlyMap<string, unknown>;
}

export interface Branches {
  branches: readonly Branch[];
  /** Set where there are too many to look at each: all conditions are open then. */
  tooMany?: true;
}

/** Combinations of values that are tried, and branches that are judged, at most. */
const mostCombinations = 20_000;
const mostBranches = 32;

/**
 * Every way in which those conditions can turn out together: parameters take each of their allowed values, else their
 * default, each value that they are compared with, and another one. What contradicts itself (dev and prod) is no branch.
 * @param pseudo pseudo parameters whose value is known; the others count as any.
 */
export function branchesOf(
  template: Template,
  used: ReadonlySet<string>,
  pseudo: ReadonlyMap<string, unknown>,
): Branches {
  const { names, literals, conditions } = namesIn(template, used);
  if (conditions.length === 0) return { branches: [{ conditions: new Map(), parameters: new Map() }] };
  const domains = [...names].map((name) => [name, domainOf(template.parameters.get(name), pseudo.get(name), literals)] as const); // prettier-ignore
  const combinations = domains.reduce((product, [, domain]) => product * domain.length, 1);
  if (combinations > mostCombinations) return unfolded(conditions);
  const found = new Map<string, { truth: [string, boolean | undefined][]; values: Values[] }>();
  for (const values of product(domains)) {
    const truth = conditions.map((name): [string, boolean | undefined] => [name, holdsIn(template, name, values)]);
    const id = truth.map(([, holds]) => String(holds)).join();
    const same = found.get(id);
    if (same) same.values.push(values);
    else found.set(id, { truth, values: [values] });
    if (found.size > mostBranches) return unfolded(conditions);
  }
  return {
    branches: [...found.values()].map(({ truth, values }) => ({
      conditions: new Map(truth),
      parameters: parametersOf(template, values),
    })),
  };
}

function unfolded(conditions: readonly string[]): Branches {
  const open = new Map(conditions.map((name) => [name, undefined]));
  return { branches: [{ conditions: open, parameters: new Map() }], tooMany: true };
}

/** The default first, so that it stands for the branches that it leads to. */
function domainOf(parameter: Parameter | undefined, given: unknown, literals: readonly string[]): readonly unknown[] {
  const fact = open(given);
  if (fact.state === "known") return [wordOf(fact.value)];
  if (parameter?.allowed) return distinct([...defaultOf(parameter), ...parameter.allowed.map(wordOf)]);
  return distinct([...(parameter ? defaultOf(parameter) : []), ...literals, other]);
}

function defaultOf({ default: value }: Parameter): readonly unknown[] {
  return value === undefined ? [] : [wordOf(value)];
}

function distinct(values: readonly unknown[]): readonly unknown[] {
  return [...new Set(values)];
}

function* product(domains: readonly (readonly [string, readonly unknown[]])[]): Generator<Values> {
  const [first, ...rest] = domains;
  if (!first) return yield new Map();
  const [name, domain] = first;
  for (const value of domain) for (const others of product(rest)) yield new Map([[name, value], ...others]);
}

/** A parameter whose default leads here keeps it; one that has to be another value has that, if it is only one. */
function parametersOf(template: Template, combinations: readonly Values[]): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [name, parameter] of template.parameters) {
    const taken = new Set(combinations.map((each) => each.get(name)));
    const [only] = taken;
    const [byDefault] = defaultOf(parameter);
    if (only === undefined || (byDefault !== undefined && taken.has(byDefault))) continue;
    values.set(name, taken.size === 1 && only !== other ? only : undefined);
  }
  return values;
}
