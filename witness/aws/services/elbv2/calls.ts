import { callsOf } from "../../call";

/** Operations of the load balancers that are no Classic ones; the actions are those of `elasticloadbalancing`. */
export const elbCalls = callsOf("elasticloadbalancing", {
  DescribeLoadBalancers: "same",
  DescribeLoadBalancerAttributes: "same",
  DescribeListeners: "same",
  DescribeListenerAttributes: "same",
  DescribeRules: "same",
  DescribeTargetGroups: "same",
  DescribeTags: "same",
});

/** WAF is asked for each balancer: it has no list of what it protects. */
export const guardCalls = callsOf("wafv2", { GetWebACLForResource: "same" });
