import ipaddr from "ipaddr.js";
import { fixedAccountOf } from "./arn";
import { parseRange } from "./operators";
import { always, never, sometimes, type Match } from "./match";
import { hasVariables } from "./variables";

/*
 * A stranger: somebody with an AWS account, a network and an address of their own, whom no fixed value names. What a
 * policy gives to strangers is public, in the sense in which S3 calls it so: only fixed values (no wildcard, no
 * variable) of the keys below make a grant non-public, and address ranges wider than /8 (IPv4) or /32 (IPv6) don't.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */

export type StrangerGroup = "principal" | "network" | "address" | "service" | "header";

/** Keys whose value tells one caller from another and can't be chosen by the caller at will. */
export const strangerKeys: Readonly<Record<string, StrangerGroup>> = {
  "aws:principalarn": "principal",
  "aws:principalaccount": "principal",
  "aws:principalorgid": "principal",
  "aws:principalorgpaths": "principal",
  "aws:userid": "principal",
  "kms:calleraccount": "principal",
  "aws:username": "principal",
  "s3:dataaccesspointaccount": "network",
  "s3:dataaccesspointarn": "network",
  "aws:sourcevpc": "network",
  "aws:sourcevpcarn": "network",
  "aws:sourcevpce": "network",
  "aws:vpceaccount": "network",
  "aws:vpceorgid": "network",
  "aws:vpceorgpaths": "network",
  "aws:sourceip": "address",
  "aws:sourcearn": "service",
  "aws:sourceaccount": "service",
  "aws:sourceowner": "service",
  "aws:sourceorgid": "service",
  "aws:sourceorgpaths": "service",
  "s3:x-amz-server-side-encryption-aws-kms-key-id": "header",
};

/** How a value of a text condition fits what a stranger brings along under that key. */
export function matchStranger(key: string, value: string, withWildcards: boolean): Match {
  if (hasVariables(value)) return sometimes;
  if (!withWildcards || !/[*?]/.test(value)) return never;
  if (value === "*") return always;
  return keepsStrangersOut(key.toLowerCase(), value) ? never : sometimes;
}

/** Values with a wildcard whose fixed part names somebody all the same. */
function keepsStrangersOut(key: string, value: string): boolean {
  switch (key) {
    case "s3:dataaccesspointarn":
    case "aws:principalarn":
    case "iam:policyarn":
    case "iam:permissionsboundary":
      return fixedAccountOf(value) !== undefined;
    case "aws:principalorgpaths":
    case "aws:sourceorgpaths":
    case "aws:vpceorgpaths":
      return /^o-[a-z0-9]{10,32}\//.test(value);
    case "aws:userid":
      return /^A[A-Z0-9]{15,}:/.test(value); // a role's id with any session name
    default:
      return key.endsWith(":sub") && namesSubject(value);
  }
}

/**
 * Parts of a subject (`repo:org/shop:ref:refs/heads/main`) that have to be fixed for it to name somebody, by its first
 * part. Of a token of GitHub that is the repository, of Kubernetes the account, of HCP Terraform the workspace.
 */
const fixedParts: Readonly<Record<string, number>> = { repo: 2, project_path: 2, system: 4, organization: 6 };

/** A wildcard after the part that names somebody. */
function namesSubject(value: string): boolean {
  const parts = value.split(":");
  const fixed = parts.findIndex((part) => /[*?]/.test(part));
  const first = parts[0] ?? "";
  return fixed >= (Object.hasOwn(fixedParts, first) ? (fixedParts[first] ?? 2) : 2);
}

/** How a list of address ranges fits a stranger's address, which may be any public one. */
export function matchStrangerAddress(ranges: readonly string[]): Match {
  const parsed = ranges.map(parseRange).filter((range) => range !== undefined);
  const everywhere = (["ipv4", "ipv6"] as const).every((kind) =>
    parsed.some(([net, bits]) => net.kind() === kind && bits === 0),
  );
  if (everywhere) return always;
  return isWide(parsed) ? sometimes : never;
}

type Range = [network: ipaddr.IPv4 | ipaddr.IPv6, bits: number];

/** Wider than AWS takes for fixed, alone or together: many narrow ranges can add up to the whole Internet. */
function isWide(ranges: readonly Range[]): boolean {
  const share = (kind: "ipv4" | "ipv6") =>
    ranges
      .filter(([network, bits]) => network.kind() === kind && !isPrivate(network, bits))
      .reduce((sum, [, bits]) => sum + 2 ** -bits, 0);
  return share("ipv4") > 16 * 2 ** -8 || share("ipv6") > 16 * 2 ** -32 || ranges.some(isWideAlone);
}

function isWideAlone([network, bits]: Range): boolean {
  if (isPrivate(network, bits)) return false;
  return network.kind() === "ipv4" ? bits < 8 : bits < 32;
}

/** RFC 1918 and RFC 4193: nobody on the Internet has such an address. */
function isPrivate(network: ipaddr.IPv4 | ipaddr.IPv6, bits: number): boolean {
  const privateRanges: Range[] = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"].map((range) =>
    ipaddr.parseCIDR(range),
  );
  return privateRanges.some(
    ([range, least]) => range.kind() === network.kind() && bits >= least && network.match(range, least),
  );
}
