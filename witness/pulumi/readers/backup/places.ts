import { remembered } from "../../remembered";
import { absent, known, mapFact, unknown, type BackupPlace, type Fact } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { open } from "../../value";
import { listAt, textAt } from "../properties";
import { regionOf } from "../region";
import { accountOf, isInOtherAccount } from "./accounts";
import { vaultsBehind, vaultsCalled } from "./vaults";

/** Every place into which a plan's rules put recovery points: the target vault, and those of the copies. */
export const placesOf = remembered((plan, graph): Fact<readonly BackupPlace[]> => {
  const rules = listAt(plan.props, "rules");
  if (rules.state === "unknown") return rules;
  const places: BackupPlace[] = [];
  for (const raw of rules.state === "known" ? rules.value : []) {
    const rule = open(raw);
    if (rule.state === "unknown") return rule;
    if (rule.state === "absent") continue;
    const copies = listAt(rule.value, "copyActions");
    if (copies.state === "unknown") return copies;
    places.push(targetOf(plan, rule.value, graph));
    for (const copy of copies.state === "known" ? copies.value : []) places.push(copyOf(plan, copy, graph));
  }
  return known(places);
});

/** A plan writes into a vault of its own region and account, named by its name. */
function targetOf(plan: SeenResource, rule: unknown, graph: Graph): BackupPlace {
  const name = textAt(rule, "targetVaultName");
  const region = regionOf(plan, graph).region;
  return {
    vault: vaultNamed(name, plan, graph, (vault) => isHere(vault, plan, graph)),
    region,
    otherAccount: known(false),
  };
}

function copyOf(plan: SeenResource, copy: unknown, graph: Graph): BackupPlace {
  const arn = textAt(copy, "destinationVaultArn");
  if (arn.state === "known") return placeByArn(arn.value, plan, graph);
  const vaults = vaultsBehind(plan, "rules", graph).filter((each) => !isTarget(each, plan, graph));
  const [only, ...others] = vaults;
  if (only === undefined || others.length > 0)
    return nowhere(arn.state === "unknown" ? arn : absent(), vaults, plan, graph);
  return { vault: known(only.urn), region: regionOf(only, graph).region, otherAccount: isInOtherAccount(only, plan) };
}

/** One of several vaults of the program, or none of it: what they have in common is known all the same. */
function nowhere(
  vault: Fact<string>,
  candidates: readonly SeenResource[],
  plan: SeenResource,
  graph: Graph,
): BackupPlace {
  const which = unknown("it can't be told yet which vault the copies go to");
  const regions = candidates.map((each) => regionOf(each, graph).region);
  const accounts = candidates.map((each) => isInOtherAccount(each, plan));
  return {
    vault: vault.state === "absent" ? vault : which,
    region: agreed(regions, which),
    otherAccount: agreed(accounts, which),
  };
}

function agreed<T>([first, ...others]: readonly Fact<T>[], otherwise: Fact<T>): Fact<T> {
  if (first?.state !== "known") return otherwise;
  return others.every((each) => each.state === "known" && each.value === first.value) ? first : otherwise;
}

function placeByArn(arn: string, plan: SeenResource, graph: Graph): BackupPlace {
  const [own] = vaultsCalled(arn, graph);
  const [, region, account] = /^arn:[^:]*:backup:([^:]+):(\d{12}):/.exec(arn) ?? [];
  if (region === undefined) {
    const broken = unknown("the destination of the copies is no ARN of a vault");
    return { vault: broken, region: broken, otherAccount: broken };
  }
  const home = accountOf(plan);
  return {
    vault: known(own?.urn ?? arn),
    region: known(region),
    otherAccount: own ? isInOtherAccount(own, plan) : mapFact(home, (each) => each !== account),
  };
}

/** Whether some rule of the plan has it as its target by name. */
function isTarget(vault: SeenResource, plan: SeenResource, graph: Graph): boolean {
  const rules = listAt(plan.props, "rules");
  const names = rules.state === "known" ? rules.value.map((rule) => textAt(rule, "targetVaultName")) : [];
  return (
    isHere(vault, plan, graph) &&
    names.some((name) => name.state === "unknown" || hasText(vault, "name", valueOf(name)))
  );
}

function isHere(vault: SeenResource, plan: SeenResource, graph: Graph): boolean {
  const there = regionOf(vault, graph).region;
  const here = regionOf(plan, graph).region;
  return !(there.state === "known" && here.state === "known" && there.value !== here.value);
}

/** The vault of the program by that name, else the name itself: another program may make it. */
function vaultNamed(
  name: Fact<string>,
  plan: SeenResource,
  graph: Graph,
  fits: (vault: SeenResource) => boolean,
): Fact<string> {
  if (name.state === "known") return known(vaultsCalled(name.value, graph).find(fits)?.urn ?? name.value);
  const behind = vaultsBehind(plan, "rules", graph).filter(fits);
  return behind.length === 1 && behind[0] ? known(behind[0].urn) : name;
}

function hasText(resource: SeenResource, key: string, value: string | undefined): boolean {
  const text = textAt(resource.props, key);
  return text.state === "known" && text.value === value;
}

function valueOf(fact: Fact<string>): string | undefined {
  return fact.state === "known" ? fact.value : undefined;
}
