import { remembered } from "../../../catalogue/remembered";
import { known, type PlainText, type SecretFound, type SecretShape } from "../../../posture";
import { hasSecretAssigned, hintsAtSecret, isNamedSecret, shapeIn } from "../../secret-shapes";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { settingsRows, type SettingsRow } from "../tables/settings";
import { isSecret, open, stateOf } from "../value";
import { baseOf } from "./identity";
import { isOfAws } from "./placement";
import { textAt } from "./properties";

const rows = new Map(settingsRows.map((row) => [row.type, row]));

/**
 * Secrets that stand readable in properties. Every text of every resource is looked at for what has the shape of a
 * secret; in the properties where programs get their settings, names count as well. Nothing of a text is kept.
 */
export const plainTextReader: Reader<"plain-text"> = {
  kind: "plain-text",
  scope: "resource",
  types: "every",
  partTypes: [],
  read: plainTextOf,
};

/** A type without settings has a posture only where something was found: silence is no news of two thousand resources. */
function plainTextOf(resource: SeenResource, graph: Graph): PlainText | undefined {
  if (!isOfAws(resource.type)) return undefined;
  const row = rows.get(resource.type);
  if (row === undefined && !isHintedAt(resource.props)) return undefined;
  const sealed = row?.sealed && textAt(resource.props, ...row.sealed.path.split("."));
  const look = lookThrough(resource, sealed?.state === "known" && sealed.value === row?.sealed?.is ? undefined : row);
  if (row === undefined && look.secrets.length === 0) return undefined;
  return { ...baseOf("plain-text", resource, graph), secrets: known(look.secrets), unseen: look.unseen };
}

/**
 * Whether any text has the sign of a secret, wherever it stands: without settings, only such a text can be one. A cycle has
 * no end here, so that of very many values the whole look decides.
 */
function isHintedAt(props: SeenResource["props"]): boolean {
  const waiting: unknown[] = [];
  for (const key in props) if (!skipped.has(key)) waiting.push(props[key]);
  for (let looked = 0; looked < 50_000; looked++) {
    if (waiting.length === 0) return false;
    const each = waiting.pop();
    if (typeof each === "string" && hintsAtSecret(each)) return true;
    if (typeof each !== "object" || each === null) continue;
    for (const value of Object.values(each)) waiting.push(value);
  }
  return true;
}

/** Written out as a path only for what is found. */
interface Place {
  key: string | number;
  within: Place | undefined;
  /** The setting's name, where names count. */
  name: string | undefined;
  settings: boolean;
}

/**
 * Properties that AWS itself keeps sealed and never shows, and that the provider marks as secrets: `password`,
 * `masterPassword`, `secretString`, `privateKey`, `tunnel1PresharedKey`. A secret is in its right place there.
 */
const sealedProperty =
  /(?:password|secretstring|secretbinary|privatekey|presharedkey|authtoken|accesstoken|oauthtoken|clientsecret|apikeyvalue|plaintext)(?:\[\d+\])?$/i;
const isSealed = remembered((key) => sealedProperty.test(key)); // the same few keys, in each of thousands of resources
/** The provider's own copies of properties, and what holds no text of the user's. */
const skipped = new Set(["__defaults", "__provider", "arn", "id", "urn"]);
/** Characters of one text that are looked through: real scripts are far shorter (user data: 16 KiB). */
const longest = 1_048_576;

function lookThrough(
  resource: SeenResource,
  row: SettingsRow | undefined,
): { secrets: SecretFound[]; unseen: string[] } {
  const secrets: SecretFound[] = [];
  const unseen: string[] = [];
  const seen = new Set<object>();
  const paths = row?.paths ?? [];
  const parameterName = row?.name === undefined ? undefined : textAt(resource.props, row.name);
  const givenName = parameterName?.state === "known" ? parameterName.value.split("/").at(-1) : undefined;
  const waiting: [raw: unknown, place: Place][] = [];
  for (const key in resource.props) {
    if (!skipped.has(key)) meet(resource.props[key], { key, within: undefined, name: undefined, settings: false });
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) visit(...next);
  return { secrets: secrets.sort(byPath), unseen: unseen.sort() };

  function meet(raw: unknown, place: Place): void {
    if (typeof raw === "string") visit(raw, place);
    else if (typeof raw === "object" && raw !== null) waiting.push([raw, place]);
  }

  function visit(raw: unknown, place: Place): void {
    const settings = place.settings || (paths.length > 0 && paths.includes(withoutIndices(pathOf(place))));
    const here = settings && !place.settings ? { ...place, settings, name: givenName } : place;
    if (!settings && ((typeof place.key === "string" && isSealed(place.key)) || isSecret(raw))) return;
    const fact = open(raw);
    if (fact.state === "unknown" && (settings || holdsSettings(place))) unseen.push(pathOf(place));
    if (fact.state !== "known") return;
    if (typeof fact.value === "string") text(fact.value, here);
    else if (typeof fact.value === "object" && fact.value !== null && !seen.has(fact.value)) {
      seen.add(fact.value);
      inside(fact.value, here);
    }
  }

  /** A block on the way to settings: while it is not known, neither are they. */
  function holdsSettings(place: Place): boolean {
    return paths.some((each) => each.startsWith(`${withoutIndices(pathOf(place))}.`));
  }

  function inside(value: object, place: Place): void {
    const { name, settings } = place;
    if (Array.isArray(value)) {
      value.forEach((each: unknown, key) => meet(each, { key, within: place, name, settings }));
      return;
    }
    const object = value as Record<string, unknown>; // an object that is no list has text keys
    if (settings && refersElsewhere(object)) return;
    const mayRefer = settings && stateOf(object["type"]) === "unknown";
    if (mayRefer) unseen.push(pathOf(place));
    const pair = settings && !mayRefer ? pairName(object) : undefined;
    for (const key in object) {
      const name = pair !== undefined && valueKeys.has(key) ? pair : key;
      meet(object[key], { key, within: place, name, settings });
    }
  }

  function text(written: string, place: Place): void {
    if (written.length > longest) {
      unseen.push(pathOf(place));
      return;
    }
    const json = place.settings ? parsed(written) : undefined;
    if (json) return inside(json, place);
    const shape =
      shapeOf(written, place) ??
      (place.settings ? shapeOf(decoded(written), { ...place, name: undefined }) : undefined);
    if (shape) secrets.push({ path: pathOf(place), as: shape });
  }
}

function pathOf({ key, within }: Place): string {
  if (within === undefined) return String(key);
  return typeof key === "number" ? `${pathOf(within)}[${key}]` : `${pathOf(within)}.${key}`;
}

function shapeOf(written: string, { name, settings }: Place): SecretShape | undefined {
  const shape = shapeIn(written);
  if (shape || !settings) return shape;
  if (name !== undefined && isNamedSecret(name, written)) return "named";
  return written.length > 12 && hasSecretAssigned(written) ? "password-in-script" : undefined;
}

const nameKeys = ["name", "Name", "key", "Key", "parameterKey", "ParameterKey"];
const valueKeys = new Set(["value", "Value", "parameterValue", "ParameterValue", "Default", "default", "stringValue"]);

/** `{ name: "DB_PASSWORD", value: "…" }` */
function pairName(object: Readonly<Record<string, unknown>>): string | undefined {
  const name = nameKeys.map((key) => object[key]).find((each) => typeof each === "string");
  return name === undefined ? undefined : String(name);
}

/** A pair of CodeBuild's whose value is the name of a parameter or secret. */
function refersElsewhere({ type }: Readonly<Record<string, unknown>>): boolean {
  return type === "PARAMETER_STORE" || type === "SECRETS_MANAGER";
}

function withoutIndices(path: string): string {
  return path.replace(/\[\d+\]/g, "");
}

function byPath(one: SecretFound, other: SecretFound): number {
  return one.path < other.path ? -1 : 1;
}

function parsed(text: string): object | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** User data is often written in Base64; other text comes out as nothing. */
function decoded(text: string): string {
  const compact = text.replace(/\s+/g, "");
  if (compact.length < 16 || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return "";
  const bytes = Buffer.from(compact, "base64").toString("utf8");
  return /^[\t\n\r\x20-\x7e\u00a0-\ufffc]*$/.test(bytes) ? bytes : "";
}
