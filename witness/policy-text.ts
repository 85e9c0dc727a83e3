import { oncePer } from "../catalogue/once";
import { remembered } from "../catalogue/remembered";
import {
  absent,
  known,
  unknown,
  type Condition,
  type Fact,
  type PolicyDocument,
  type PolicyStatement,
} from "../posture";
import type { Principals } from "../posture";
import { duplicateKey } from "./duplicate-keys";
import { setOwn } from "./set-own";

/**
 * Opens one raw value of a document that is an object and not yet text: witnesses have markers for values that are
 * not known yet. `null` and `undefined` are absent.
 */
export type Open = (raw: unknown) => Fact<unknown>;

const openPlain: Open = (raw) => (raw === null || raw === undefined ? absent() : known(raw));

/**
 * Brings a policy into its normal form, from JSON text or from an object. What can't be read for certain makes the
 * whole document unknown, with the reason: half a policy would be judged as if it were all of it.
 * Grammar: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function parsePolicy(raw: Fact<unknown>, open: Open = openPlain): Fact<PolicyDocument> {
  if (raw.state !== "known") return raw;
  const { value } = raw;
  if (typeof value === "string") return policyInText(value);
  return typeof value === "object" && value !== null ? policyIn(open)(value) : read(() => documentOf(value, open));
}

/** Several kinds read the policy of one resource; nobody writes into what was seen. */
const policyIn = oncePer((open: Open) => oncePer((written: object) => read(() => documentOf(written, open))));

/** As for objects; and many roles trust the same service. */
const policyInText = remembered((text): Fact<PolicyDocument> =>
  text.trim() === "" ? absent() : read(() => documentOf(parseText(text), openPlain)),
);

function read(document: () => PolicyDocument): Fact<PolicyDocument> {
  try {
    return known(document());
  } catch (error) {
    if (error instanceof Unreadable) return unknown(error.message);
    return unknown("the policy is too deep or too large to be read");
  }
}

/** Why a policy can't be judged, as the end of a sentence. Thrown and caught in this file only. */
class Unreadable extends Error {}

function parseText(text: string): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Unreadable("the policy is not valid JSON");
  }
  if (JSON.stringify(parsed) === text) return parsed; // as most programs write it, and never with a key twice
  if (duplicateKey(text) !== undefined) throw new Unreadable("the policy has the same key twice in one object");
  return parsed;
}

function documentOf(raw: unknown, open: Open): PolicyDocument {
  const document = objectOf(raw, open, "the policy");
  refuseOthers(document, ["Version", "Id", "Statement"], "the policy");
  const statements = listOf(document["Statement"], open, "Statement of the policy");
  if (statements === undefined) throw new Unreadable("the policy has no Statement");
  return { statements: statements.map((each) => statementOf(each, open)) };
}

const statementKeys = [
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition",
];

function statementOf(raw: unknown, open: Open): PolicyStatement {
  const from = objectOf(raw, open, "a statement of the policy");
  refuseOthers(from, statementKeys, "a statement of the policy");
  const effect = certain(from["Effect"], open, "Effect");
  if (effect !== "Allow" && effect !== "Deny") throw new Unreadable("a statement has no Effect of Allow or Deny");
  const sid = open(from["Sid"]);
  const principal = principalsOf(from["Principal"], open);
  const notPrincipal = principalsOf(from["NotPrincipal"], open);
  const action = listOf(from["Action"], open, "Action")?.map((each) => certain(each, open, "Action"));
  const notAction = listOf(from["NotAction"], open, "NotAction")?.map((each) => certain(each, open, "NotAction"));
  const resource = factsOf(from["Resource"], open, "Resource");
  const notResource = factsOf(from["NotResource"], open, "NotResource");
  return {
    ...(sid.state === "known" && typeof sid.value === "string" && { sid: sid.value }),
    effect,
    ...(principal && { principal }),
    ...(notPrincipal && { notPrincipal }),
    ...(action && { action }),
    ...(notAction && { notAction }),
    ...(resource && { resource }),
    ...(notResource && { notResource }),
    conditions: conditionsOf(from["Condition"], open),
  };
}

function principalsOf(raw: unknown, open: Open): Principals | undefined {
  const fact = open(raw);
  if (fact.state === "absent") return undefined;
  if (fact.state === "unknown") throw new Unreadable(`a Principal of the policy can't be read: ${fact.why}`);
  if (fact.value === "*") return { anyone: true, byType: { AWS: [known("*")] } };
  const byType: Principals["byType"] = {};
  for (const [type, values] of Object.entries(objectOf(fact.value, open, "a Principal of the policy"))) {
    const facts = factsOf(values, open, "Principal");
    if (facts) setOwn(byType, type, facts);
  }
  return { anyone: false, byType };
}

function conditionsOf(raw: unknown, open: Open): Condition[] {
  if (open(raw).state === "absent") return [];
  const conditions: Condition[] = [];
  for (const [operator, block] of Object.entries(objectOf(raw, open, "a Condition of the policy"))) {
    for (const [key, values] of Object.entries(objectOf(block, open, `${operator} of the policy`))) {
      conditions.push({ operator, key, values: factsOf(values, open, "Condition") ?? [] });
    }
  }
  return conditions;
}

/** Texts of which each may be unknown by itself. A list that is unknown as a whole is one unknown text. */
function factsOf(raw: unknown, open: Open, what: string): Fact<string>[] | undefined {
  const whole = open(raw);
  if (whole.state === "unknown") return [whole];
  return listOf(raw, open, what)?.map((each) => {
    const fact = open(each);
    return fact.state === "unknown" ? fact : known(textOf(fact, what));
  });
}

/** A text that has to be known for the statement to mean anything. */
function certain(raw: unknown, open: Open, what: string): string {
  const fact = open(raw);
  if (fact.state === "unknown") throw new Unreadable(`${what} of the policy can't be read: ${fact.why}`);
  return textOf(fact, what);
}

/** Numbers and flags are texts to AWS: `"Bool": { "aws:SecureTransport": false }`. */
function textOf(fact: Fact<unknown>, what: string): string {
  if (fact.state === "known") {
    const value = fact.value;
    if (typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
  }
  throw new Unreadable(`${what} of the policy is not text`);
}

function listOf(raw: unknown, open: Open, what: string): readonly unknown[] | undefined {
  const fact = open(raw);
  if (fact.state === "absent") return undefined;
  if (fact.state === "unknown") throw new Unreadable(`${what} can't be read: ${fact.why}`);
  return Array.isArray(fact.value) ? fact.value : [fact.value];
}

function objectOf(raw: unknown, open: Open, what: string): Readonly<Record<string, unknown>> {
  const fact = open(raw);
  if (fact.state === "unknown") throw new Unreadable(`${what} can't be read: ${fact.why}`);
  const value = fact.state === "known" ? fact.value : undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Unreadable(`${what} is not an object`);
  }
  return value as Record<string, unknown>; // an object that is no list has text keys
}

/** AWS refuses elements that it doesn't know; a misspelt `condition` must not turn a narrow statement into a wide one. */
function refuseOthers(object: Readonly<Record<string, unknown>>, allowed: readonly string[], what: string): void {
  const other = Object.keys(object).find((key) => !allowed.includes(key));
  if (other !== undefined) throw new Unreadable(`${what} has an element that AWS does not know`);
}
