import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";

/** A place where things get addresses: a subnet, and machines and tasks that state an address of their own. */
export interface NetworkPlace extends PostureBase<"network-place"> {
  service: string;
  tags: Tags;
  /** Tags of the VPC that it is in; absent where the VPC is not part of the plan. */
  networkTags: Tags;
  /** Whether what comes to be there gets an address that the Internet knows. */
  publicAddresses: Fact<boolean>;
  /** Gateways outward that its routes lead to; absent: none. Only subnets have routes of their own. */
  waysOut: Fact<Fact<WayOut>[]>;
  /** The property that states it, for the remedy. */
  stated: string;
}

/** `inside`: a route that leaves for another network of one's own. */
export type WayOut = "internet-gateway" | "nat-gateway" | "egress-only-gateway" | "inside";
