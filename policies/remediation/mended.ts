import type { ResourceValidationArgs } from "@pulumi/policy";
import type { Promised } from "../../catalogue/promise/schema";
import type { Finding } from "../../evidence/record";
import { seenFromResourceArgs } from "../../witness/pulumi/sources/engine";
import { rawProperties } from "../../witness/pulumi/sources/engine-proxy";
import type { Graph } from "../../witness/pulumi/graph";
import type { SeenResource } from "../../witness/pulumi/seen";
import { inOrder } from "../judge";
import type { Observed, Rule } from "../rule";
import { changesFor, withChanges, type Change } from "./mend";
import { remediesOf } from "./remedies";

/** What was mended in a run, by rule and resource. */
export interface Mended {
  /** The properties as they are to be; `undefined` where nothing is mended. `look`: what the rule finds of the resource. */
  mend(
    rule: Rule,
    args: ResourceValidationArgs,
    promise: Promised,
    look: (resource: SeenResource) => Finding | undefined,
  ): Record<string, unknown> | undefined;
  /** The finding, with what the rule saw before where the resource or a part of it was mended. */
  told(finding: Finding, rule: Rule, graph: Graph): Finding;
  clear(): void;
}

export function newMended(): Mended {
  const notes = new Map<string, Observed>();
  const key = (rule: Rule, urn: string) => `${rule.id} ${urn}`;
  return {
    mend(rule, args, promise, look) {
      const remedy = remediesOf(rule.id).find((each) => each.type === args.type);
      if (remedy === undefined) return undefined;
      // A waiver may be for what this is a part of, and that is not known here.
      if (remedy.partBy !== undefined && promise.waivers.some((each) => each.rule === rule.id)) return undefined;
      const resource = seenFromResourceArgs(args);
      const raw = rawProperties(rawProperties(args.props)); // behind the check of unknown values: that of secrets
      const lookWith = (changes: readonly Change[]) =>
        look({ ...resource, props: withChanges(resource.props, changes) });
      const changes = changesFor(remedy, raw, promise, (these) => lookWith(these)?.outcome);
      if (changes.length === 0) return undefined;
      const before = remedy.partBy === undefined ? (lookWith([])?.observed ?? {}) : flagsBefore(changes);
      notes.set(key(rule, args.urn), noteOf(changes, before));
      return { ...withChanges(raw, changes) };
    },
    told(finding, rule, graph) {
      const resource = notes.size === 0 ? undefined : graph.byUrn(finding.resource.urn ?? "");
      const urns = resource === undefined ? [] : [resource.urn, ...partsOf(rule, resource, graph)];
      const found = urns.map((urn) => notes.get(key(rule, urn))).filter((note) => note !== undefined);
      if (found.length === 0) return finding;
      return { ...finding, observed: inOrder(Object.assign({}, finding.observed, ...found)) };
    },
    clear: () => notes.clear(),
  };
}

/** Keys of what was seen before are marked so; what is seen now has the usual ones. */
function noteOf(changes: readonly Change[], before: Observed): Observed {
  const marked = Object.entries(before).map(([name, value]) => [`before-${name}`, value] as const);
  return { ...Object.fromEntries(marked), mended: changes.map(({ path }) => path.join(".")) };
}

/** A text might be anything of the user's, and is not shown. */
function flagsBefore(changes: readonly Change[]): Observed {
  const flags = changes.filter(({ before }) => typeof before !== "string");
  return Object.fromEntries(flags.map(({ path, before }) => [path.join("."), before]));
}

function partsOf(rule: Rule, resource: SeenResource, graph: Graph): string[] {
  return remediesOf(rule.id).flatMap(({ partBy, partTypes }) =>
    partBy === undefined ? [] : graph.partsOf(resource, partBy, partTypes).certain.map((part) => part.urn),
  );
}
