import { levelOf, type Leveled } from "../catalogue/levels";
import { levels, type Level } from "../catalogue/promise/level";
import type { Promised } from "../catalogue/promise/schema";
import { meant, ownPolicies, PackConfigError, type PackConfig, type Setting } from "./pack-config";

/* The file of `--policy-pack-config`, as the engine reads it (pulumi 3.259, `resource/analyzer/config.go`). */

/** Of Pulumi ESC, for the engine alone. */
const environments = "environments";

/** @throws PackConfigError for a text that is no such configuration */
export function parsePackConfig(text: string): PackConfig {
  const named = Object.entries(objectIn(text)).filter(([name]) => name !== environments);
  return new Map(named.map(([name, value]) => [name, settingOf(name, value)]));
}

/**
 * The file in other words: every rule with its level in the promise that has the configuration in it already. The engine
 * passes no difference on between a level that is written and one that holds anyway; this way none is needed.
 */
export function spelledOut(text: string, promise: Promised, rules: readonly Leveled[]): string {
  const written = objectIn(text);
  const kept = Object.entries(written).filter(([name]) => name === environments || ownPolicies.includes(name));
  const byRule = rules.map((rule) => [rule.id, levelOf(rule, promise)] as const);
  return JSON.stringify(Object.fromEntries([...kept, ...byRule]));
}

function objectIn(text: string): object {
  const config: unknown = text.trim() === "" ? {} : parseJson(text);
  if (typeof config !== "object" || config === null || Array.isArray(config)) {
    throw new PackConfigError('The configuration of the pack is a JSON object, such as {"key-rotation": "advisory"}.');
  }
  return config;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PackConfigError(`The configuration of the pack is no JSON: ${String(error)}`);
  }
}

function settingOf(name: string, value: unknown): Setting {
  if (typeof value === "string") return { level: levelNamed(name, value), properties: {} };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new PackConfigError(
      `${name} has to be a level (${levels.join(", ")}) or an object with \`enforcementLevel\`.`,
    );
  }
  const { enforcementLevel, ...properties } = value as Record<string, unknown>; // any object may have any keys
  return enforcementLevel === undefined ? { properties } : { level: levelNamed(name, enforcementLevel), properties };
}

function levelNamed(name: string, written: unknown): Level {
  const level = levels.find((each) => each === written);
  if (level !== undefined) return level;
  const right = meant(String(written), levels, `possible are ${levels.join(", ")}`);
  throw new PackConfigError(`${name}: ${JSON.stringify(written)} is no level; ${right}`);
}
