import { absent, known, knownByDefault, mapFact, unknown, type Fact, type Kind, type Switch } from "../../../posture";
import type { Graph } from "../graph";
import type { SeenResource } from "../seen";
import type { Otherwise, Reading, SwitchRow } from "../tables/switch";
import { asFlag } from "../value";
import { everyAt } from "./every";
import { baseOf, tagsOf } from "./identity";
import { blockAt, flagAt, listAt, numberAt, orElse, textAt } from "./properties";

/** The posture of a resource by its row. */
export function switchOf<K extends Kind>(kind: K, resource: SeenResource, graph: Graph, row: SwitchRow): Switch<K> {
  return {
    ...baseOf(kind, resource, graph),
    service: row.service,
    tags: tagsOf(resource),
    on: askedOf(resource.props, row),
    stated: row.stated,
  };
}

/** Absent where the question does not arise. */
function askedOf(props: unknown, { only, on }: SwitchRow): Fact<boolean> {
  if (only === undefined) return answer(props, on);
  const word = textAt(props, ...steps(only.path));
  if (word.state === "unknown") return word;
  return word.state === "known" && only.words.some((each) => each === word.value) ? answer(props, on) : absent();
}

/** What the resource's properties answer. */
export function answer(props: unknown, how: Reading<string>): Fact<boolean> {
  if ("always" in how) return knownByDefault(how.always, how.source);
  if ("anyOf" in how) return someOf(how.anyOf.map((each) => answer(props, each)));
  if ("allOf" in how) return everyOf(how.allOf.map((each) => answer(props, each)));
  return orElse(written(props, how), () => otherwise(how.unset));
}

type Written = Exclude<Reading<string>, { always: boolean } | { anyOf: unknown } | { allOf: unknown }>;

function written(props: unknown, how: Written): Fact<boolean> {
  if ("flag" in how) return mapFact(flagAt(props, ...steps(how.flag)), (flag) => flag === (how.is ?? true));
  if ("someFlag" in how) return someFlagAt(props, steps(how.someFlag));
  if ("anyWord" in how) return anyWordAt(props, steps(how.anyWord), how.on);
  if ("word" in how) return byWord(textAt(props, ...steps(how.word)), how);
  if ("number" in how) return mapFact(numberAt(props, ...steps(how.number)), (number) => number >= how.atLeast);
  if ("list" in how) return mapFact(listAt(props, ...steps(how.list)), (list) => list.length >= how.atLeast);
  if ("present" in how) return mapFact(blockAt(props, ...steps(how.present)), () => how.is);
  return compared(numberAt(props, ...steps(how.more)), numberAt(props, ...steps(how.than)));
}

function someFlagAt(props: unknown, path: readonly string[]): Fact<boolean> {
  const found = everyAt(props, path);
  return found.state === "known" ? someOf(found.value.map((each) => asFlag(each.value))) : found;
}

function anyWordAt(props: unknown, path: readonly string[], words: readonly string[]): Fact<boolean> {
  const found = everyAt(props, path);
  if (found.state !== "known") return found;
  return someOf(found.value.map((each) => mapFact(each.value, (word) => words.includes(word))));
}

function compared(more: Fact<number>, than: Fact<number>): Fact<boolean> {
  if (more.state !== "known") return more;
  return mapFact(
    orElse(than, () => known(0)),
    (number) => more.value > number,
  );
}

function byWord(word: Fact<string>, { on, off }: { on: readonly string[]; off: readonly string[] }): Fact<boolean> {
  if (word.state !== "known") return word;
  if (on.includes(word.value)) return known(true);
  return off.includes(word.value) ? known(false) : unknown(`it is none of ${[...on, ...off].join(", ")}`);
}

/** What holds where nothing is written. */
export function otherwise(unset: Otherwise): Fact<boolean> {
  return "on" in unset ? knownByDefault(unset.on, unset.source) : unknown(unset.depends);
}

/** Yes if any is; the first that decides keeps its source. */
export function someOf(facts: readonly Fact<boolean>[]): Fact<boolean> {
  return deciding(facts, true);
}

export function everyOf(facts: readonly Fact<boolean>[]): Fact<boolean> {
  return deciding(facts, false);
}

function deciding(facts: readonly Fact<boolean>[], decides: boolean): Fact<boolean> {
  return (
    facts.find((each) => each.state === "known" && each.value === decides) ??
    facts.find((each) => each.state === "unknown") ??
    facts.find((each) => each.state === "known") ??
    absent()
  );
}

export function steps(path: string): string[] {
  return path.split(".");
}

export function byType(rows: readonly SwitchRow[]): ReadonlyMap<string, SwitchRow> {
  return new Map(rows.map((row) => [row.type, row]));
}
