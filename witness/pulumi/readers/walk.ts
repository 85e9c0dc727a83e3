import type { Mention } from "../../../posture";
import { mayNamePlace, placesIn } from "../../regions-in-text";
import { open } from "../value";

export interface Walked {
  mentions: Mention[];
  unseen: string[];
}

/**
 * Texts that are for people, and so name no place where data goes: tags and descriptions, as Pulumi and as AWS spell them.
 * In policies conditions limit what is allowed, and a Deny allows nothing: a guard that denies every other region names
 * them all.
 */
const unplacedKeys = new Set(["tags", "tagsAll", "defaultTags", "description", "comment", "Tags", "Description", "Comment", "Condition", "__defaults"]); // prettier-ignore

/** Characters of one text that are looked through; a longer one counts as not seen. Real policies and scripts are far shorter. */
const longestText = 1_048_576;

/**
 * Looks through all strings of all properties, JSON in strings included, for the places that they name. Keys of objects
 * are not looked at: a table of images by region names places where nothing is.
 * Not recursive, so no depth is too deep; each object is looked at once, so a cycle ends.
 */
export function walk(props: Readonly<Record<string, unknown>>): Walked {
  const walked: Walked = { mentions: [], unseen: [] };
  const seen = new Set<object>();
  const stack: Frame[] = [];
  visit(props, "", undefined);
  for (let frame = stack.pop(); frame !== undefined; frame = stack.pop()) look(frame);
  return walked;

  function look(frame: Frame): void {
    if (Array.isArray(frame.value)) {
      frame.value.forEach((each, index) => visit(each, index, frame));
      return;
    }
    const object = frame.value as Record<string, unknown>; // an object that is no list has text keys
    if (object["Effect"] === "Deny") return;
    for (const key in object) {
      if (unplacedKeys.has(key) || (key === "region" && frame.parent === undefined)) continue;
      visit(object[key], key, frame);
    }
  }

  function visit(raw: unknown, key: string | number, parent: Frame | undefined): void {
    // Markers of unknown values are 36 characters long; every other text is read as it is.
    if (typeof raw === "string" && raw.length !== 36) return read(raw, key, parent);
    if (raw === null || (typeof raw !== "object" && typeof raw !== "string")) return;
    const fact = open(raw);
    if (fact.state === "unknown") walked.unseen.push(pathTo(key, parent));
    else if (fact.state === "absent") return;
    else if (typeof fact.value === "string") read(fact.value, key, parent);
    else if (typeof fact.value === "object" && fact.value !== null && !seen.has(fact.value)) {
      seen.add(fact.value);
      stack.push({ value: fact.value, key, parent });
    }
  }

  function read(text: string, key: string | number, parent: Frame | undefined): void {
    const looked = text.length > longestText ? text.slice(0, longestText) : text;
    if (looked !== text) walked.unseen.push(pathTo(key, parent));
    if (!mayNamePlace(looked)) return;
    const parsed = parseJson(text);
    if (parsed !== undefined) return visit(parsed, key, parent);
    for (const place of placesIn(looked)) walked.mentions.push({ path: pathTo(key, parent), ...place });
  }
}

interface Frame {
  value: object;
  key: string | number;
  parent: Frame | undefined;
}

/** `replicas[0].regionName`; written out only for what is found. */
function pathTo(key: string | number, parent: Frame | undefined): string {
  const steps = [key];
  for (let frame = parent; frame?.parent !== undefined; frame = frame.parent) steps.unshift(frame.key);
  return steps.reduce<string>((path, step) => {
    if (typeof step === "number") return `${path}[${step}]`;
    return path === "" ? step : `${path}.${step}`;
  }, "");
}

/** Objects and lists only: a text such as `"us-east-1"` or `17` is read as it stands. */
function parseJson(text: string): object | undefined {
  if (text.length > longestText || !/^\s*[{[]/.test(text)) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}
