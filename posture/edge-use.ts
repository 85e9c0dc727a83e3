import type { Fact } from "./fact";
import type { PostureBase } from "./resource";

/** Something that takes or keeps content at AWS's edge, outside of any region. */
export interface EdgeUse extends PostureBase<"edge-use"> {
  /** Service in AWS's words. */
  service: string;
  /** Its name in `residency.global-services` of the promise. */
  name: EdgeService;
  on: Fact<boolean>;
  /** Countries in which alone it delivers, two letters each; absent: everywhere. Left out: it has no such restriction. */
  countries?: Fact<readonly string[]>;
}

export type EdgeService = "cloudfront" | "globalaccelerator" | "s3-acceleration" | "route53" | "apigateway-edge";
