import { absent, known, unknown, type End, type Fact, type Origin } from "../../../../posture";
import type { SeenResource } from "../../seen";
import type { EndRow, ListenerRow, Reading } from "../../tables/listeners/row";
import { readingOf, type PathTo } from "../held";
import { blockAt, listAt, textAt } from "../properties";

/** The ends that a row describes; unknown as a whole where a list of them is. */
export function endsOf(resource: SeenResource, row: ListenerRow): Fact<End[]> {
  const ends: End[] = [];
  for (const each of row.ends) {
    const found = endsBy(resource, each);
    if (found.state === "unknown") return found;
    if (found.state === "known") ends.push(...found.value);
  }
  return known(ends);
}

function endsBy(resource: SeenResource, row: EndRow<string>): Fact<End[]> {
  if (row.each === undefined) return inside(resource.props, row, (path) => path.split("."), resource.origin);
  const blocks = listAt(resource.props, ...row.each.split("."));
  if (blocks.state !== "known") return blocks;
  const prefix = `${row.each}.`;
  const below: PathTo = (path) => (path.startsWith(prefix) ? path.slice(prefix.length) : path).split(".");
  const ends: End[] = [];
  for (const block of blocks.value) {
    const found = inside(block, row, below, resource.origin);
    if (found.state === "unknown") return found;
    if (found.state === "known") ends.push(...found.value);
  }
  return known(ends);
}

function inside(raw: unknown, row: EndRow<string>, to: PathTo, origin: Origin): Fact<End[]> {
  const there = isThere(raw, row, to);
  if (there.state !== "known") return there;
  if (!there.value) return absent();
  const { as, answers, minimumTls } = row;
  const version = pathOf(minimumTls);
  return known([
    {
      as,
      answers: readingOf(raw, answers, to, origin),
      minimumTls: minimumTls ? readingOf(raw, minimumTls, to, origin) : absent(),
      stated: { encryption: pathOf(answers) ?? "", ...(version !== undefined && { version }) },
    },
  ]);
}

function isThere(raw: unknown, { only }: EndRow<string>, to: PathTo): Fact<boolean> {
  if (only === undefined) return known(true);
  const { path, is, not } = only;
  if (is === undefined && not === undefined) {
    const block = blockAt(raw, ...to(path));
    return block.state === "unknown" ? block : known(block.state === "known");
  }
  const word = textAt(raw, ...to(path));
  if (word.state === "unknown") return unknown(word.why);
  if (word.state === "absent") return known(is === undefined);
  return known(is === undefined ? !(not ?? []).includes(word.value) : is.includes(word.value));
}

function pathOf(reading: Reading<string, unknown> | undefined): string | undefined {
  if (reading === undefined) return undefined;
  if ("word" in reading) return reading.word;
  if ("words" in reading) return reading.words;
  if ("flag" in reading) return reading.flag;
  return "block" in reading ? reading.block : undefined;
}
