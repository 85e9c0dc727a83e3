import type { Fact, Tags } from "../../../posture";
import { absent, known } from "../../../posture";
import { markings } from "./data-class";

/** The client whose data something holds, by its mark; absent: it carries none. */
export function clientOf(tags: Tags): Fact<string> {
  return markOf(tags, "client");
}

export function markOf(tags: Tags, marking: keyof typeof markings): Fact<string> {
  if (tags.state !== "known") return tags;
  const key = markings[marking];
  const tag = Object.hasOwn(tags.value, key) ? tags.value[key] : undefined;
  if (tag === undefined || tag.state === "absent") return absent();
  if (tag.state === "unknown") return tag;
  const text = tag.value.trim();
  return text === "" ? absent() : known(text);
}

/** The purposes that a mark names. */
export function purposesIn(mark: string): ReadonlySet<string> {
  return new Set(mark.split(/[\s,;+]+/).filter((word) => word !== ""));
}
