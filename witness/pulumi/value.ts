import { absent, known, mapFact, unknown, type Fact } from "../../posture";

/*
 * Pulumi's raw values, opened one step at a time: the marker strings of unknown values, the wrappers of secrets,
 * outputs, assets. Source: `@pulumi/policy` proxy.js and `@pulumi/pulumi` runtime/rpc.js; the markers have been part
 * of the engine's protocol since 2017.
 */

const unknownMarkers = new Set([
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // boolean
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // number
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9", // string, and whatever the engine has no closer type for
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // array
  "030794c1-ac77-496b-92df-f27374a8bd58", // asset
  "e48ece36-62e2-4504-bad9-02848725956a", // archive
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", // object
]);
const markerLength = 36;
const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";
const outputSignature = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
const resourceSignature = "5cf8f73096256a8f31e491e813e4eb8e";
/** Ours, and in no message of the engine's: a value that a witness could not see, with its own reason. */
const untoldSignature = "tomguard:untold";

const notYetKnown = unknown("it is known only after the deploy");
const sealedSecret = unknown("it is a secret that is stored encrypted");

/**
 * A raw value in the place of one that could not be had, for witnesses that ask and may be refused.
 * @param why the end of a sentence: "AWS refuses GetBucketPolicy".
 */
export function untold(why: string): Readonly<Record<string, unknown>> {
  return { [signatureKey]: untoldSignature, why };
}

/** A raw secret whose plain value nobody was shown. */
export function sealed(): object {
  return { [signatureKey]: secretSignature };
}

/** Opens one raw value, without looking into it: `null` is absent, a secret is unwrapped where its plain value is there. */
export function open(raw: unknown): Fact<unknown> {
  if (raw === null || raw === undefined) return absent();
  if (typeof raw === "string") return isMarker(raw) ? notYetKnown : known(raw);
  if (typeof raw !== "object") return known(raw);
  const signature = (raw as Record<string, unknown>)[signatureKey];
  if (signature === undefined) return known(raw);
  return openWrapped(raw as Record<string, unknown>, signature);
}

/** Whether one raw value would be known, opened; no fact is made of it. */
export function stateOf(raw: unknown): Fact<unknown>["state"] {
  if (raw === null || raw === undefined) return "absent";
  if (typeof raw === "string") return isMarker(raw) ? "unknown" : "known";
  return typeof raw !== "object" || isPlainHolder(raw) ? "known" : open(raw).state;
}

/** Texts of another length are not looked up: they may be long. */
function isMarker(text: string): boolean {
  return text.length === markerLength && unknownMarkers.has(text);
}

function openWrapped(raw: Record<string, unknown>, signature: unknown): Fact<unknown> {
  if (signature === secretSignature) {
    if ("value" in raw) return open(raw["value"]);
    const plaintext = raw["plaintext"]; // JSON text, in states exported with --show-secrets
    if (typeof plaintext !== "string") return sealedSecret;
    try {
      return open(JSON.parse(plaintext));
    } catch {
      return sealedSecret;
    }
  }
  if (signature === untoldSignature) return typeof raw["why"] === "string" ? unknown(raw["why"]) : notYetKnown;
  if (signature === outputSignature) return "value" in raw ? open(raw["value"]) : notYetKnown;
  // A resource that is given as a value stands for its id, which is what the provider gets; a component has none.
  if (signature === resourceSignature && "id" in raw) return raw["id"] === "" ? notYetKnown : open(raw["id"]);
  return known(raw); // assets, archives
}

/** Whether the raw value is a secret: judged like any other, and never shown. */
export function isSecret(raw: unknown): boolean {
  if (typeof raw !== "object" || raw === null) return false;
  const { [signatureKey]: signature, secret } = raw as Record<string, unknown>; // any object may be looked at for a key
  return signature === secretSignature || (signature === outputSignature && secret === true);
}

/** Walks a path of keys and indices; unknown on the way is unknown at the end, absent on the way is absent. */
export function at(raw: unknown, ...path: readonly (string | number)[]): Fact<unknown> {
  return along(raw, path, ownOf);
}

/**
 * Walks a path in steps that are told.
 * @param step the raw value that a key leads to from what was opened
 */
export function along<K>(raw: unknown, path: readonly K[], step: (opened: unknown, key: K) => unknown): Fact<unknown> {
  let here = raw;
  for (const key of path) {
    if (!isPlainHolder(here)) {
      const fact = open(here);
      if (fact.state !== "known") return fact;
      here = fact.value;
    }
    here = step(here, key);
  }
  return open(here);
}

/** An object or a list that is no wrapper: nothing to open, so no fact is made of it on the way. */
export function isPlainHolder(raw: unknown): raw is object {
  return typeof raw === "object" && raw !== null && (raw as Record<string, unknown>)[signatureKey] === undefined;
}

/** The raw value under a key of what was opened; `undefined` where it is no object, or has no such key of its own. */
export function ownOf(opened: unknown, key: string | number): unknown {
  if (typeof opened !== "object" || opened === null || !Object.hasOwn(opened, key)) return undefined;
  return (opened as Record<string | number, unknown>)[key]; // an object may be looked at for any key
}

/** Text; numbers and flags as AWS would read them. */
export function asText(fact: Fact<unknown>): Fact<string> {
  return narrow(fact, "text", (value) =>
    typeof value === "string"
      ? value
      : typeof value === "number" || typeof value === "boolean"
        ? String(value)
        : undefined,
  );
}

/** A number, also one that is written as text. */
export function asNumber(fact: Fact<unknown>): Fact<number> {
  return narrow(fact, "a number", (value) => {
    if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
    if (typeof value !== "string" || value.trim() === "") return undefined;
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
  });
}

/** A flag, also one that is written as text: `"false"` is false. */
export function asFlag(fact: Fact<unknown>): Fact<boolean> {
  return narrow(fact, "true or false", (value) => {
    if (typeof value === "boolean") return value;
    if (typeof value !== "string") return undefined;
    const text = value.trim().toLowerCase();
    return text === "true" ? true : text === "false" ? false : undefined;
  });
}

/** A list of raw values; a single value stands for a list of one. An empty list is known, and empty. */
export function asList(fact: Fact<unknown>): Fact<readonly unknown[]> {
  return mapFact(fact, (value) => (Array.isArray(value) ? value : [value]));
}

/** An object of raw values. */
export function asObject(fact: Fact<unknown>): Fact<Readonly<Record<string, unknown>>> {
  return narrow(fact, "an object", (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined,
  );
}

function narrow<T>(fact: Fact<unknown>, wanted: string, f: (value: unknown) => T | undefined): Fact<T> {
  if (fact.state !== "known") return fact;
  const value = f(fact.value);
  if (value === undefined) return unknown(`it is not ${wanted}, as the provider wants it`);
  return value === fact.value ? (fact as Fact<T>) : mapFact(fact, () => value); // the same value has the type that `f` gives it
}

/** Whether something in it, at whatever depth, is not known yet. */
export function isUnknownWithin(raw: unknown): boolean {
  const seen = new Set<object>();
  const waiting: unknown[] = [raw];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (typeof each === "string" && isMarker(each)) return true;
    if (typeof each !== "object" || each === null || seen.has(each)) continue;
    if ((each as Record<string, unknown>)[signatureKey] === untoldSignature) return true;
    seen.add(each);
    for (const value of Object.values(each)) if (value !== undefined) waiting.push(value);
  }
  return false;
}
