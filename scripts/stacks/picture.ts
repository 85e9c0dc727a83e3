import type { Seen } from "../../witness/pulumi/seen";
import { compareText } from "../../evidence/order";
import { regionNamed } from "../../catalogue/promise/regions";
import { boxesOf, everyRegion, type Box } from "./boxes";
import { linksBetween, type Link } from "./links";

const arrows: Record<Exclude<Link["sort"], Common>, string> = { value: "-->", backup: "-- backs up -->" };

/** What nearly every box has with the same other one: arrows for it would hide all others, so it is said below. */
type Common = "log" | "alarm";
const common: Record<Common, string> = { log: "gets the logs of", alarm: "hears the alarms of" };

/** Kinds that hold data, drawn as cylinders. */
const stores = /Bucket$|Table$|Database$|Drop$|Vault$|Store$/;

/** Boxes close to each other: a page is a thousand points wide, and Mermaid scales down what is wider. */
const layout = '%%{init: {"flowchart": {"nodeSpacing": 20, "rankSpacing": 60}}}%%';

/**
 * The architecture of a stack, from its program or from its state, as a flowchart of Mermaid: a box for each component,
 * within its region.
 */
export function picture(seen: Seen): string {
  const boxes = boxesOf(seen);
  const all = [...boxes.all].sort(byName);
  const ids = new Map(all.map((box, index) => [box.urn, `b${index + 1}`]));
  const id = ({ urn }: Box): string => ids.get(urn) ?? "";
  const regions = [...Map.groupBy(all, ({ region }) => region)].sort(([a], [b]) => (a < b ? -1 : 1));
  const links = linksBetween({ ...boxes, all });
  const place = (box: Box): number => all.indexOf(box);
  const drawn = links
    .flatMap(({ from, to, sort }) => (isCommon(sort) ? [] : [{ from, to, arrow: arrows[sort] }]))
    .sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to));
  const linked = new Set(drawn.flatMap(({ from, to }) => [from, to]));
  return [
    "```mermaid",
    layout,
    "flowchart LR",
    ...regions.flatMap(([region, inside], index) => [
      `  subgraph r${index + 1}["${placeOf(region)}"]`,
      "    direction LR",
      ...inside.map((box) => `    ${id(box)}${shape(box)}`),
      ...inRows(inside.filter((box) => !linked.has(box))).map((row) => `    ${row.map(id).join(" ~~~ ")}`),
      "  end",
    ]),
    ...drawn.map(({ from, to, arrow }) => `  ${id(from)} ${arrow} ${id(to)}`),
    "```",
    ...inWords(links),
  ].join("\n");
}

/** Boxes that no arrow leads to or from, which would stand in one long column: chained by links that nobody sees. */
function inRows(boxes: readonly Box[]): Box[][] {
  const rows = Map.groupBy(boxes, (box) => Math.floor(boxes.indexOf(box) / rowLength));
  return [...rows.values()].filter((row) => row.length > 1);
}

const rowLength = 4;

function isCommon(sort: Link["sort"]): sort is Common {
  return sort in common;
}

/** A line for each box that others send their logs or alarms to. */
function inWords(links: readonly Link[]): string[] {
  const told = links.flatMap(({ from, to, sort }) => (isCommon(sort) ? [{ from, to, verb: common[sort] }] : []));
  const lines = [...Map.groupBy(told, ({ to, verb }) => `- \`${to.name}\` ${verb}`)].map(
    ([line, group]) => `${line} ${group.map(({ from }) => `\`${from.name}\``).join(", ")}.`,
  );
  return lines.length === 0 ? [] : ["", ...lines];
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

/** By name, and boxes of one name by kind: states and programs have their resources in different orders. */
function byName(one: Box, other: Box): number {
  return compareText(one.name, other.name) || compareText(one.kind, other.kind) || compareText(one.urn, other.urn);
}
