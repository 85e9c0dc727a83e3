import type { Cluster, Fact } from "../../../posture";
import { families, isInternet, parseRange, union } from "../../network/addresses";
import { decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { text } from "../common/words";

/** Whoever commands the control plane commands every container and its secrets. CIS EKS 5.4.2, BSI APP.4.4. */
export const exposureCluster = rule({
  id: "exposure-cluster",
  kind: "cluster",
  title: {
    de: "Die Kubernetes-API ist nicht aus dem ganzen Internet erreichbar",
    en: "The Kubernetes API can't be reached from the whole Internet",
  },
  why: {
    de: "Eine Lücke in der Steuerungsebene oder ein entwendetes Token genügt dann, um alle Container zu übernehmen.",
    en: "One hole in the control plane or one stolen token is then enough to take over every container.",
  },
  measures: ["access.private-data-stores", "network.admin-access"],
  severity: "high",
  decide(cluster) {
    return decideOn(cluster.publicEndpoint, {
      absent: () => notApplicable("its endpoint is on the company's own hardware"),
      known: (isPublic) => {
        if (!isPublic) return pass({ "public-endpoint": false });
        return decideOn(cluster.publicRanges, {
          absent: () => open(cluster),
          known: (ranges) => byRanges(cluster, ranges),
        });
      },
    });
  },
});

function byRanges(cluster: Cluster, ranges: readonly Fact<string>[]): Verdict {
  const parsed = ranges.map((range) => (range.state === "known" ? parseRange(range.value) : undefined));
  const certain = parsed.filter((range) => range !== undefined);
  const everybody = families.some((family) =>
    isInternet(union(certain.filter((range) => range.family === family).map(({ block }) => block)), family),
  );
  if (everybody || ranges.length === 0) return open(cluster);
  const unseen = ranges.find((range) => range.state === "unknown");
  if (unseen?.state === "unknown") return undecided(unseen.why);
  if (certain.length < ranges.length) return undecided("a range can't be read");
  return pass({ "public-endpoint": true, ranges: ranges.length });
}

function open({ resource }: Cluster): Verdict {
  return fail(
    { "public-endpoint": true, "from-everywhere": true },
    text(
      `Die Kubernetes-API des Clusters „${resource.name}“ ist aus dem ganzen Internet erreichbar.`,
      `The Kubernetes API of the cluster "${resource.name}" can be reached from the whole Internet.`,
    ),
    text(
      "Setzen Sie `vpcConfig.endpointPublicAccess: false` und `endpointPrivateAccess: true`, oder nennen Sie in `publicAccessCidrs` nur bestimmte Bereiche.",
      "Set `vpcConfig.endpointPublicAccess: false` and `endpointPrivateAccess: true`, or name certain ranges only in `publicAccessCidrs`.",
    ),
  );
}
