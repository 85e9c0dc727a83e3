import { mapFact, type Fact, type Tags } from "../../../posture";

/** The tag by which a network, or a part of it, says what it is for. */
export const networkTag = "tom:network";

/**
 * `public`: meant for the Internet, such as the subnets of a load balancer. `workload`: for one's own applications.
 * `isolated`: without the Internet in either direction (work places, evaluations).
 */
export type NetworkUse = "public" | "workload" | "isolated";
const uses: readonly NetworkUse[] = ["public", "workload", "isolated"];

/** What it is for by its own tag, else by its VPC's; absent: nobody says, or in another word. */
export function networkUseOf(tags: Tags, networkTags: Tags): Fact<NetworkUse> {
  const own = stated(tags);
  return own.state === "absent" ? stated(networkTags) : own;
}

function stated(tags: Tags): Fact<NetworkUse> {
  if (tags.state !== "known") return tags;
  const tag = Object.hasOwn(tags.value, networkTag) ? tags.value[networkTag] : undefined;
  if (tag === undefined) return { state: "absent" };
  if (tag.state !== "known") return tag;
  const use = uses.find((each) => each === tag.value);
  return use === undefined ? { state: "absent" } : mapFact(tag, () => use);
}
