import { compareText } from "../../evidence/order";
import type { Seen, SeenResource } from "../../witness/pulumi/seen";
import { asText, at } from "../../witness/pulumi/value";
import { isGlobal } from "../../witness/pulumi/tables/global";

/** Resources that a picture shows as one: a component with all that it makes, or a resource with what serves it alone. */
export interface Box {
  /** URN of the component or resource. */
  urn: string;
  name: string;
  /** Last part of the type, such as `EuBucket`. */
  kind: string;
  region: string;
  /** Further regions that some of its parts are in. */
  alsoIn: string[];
  resources: SeenResource[];
}

/** Region of a box whose parts AWS runs once for all regions. */
export const everyRegion = "global";

/**
 * Types that serve others and are no part of an architecture by themselves: keys, rights, rules and links. Each joins the box of
 * what uses it.
 */
const serving = /^aws:(iam|kms)\/|^aws:(ec2|vpc)\/securityGroup|Association:|Attachment:|Policy:|^aws:route53\/record:/;

/** Boxes by their URN, and the box of each resource by the resource's URN. */
export interface Boxes {
  all: readonly Box[];
  of: ReadonlyMap<string, Box>;
}

export function boxesOf({ resources, configuredRegion = "" }: Seen): Boxes {
  // States and programs have their resources in different orders, and who takes in what serves several depends on it.
  const own = resources.filter(({ type }) => !type.startsWith("pulumi:")).sort((a, b) => compareText(a.urn, b.urn));
  const heads = new Map(own.map((each) => [each.urn, headOf(each, own)]));
  const served = adopted(own, heads);
  const members = Map.groupBy(own, ({ urn }) => served.get(urn) ?? urn);
  const all = [...members].flatMap(([urn, parts]) => {
    const head = own.find((each) => each.urn === urn);
    return head === undefined ? [] : [boxOf(head, parts, configuredRegion)];
  });
  const of = new Map(all.flatMap((box) => box.resources.map(({ urn }) => [urn, box] as const)));
  return { all, of };
}

function boxOf(head: SeenResource, resources: SeenResource[], configured: string): Box {
  const kind = head.type.split(":").at(-1) ?? head.type;
  const [region = everyRegion, ...alsoIn] = regionsOf(resources, configured);
  return { urn: head.urn, name: head.name, kind, region, alsoIn, resources };
}

/** Regions of the parts, that of most first; a part that states none is in that of the stack. */
function regionsOf(resources: readonly SeenResource[], configured: string): string[] {
  const regions = resources
    .filter(({ type }) => type.startsWith("aws:") && !isGlobal(type))
    .map(({ props }) => asText(at(props, "region")))
    .map((fact) => (fact.state === "known" ? fact.value : configured));
  const counted = [...Map.groupBy(regions, (each) => each)];
  return counted.sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1)).map(([each]) => each);
}

/** The outermost component that a resource hangs on, else the resource itself. */
function headOf(resource: SeenResource, all: readonly SeenResource[]): string {
  const parent = all.find(({ urn }) => urn === resource.parent);
  return parent === undefined ? resource.urn : headOf(parent, all);
}

/** What serves others joins the box of who uses it, else of what it is a part of: by rounds, since rights are parts of roles. */
function adopted(resources: readonly SeenResource[], heads: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map(heads);
  const alone = resources.filter(({ urn, type }) => heads.get(urn) === urn && serving.test(type));
  const waiting = new Map(alone.map((each) => [each.urn, each]));
  const usersOf = usersIn(resources);
  let next: [string, string] | undefined;
  do {
    next = undefined;
    for (const { urn, propertyDependencies } of waiting.values()) {
      const used = Object.values(propertyDependencies).flat();
      // A right belongs to its role, and a rule to its group, before it belongs to what it is about.
      const parts = used.filter((each) => alone.some((other) => other.urn === each));
      const near = [...(usersOf.get(urn) ?? []), ...(parts.length > 0 ? parts : used)];
      const box = near.filter((each) => !waiting.has(each)).flatMap((each) => found.get(each) ?? [])[0];
      if (box === undefined) continue;
      next = [urn, box];
      break;
    }
    if (next !== undefined) {
      found.set(...next);
      waiting.delete(next[0]);
    }
  } while (next !== undefined);
  return found;
}

/** By the URN of each resource, those that have a value from it. */
function usersIn(resources: readonly SeenResource[]): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const { urn, propertyDependencies } of resources) {
    for (const used of new Set(Object.values(propertyDependencies).flat())) {
      users.set(used, [...(users.get(used) ?? []), urn]);
    }
  }
  return users;
}
