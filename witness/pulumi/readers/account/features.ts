import { known, mapFact, unknown, type Fact } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import { someOf } from "../switch";
import { flagAt, orElse, textAt, wordAt } from "../properties";

export const featureTypes = ["aws:guardduty/detectorFeature:DetectorFeature"];

/** GuardDuty's own names of what it looks at, and the older block that states the same. */
const features: Readonly<Record<string, { names: readonly string[]; datasource?: readonly string[] }>> = {
  s3: { names: ["S3_DATA_EVENTS"], datasource: ["s3Logs", "enable"] },
  eks: { names: ["EKS_AUDIT_LOGS"], datasource: ["kubernetes", "auditLogs", "enable"] },
  rds: { names: ["RDS_LOGIN_EVENTS"] },
  malware: {
    names: ["EBS_MALWARE_PROTECTION"],
    datasource: ["malwareProtection", "scanEc2InstanceWithFindings", "ebsVolumes", "enable"],
  },
  lambda: { names: ["LAMBDA_NETWORK_LOGS"] },
  runtime: { names: ["RUNTIME_MONITORING", "EKS_RUNTIME_MONITORING"] },
};

/** A resource for a feature wins over the block: the provider applies it afterwards. */
export function featuresOf(detector: SeenResource, graph: Graph): Readonly<Record<string, Fact<boolean>>> {
  const parts = graph.partsOf(detector, "detectorId", featureTypes);
  const entries = Object.entries(features).map(([feature, { names, datasource }]): [string, Fact<boolean>] => {
    const stated = parts.certain.flatMap((part) => statusOf(part, names));
    if (stated.length > 0) return [feature, someOf(stated)];
    if (parts.possible.length > 0)
      return [feature, unknown("it can't be told yet which detector a feature belongs to")];
    const block = datasource ? flagAt(detector.props, "datasources", ...datasource) : ({ state: "absent" } as const);
    return [feature, orElse(block, () => unstated)];
  });
  return Object.fromEntries(entries);
}

const unstated = unknown("nothing is stated, and AWS's default depends on when the detector was made and by which way");

function statusOf(part: SeenResource, names: readonly string[]): Fact<boolean>[] {
  const name = textAt(part.props, "name");
  if (name.state === "absent") return [];
  const status = mapFact(wordAt(["ENABLED", "DISABLED"], part.props, "status"), (word) => word === "ENABLED");
  if (name.state === "known") return names.includes(name.value) ? [orElse(status, () => known(false))] : [];
  return [unknown("the name of a feature is not known yet")];
}
