import { decideOn, fail, notApplicable, pass, rule, undecided } from "../../rule";
import { isPromised, list, regionShown, text } from "../common/words";
import { exceptionFor } from "./exceptions";

/** Art. 44 GDPR: where data is decides whether a transfer to a third country takes place. */
export const residencyRegion = rule({
  id: "residency-region",
  kind: "placement",
  title: {
    de: "Jede Ressource liegt in einer zugesagten Region",
    en: "Every resource is in a promised region",
  },
  why: {
    de: "In einer anderen Region gelten andere Gesetze; liegt sie außerhalb des EWR, ist das eine Übermittlung in ein Drittland.",
    en: "Another region is under other laws; outside the EEA it is a transfer to a third country.",
  },
  measures: ["residency.region"],
  severity: "critical",
  decide(placement, promise) {
    if (placement.global) return notApplicable("the service has no region of its own");
    const promised = promise.residency.regions;
    return decideOn(placement.region, {
      absent: () => undecided("no region is stated, neither at the resource nor at its provider"),
      known: (region) => {
        const observed = { promised, region: regionShown(region) };
        if (promised.includes(region)) return pass(observed);
        const exception = exceptionFor(placement.resource.type, undefined, region);
        if (exception !== undefined && promise.residency.globalServices.includes(exception.service)) {
          return pass({ ...observed, exception: exception.service });
        }
        const { name } = placement.resource;
        return fail(
          observed,
          text(
            `„${name}“ liegt in der Region ${regionShown(region)}; ${isPromised(promised.length).de} nur ${list(promised)}.`,
            `"${name}" is in the region ${regionShown(region)}; only ${list(promised)} ${isPromised(promised.length).en}.`,
          ),
          exception === undefined
            ? text(
                `Setzen Sie \`region\` an der Ressource oder an ihrem Provider auf ${list(promised)}.`,
                `Set \`region\` of the resource or of its provider to ${list(promised)}.`,
              )
            : text(
                `Setzen Sie \`region\` auf ${list(promised)}. Verlangt AWS für ${exception.service} diese Region, so nehmen Sie den Dienst in \`residency.global-services\` der Zusage auf.`,
                `Set \`region\` to ${list(promised)}. Where AWS demands this region for ${exception.service}, name the service in \`residency.global-services\` of the promise.`,
              ),
        );
      },
    });
  },
});
