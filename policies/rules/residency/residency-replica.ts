import type { ReplicationDestination } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { isPromised, list, propertyShown, regionShown, text } from "../common/words";

/** A copy is a place as well: Art. 44 GDPR does not know of "only a replica". */
export const residencyReplica = rule({
  id: "residency-replica",
  kind: "replication",
  title: {
    de: "Jede Kopie bleibt in den zugesagten Regionen",
    en: "Every copy stays in the promised regions",
  },
  why: {
    de: "Eine Replik im Drittland ist eine Übermittlung, auch wenn niemand sie je liest.",
    en: "A replica in a third country is a transfer, even if nobody ever reads it.",
  },
  measures: ["residency.copies"],
  severity: "critical",
  decide(replication, promise) {
    const promised = promise.residency.regions;
    return decideOn(replication.destinations, {
      absent: () => notApplicable("nothing is copied"),
      known: (destinations) => {
        if (destinations.length === 0) return notApplicable("nothing is copied");
        const regions = destinations.flatMap(({ region }) =>
          region.state === "known" ? [regionShown(region.value)] : [],
        );
        const observed = { destinations: [...new Set(regions)].sort(), promised };
        const verdict = combine(destinations.map((each) => judge(each, promised, replication.resource.name)));
        return verdict.outcome === "pass" || verdict.outcome === "fail" ? { ...verdict, observed } : verdict;
      },
    });
  },
});

function judge({ path, region }: ReplicationDestination, promised: readonly string[], name: string): Verdict {
  return decideOn(region, {
    absent: () => undecided("the region of a copy is stated nowhere"),
    known: (value) => {
      if (promised.includes(value)) return pass({});
      return fail(
        {},
        text(
          `„${name}“ wird nach ${regionShown(value)} kopiert; ${isPromised(promised.length).de} nur ${list(promised)}.`,
          `"${name}" is copied to ${regionShown(value)}; only ${list(promised)} ${isPromised(promised.length).en}.`,
        ),
        text(
          `Wählen Sie bei \`${propertyShown(path)}\` ein Ziel in ${list(promised)}, oder entfernen Sie die Kopie.`,
          `Choose a destination in ${list(promised)} at \`${propertyShown(path)}\`, or remove the copy.`,
        ),
      );
    },
  });
}
