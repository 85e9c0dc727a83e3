import ipaddr from "ipaddr.js";
import { remembered } from "../../catalogue/remembered";

/*
 * Condition operators by what they compare.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */

/** `text` families can have variables; `like` and `arn` have wildcards as well. */
export type Family = "equals" | "equals-ignore-case" | "like" | "arn" | "value";

export interface Operator {
  /** `ForAllValues`, `ForAnyValue`, or none. */
  set: "all" | "any" | undefined;
  ifExists: boolean;
  negated: boolean;
  family: Family;
  /** For the family `value`: whether the request's value fits the policy's. Malformed values fit nothing. */
  compare: (request: string, policy: string) => boolean;
}

type Row = [family: Family, negated: boolean, compare: (request: string, policy: string) => boolean];

const byGlob = () => false; // text families are compared as globs, in condition.ts
const rows: Record<string, Row> = {
  stringequals: ["equals", false, byGlob],
  stringnotequals: ["equals", true, byGlob],
  stringequalsignorecase: ["equals-ignore-case", false, byGlob],
  stringnotequalsignorecase: ["equals-ignore-case", true, byGlob],
  stringlike: ["like", false, byGlob],
  stringnotlike: ["like", true, byGlob],
  arnequals: ["arn", false, byGlob],
  arnlike: ["arn", false, byGlob],
  arnnotequals: ["arn", true, byGlob],
  arnnotlike: ["arn", true, byGlob],
  numericequals: ["value", false, ordered(number, (a, b) => a === b)],
  numericnotequals: ["value", true, ordered(number, (a, b) => a === b)],
  numericlessthan: ["value", false, ordered(number, (a, b) => a < b)],
  numericlessthanequals: ["value", false, ordered(number, (a, b) => a <= b)],
  numericgreaterthan: ["value", false, ordered(number, (a, b) => a > b)],
  numericgreaterthanequals: ["value", false, ordered(number, (a, b) => a >= b)],
  dateequals: ["value", false, ordered(instant, (a, b) => a === b)],
  datenotequals: ["value", true, ordered(instant, (a, b) => a === b)],
  datelessthan: ["value", false, ordered(instant, (a, b) => a < b)],
  datelessthanequals: ["value", false, ordered(instant, (a, b) => a <= b)],
  dategreaterthan: ["value", false, ordered(instant, (a, b) => a > b)],
  dategreaterthanequals: ["value", false, ordered(instant, (a, b) => a >= b)],
  bool: ["value", false, (request, policy) => flag(request) !== undefined && flag(request) === flag(policy)],
  binaryequals: ["value", false, (request, policy) => request === policy],
  ipaddress: ["value", false, inRange],
  notipaddress: ["value", true, inRange],
};

/** The operator as written in a policy; `undefined` for one that AWS does not have. `Null` is none of these. */
export function operatorNamed(written: string): Operator | undefined {
  return readOperator(written) ?? undefined;
}

const readOperator = remembered((written): Operator | null => {
  const [, set, name = ""] = /^(?:(forallvalues|foranyvalue):)?(.*)$/.exec(written.trim().toLowerCase()) ?? [];
  const ifExists = name.endsWith("ifexists");
  const base = ifExists ? name.slice(0, -"ifexists".length) : name;
  const row = Object.hasOwn(rows, base) ? rows[base] : undefined;
  if (row === undefined) return null;
  const [family, negated, compare] = row;
  return {
    set: set === undefined ? undefined : set === "forallvalues" ? "all" : "any",
    ifExists,
    negated,
    family,
    compare,
  };
});

/** Whether the operator asks only whether the key is there. */
export function isNullOperator(written: string): boolean {
  return written.trim().toLowerCase() === "null";
}

function ordered(read: (text: string) => number | undefined, holds: (request: number, policy: number) => boolean) {
  return (request: string, policy: string): boolean => {
    const left = read(request);
    const right = read(policy);
    return left !== undefined && right !== undefined && holds(left, right);
  };
}

function number(text: string): number | undefined {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : undefined;
}

/** Milliseconds of an ISO 8601 day or time, or of seconds since 1970. */
function instant(text: string): number | undefined {
  const seconds = /^\d+$/.test(text) && text.length > 4 ? Number(text) : undefined;
  const time = seconds === undefined ? Date.parse(text) : seconds * 1000;
  return Number.isNaN(time) ? undefined : time;
}

export function flag(text: string): boolean | undefined {
  const small = text.trim().toLowerCase();
  return small === "true" ? true : small === "false" ? false : undefined;
}

function inRange(address: string, range: string): boolean {
  const parsed = parseRange(range);
  if (parsed === undefined || !ipaddr.isValid(address)) return false;
  const [network, bits] = parsed;
  const host = ipaddr.parse(address);
  return host.kind() === network.kind() && host.match(network, bits);
}

/** A CIDR range or a single address; `undefined` if it is neither. */
export function parseRange(text: string): [network: ipaddr.IPv4 | ipaddr.IPv6, bits: number] | undefined {
  try {
    if (text.includes("/")) return ipaddr.parseCIDR(text);
    const address = ipaddr.parse(text);
    return [address, address.kind() === "ipv4" ? 32 : 128];
  } catch {
    return undefined;
  }
}
