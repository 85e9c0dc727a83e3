import { categoryIds } from "../catalogue/category";
import { categoryOf, levelOf, type Leveled } from "../catalogue/levels";
import { nearest } from "../catalogue/promise/nearest";
import type { Level, Promised } from "../catalogue/promise/schema";

/*
 * Pulumi's own configuration of the pack (`--policy-pack-config`, or of Pulumi Cloud): a level by name of a rule, of a
 * category, or for `all`. A rule's own level counts before its category's, and that before `all`; what is not named
 * keeps the level of the promise.
 */

/** What is said of one name: `"advisory"`, or `{ "enforcementLevel": "advisory", … }`. */
export interface Setting {
  level?: Level;
  /** Beside the level; a category may have `except`, a list of its rules that it is not for. */
  properties: Readonly<Record<string, unknown>>;
}
export type PackConfig = ReadonlyMap<string, Setting>;

/** Policies of the pack that are no rules. They can be made stricter or laxer, but not switched off. */
export const ownPolicies: readonly string[] = ["rule-errors", "open-questions"];

/** A configuration that can't be meant; the message has a line for each mistake. */
export class PackConfigError extends Error {
  override readonly name = "PackConfigError";
}

/** @throws PackConfigError for names and settings that would be without effect */
export function checkPackConfig(config: PackConfig, rules: readonly Leveled[]): void {
  const problems = [...config].flatMap(([name, setting]) => problemsOf(name, setting, rules));
  if (problems.length > 0) throw new PackConfigError(problems.join("\n"));
}

/** The promise with the levels that the configuration gives its rules. */
export function withLevels(promise: Promised, config: PackConfig, rules: readonly Leveled[]): Promised {
  if (config.size === 0) return promise;
  const byId = rules.map((rule) => [rule.id, configuredLevel(rule, config) ?? levelOf(rule, promise)] as const);
  return { ...promise, rules: Object.assign(Object.create(null) as Promised["rules"], Object.fromEntries(byId)) };
}

/**
 * What the user has said, of a configuration as the engine hands it over: that has a level for every rule, also for those
 * that nobody named (pulumi 3.259, `resource/analyzer/config.go`). One that a rule has anyway can't be told from that,
 * and counts as not said: `except` is how a category leaves such a rule alone.
 */
export function statedIn(config: PackConfig, promise: Promised, rules: readonly Leveled[]): PackConfig {
  const all = config.get("all")?.level;
  const unsaid = new Set(
    rules
      .filter((rule) => (config.get(rule.id)?.level ?? "") === (all ?? levelOf(rule, promise)))
      .map((rule) => rule.id)
      .filter((id) => Object.keys(config.get(id)?.properties ?? {}).length === 0),
  );
  return new Map([...config].filter(([name]) => !unsaid.has(name)));
}

function configuredLevel(rule: Leveled, config: PackConfig): Level | undefined {
  const category = config.get(categoryOf(rule) ?? "");
  const exempt = exceptOf(category).includes(rule.id);
  return config.get(rule.id)?.level ?? (exempt ? undefined : category?.level) ?? config.get("all")?.level;
}

function exceptOf(setting: Setting | undefined): readonly unknown[] {
  const except = setting?.properties["except"];
  return Array.isArray(except) ? except : [];
}

function problemsOf(name: string, { properties }: Setting, rules: readonly Leveled[]): string[] {
  const ids = rules.map((rule) => rule.id);
  const names = ["all", ...ownPolicies, ...categoryIds, ...ids];
  if (!names.includes(name)) {
    return [`There is no rule or category ${name} in the pack; ${meant(name, names, "`tomguard rules` lists all")}`];
  }
  const isCategory = categoryIds.some((id) => id === name);
  const idle = Object.keys(properties).filter((each) => !(isCategory && each === "except"));
  const own = rules.filter((rule) => categoryOf(rule) === name).map((rule) => rule.id);
  return [
    ...idle.map((each) => {
      const right = isCategory ? "`enforcementLevel` and `except`" : "`enforcementLevel` alone";
      return `${name} has no setting ${each}: write ${right}; periods, regions and the like stand in tomguard.yaml.`;
    }),
    ...("except" in properties && isCategory ? exceptProblems(name, properties["except"], own) : []),
  ];
}

function exceptProblems(category: string, except: unknown, own: readonly string[]): string[] {
  if (!Array.isArray(except)) return [`${category}: \`except\` is a list of rules, such as ["${own[0] ?? ""}"].`];
  return except
    .filter((each) => !own.includes(String(each)))
    .map((each) => `${category} has no rule ${String(each)}; ${meant(String(each), own, `it has ${own.join(", ")}`)}`);
}

/** `did you mean …?`, or what to do where nothing is near. */
export function meant(written: string, names: readonly string[], otherwise: string): string {
  const name = nearest(written, names);
  return name === undefined ? `${otherwise}.` : `did you mean ${name}?`;
}
