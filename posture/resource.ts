import type { Fact } from "./fact";

/** What a witness knows of a resource's identity. No property of the resource is in here: this goes into the evidence. */
export interface ResourceRef {
  /** Pulumi's URN. */
  urn?: string;
  /** Type token of the witness: `aws:s3/bucket:Bucket`, `AWS::S3::Bucket`. */
  type: string;
  /** Name in the program (Pulumi), logical id (CloudFormation) or physical name (AWS). */
  name: string;
  logicalId?: string;
  arn?: string;
  /** Where the program declares it, as far as the witness knows. */
  source?: SourceLine;
}

/** A line of the user's own program. */
export interface SourceLine {
  /** Relative to the project's folder, with slashes. */
  file: string;
  /** From 1. */
  line: number;
}

/**
 * Whether the resource comes into being by this plan. AWS's safe defaults hold for new resources only, so "not set"
 * is decided differently for one that was there before.
 */
export type Origin = "created" | "existing" | "undetermined";

/** Tags by key. The set as a whole can be unknown, and so can a single value. */
export type Tags = Fact<Record<string, Fact<string>>>;

/** What every posture has, whatever its kind. */
export interface PostureBase<K extends string> {
  kind: K;
  resource: ResourceRef;
  origin: Origin;
  /** The region that the resource is in: its own, else its provider's. */
  region: Fact<string>;
}

/**
 * Stands for the number of the own account where a witness doesn't know it, as in a template that is deployed by several:
 * no account of AWS has it. Whoever compares accounts has to ask for it (`policies/rules/access/whose.ts`).
 */
export const ownAccountLater = "000000000000";

/**
 * Ends the stand-in for a name that the deploy makes: whatever refers to the thing has the same one, and a text that is written
 * out may mean the thing or not (`policies/effect/named-later.ts`). No name of AWS ends so.
 */
export const namedLater = "-named-by-cloudformation";
