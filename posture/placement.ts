import type { Fact } from "./fact";
import type { PostureBase } from "./resource";

/** Where one resource, of whatever type, is and points to. Every resource of a plan has one. */
export interface Placement extends PostureBase<"placement"> {
  /** Services that have no region of their own (IAM, CloudFront, most of Route 53, Organizations). */
  global: boolean;
  /** Where the region comes from, for residency-stated. */
  regionFrom: Fact<RegionSource>;
  /** Every place that a property names. */
  mentions: Mention[];
  /** Properties that could not be walked because their value is not known: paths only. */
  unseen: string[];
}

/**
 * `resource`: the resource's own `region`. `provider`: an explicit provider with a stated region.
 * `default-provider`: the stack's configuration (`aws:region` in Pulumi.<stack>.yaml).
 * `environment`: nobody states it; it is taken from the environment of whoever deploys.
 */
export type RegionSource = "resource" | "provider" | "default-provider" | "environment";

/** A region that a property names. */
export interface Mention {
  /** Path of the property, `replicas[0].regionName`. */
  path: string;
  /** The region found: `us-east-1`, taken out of an ARN, a zone, an endpoint, or standing alone. */
  region: string;
  as: "region" | "zone" | "arn" | "endpoint";
}
