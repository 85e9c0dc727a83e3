import type { Seen, SeenResource } from "../../witness/pulumi/seen";

/** A thing of a stack as a reader of its program sees it: a component with all that it makes, or a resource by itself. */
export interface Part {
  urn: string;
  name: string;
  /** Last word of the type, such as `EuBucket`. */
  type: string;
  /** Data classes of the promise that it holds, in the order of the alphabet. */
  holds: string[];
  /** Parts that it is made from, by URN. */
  needs: string[];
}

const root = "pulumi:pulumi:Stack";

/** The parts of a stack, and which part each resource belongs to. */
export function partsOf({ resources }: Seen): { parts: Part[]; partOf: (urn: string) => string | undefined } {
  const byUrn = new Map(resources.map((each) => [each.urn, each]));
  const topOf = (one: SeenResource): SeenResource => {
    const parent = one.parent === undefined ? undefined : byUrn.get(one.parent);
    return parent === undefined || parent.type === root ? one : topOf(parent);
  };
  const own = resources.filter(({ type }) => type !== root && !type.startsWith("pulumi:providers:"));
  const members = Map.groupBy(own, (each) => topOf(each).urn);
  const partOf = (urn: string) => {
    const found = byUrn.get(urn);
    return found === undefined ? undefined : topOf(found).urn;
  };
  const parts = [...members].map(([urn, all]) => {
    const { name, type } = topOf(all[0] as SeenResource); // groups have a member
    const needs = all.flatMap((each) => Object.values(each.propertyDependencies).flat()).map(partOf);
    return {
      urn,
      name,
      type: type.split(":").at(-1) ?? type,
      holds: sorted(all.flatMap(classesOf)),
      needs: sorted(needs.flatMap((each) => (each === undefined || each === urn ? [] : [each]))),
    };
  });
  return { parts: parts.toSorted((a, b) => (a.urn < b.urn ? -1 : 1)), partOf };
}

const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort();

/** Classes by the tag that components set; `none` is no class. */
function classesOf({ props }: SeenResource): string[] {
  const tags = props["tags"];
  const value = typeof tags === "object" && tags !== null ? Reflect.get(tags, "tom:data-class") : undefined;
  return typeof value === "string" ? value.split(" ").filter((each) => each !== "none") : [];
}
