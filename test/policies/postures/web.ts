import { absent, known, type Distribution, type DistributionOrigin, type WebFirewall } from "../../../posture";
import { baseOf } from "./network";

export function webEndpoint(
  guarded: WebFirewall["guarded"],
  isPublic: WebFirewall["public"] = known(true),
): WebFirewall {
  return {
    ...baseOf("web-firewall", "aws:lb/loadBalancer:LoadBalancer"),
    service: "Elastic Load Balancing",
    tags: absent(),
    role: "endpoint",
    public: isPublic,
    guarded,
    logs: absent(),
  };
}

export function firewall(logs: WebFirewall["logs"]): WebFirewall {
  return { ...webEndpoint(absent(), absent()), role: "firewall", service: "AWS WAF", logs };
}

export function origin(
  sort: DistributionOrigin["sort"],
  confined: DistributionOrigin["confined"] = known(false),
): DistributionOrigin {
  return { sort, confined };
}

export function distribution(origins: DistributionOrigin[], more: Partial<Distribution> = {}): Distribution {
  return {
    ...baseOf("distribution", "aws:cloudfront/distribution:Distribution"),
    origins: known(origins),
    bucketPolicies: [],
    ...more,
  };
}
