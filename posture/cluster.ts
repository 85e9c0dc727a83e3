import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";

/** The control plane of a Kubernetes cluster. */
export interface Cluster extends PostureBase<"cluster"> {
  tags: Tags;
  /** Whether its endpoint has a public address. */
  publicEndpoint: Fact<boolean>;
  /** Address ranges that may ask it; absent: all. */
  publicRanges: Fact<Fact<string>[]>;
}
