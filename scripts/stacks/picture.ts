import type { Seen } from "../../witness/pulumi/seen";
import { regionNamed } from "../../catalogue/promise/regions";
import { boxesOf, everyRegion, type Box } from "./boxes";
import { linksBetween, type Link } from "./links";

const arrows: Record<Link["sort"], string> = {
  value: "-->",
  log: "-. logs .->",
  alarm: "-. alarms .->",
  backup: "-- backs up -->",
};

/** Kinds that hold data, drawn as cylinders. */
const stores = /Bucket$|Table$|Database$|Drop$|Vault$|Store$/;

/** The architecture of a stack as a flowchart of Mermaid: a box for each component, within its region. */
export function picture(seen: Seen): string {
  const boxes = boxesOf(seen);
  const all = [...boxes.all].sort(byName);
  const ids = new Map(all.map((box, index) => [box.urn, `b${index + 1}`]));
  const id = ({ urn }: Box): string => ids.get(urn) ?? "";
  const regions = [...Map.groupBy(all, ({ region }) => region)].sort(([a], [b]) => (a < b ? -1 : 1));
  const links = linksBetween({ ...boxes, all });
  return [
    "```mermaid",
    "flowchart LR",
    ...regions.flatMap(([region, inside], index) => [
      `  subgraph r${index + 1}["${placeOf(region)}"]`,
      ...inside.map((box) => `    ${id(box)}${shape(box)}`),
      "  end",
    ]),
    ...links.map(({ from, to, sort }) => `  ${id(from)} ${arrows[sort]} ${id(to)}`),
    "```",
  ].join("\n");
}

function shape({ name, kind, alsoIn }: Box): string {
  const further = alsoIn.map((region) => `<br/>also ${region}`).join("");
  const label = `"${name}<br/><i>${kind}</i>${further}"`;
  return stores.test(kind) ? `[(${label})]` : `[${label}]`;
}

function placeOf(region: string): string {
  if (region === everyRegion) return "of the account, in no region";
  const place = regionNamed(region);
  return place === undefined ? region : `${region} (${place.place})`;
}

function byName(one: Box, other: Box): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
}
