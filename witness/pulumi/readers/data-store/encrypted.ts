import { known, knownByDefault, mapFact, unknown, type Fact } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import type { Encrypted, Unset, When } from "../../tables/stores/row";
import { blockAt, flagAt, listAt, orElse, textAt } from "../properties";
import { regionOf } from "../region";

/** The property that the remedy names. */
export function pathOf(encrypted: Encrypted<string>): string | undefined {
  if ("all" in encrypted) return encrypted.all.map(pathOf).find((path) => path !== undefined);
  if ("each" in encrypted) return pathOf(encrypted.of);
  if ("flag" in encrypted) return encrypted.flag;
  if ("word" in encrypted) return encrypted.word;
  return "keyed" in encrypted ? encrypted.keyed : undefined;
}

export function encryptedBy(resource: SeenResource, graph: Graph, how: Encrypted<string>): Fact<boolean> {
  const { props } = resource;
  const otherwise = (rule: Unset) => unset(resource, graph, rule);
  if ("all" in how) return allOf(how.all.map((each) => encryptedBy(resource, graph, each)));
  if ("each" in how) return everyBlock(resource, graph, how);
  if ("always" in how) return knownByDefault(true, how.always);
  if ("flag" in how) {
    return orElse(
      flagAt(props, ...how.flag.split(".")),
      () => exception(resource, graph, how.when) ?? otherwise(how.unset),
    );
  }
  if ("word" in how) return orElse(byWord(textAt(props, ...how.word.split(".")), how), () => otherwise(how.unset));
  const key = textAt(props, ...how.keyed.split("."));
  if (key.state === "known") return known(true);
  const flag = how.or === undefined ? undefined : flagAt(props, ...how.or.split("."));
  if (flag?.state === "known" && flag.value) return flag;
  if (key.state === "unknown") return keyed(resource, how.keyed, key);
  return flag === undefined ? otherwise(how.unset) : orElse(flag, () => otherwise(how.unset));
}

/** A key that is made by the program is there, though its id is not known yet; that of a template has a name. */
function keyed(resource: SeenResource, path: string, key: Fact<string>): Fact<boolean> {
  const dependencies =
    resource.logicalId !== undefined ? [] : (resource.propertyDependencies[path.split(".")[0] ?? ""] ?? []);
  return dependencies.some((urn) => urn.includes("aws:kms/")) ? known(true) : mapFact(key, () => true);
}

function byWord(word: Fact<string>, how: { on: readonly string[]; off: readonly string[] }): Fact<boolean> {
  if (word.state !== "known") return word;
  if (how.on.includes(word.value)) return known(true);
  return how.off.includes(word.value) ? known(false) : unknown(`it is none of ${[...how.on, ...how.off].join(", ")}`);
}

/** What holds instead of the default; a property that can't be read leaves open which of the two does. */
function exception(
  resource: SeenResource,
  graph: Graph,
  clauses: readonly When<string>[] = [],
): Fact<boolean> | undefined {
  for (const { path, is, then } of clauses) {
    const fact = blockAt(resource.props, ...path.split("."));
    if (fact.state === "unknown" && is !== undefined) return fact;
    if (fact.state !== "absent" && (is === undefined || (fact.state === "known" && fact.value === is))) {
      return unset(resource, graph, then);
    }
  }
  return undefined;
}

function unset(resource: SeenResource, graph: Graph, rule: Unset): Fact<boolean> {
  if ("account" in rule) return onByAccount(resource, graph) ?? unknown(rule.depends);
  if ("encrypted" in rule) return knownByDefault(rule.encrypted, rule.source);
  if ("depends" in rule) return unknown(rule.depends);
  return resource.origin === "created" ? knownByDefault(true, rule.source) : unknown(rule.older);
}

/** What is encrypted only in part is not. */
function allOf(facts: readonly Fact<boolean>[]): Fact<boolean> {
  return (
    facts.find((each) => each.state === "known" && !each.value) ??
    facts.find((each) => each.state !== "known") ??
    facts[0] ??
    known(true)
  );
}

/** Each block of a list by itself: the resource is read as if it had no other. */
function everyBlock(
  resource: SeenResource,
  graph: Graph,
  { each, of }: { each: string; of: Encrypted<string> },
): Fact<boolean> {
  return mapOver(resource, each, (alone) => encryptedBy(alone, graph, of), allOf);
}

/** Reads the resource once for every block of the list, as if it had no other. */
export function mapOver<T>(
  resource: SeenResource,
  list: string,
  read: (alone: SeenResource) => Fact<T>,
  join: (facts: readonly Fact<T>[]) => Fact<T>,
): Fact<T> {
  const blocks = listAt(resource.props, list);
  if (blocks.state === "unknown") return blocks;
  const each = blocks.state === "known" ? blocks.value : [];
  return join(each.map((block) => read({ ...resource, props: { ...resource.props, [list]: block } })));
}

const accountSetting = "aws:ebs/encryptionByDefault:EncryptionByDefault";

/** EBS encryption by default, switched on by the same program in the same region. */
function onByAccount(resource: SeenResource, graph: Graph): Fact<boolean> | undefined {
  const home = regionOf(resource, graph).region;
  const on = graph.ofType(accountSetting).some((setting) => {
    const flag = flagAt(setting.props, "enabled");
    const there = regionOf(setting, graph).region;
    const same = home.state === "known" && there.state === "known" && home.value === there.value;
    return same && (flag.state === "absent" || (flag.state === "known" && flag.value));
  });
  return on ? knownByDefault(true, "the program switches on EBS encryption by default") : undefined;
}
