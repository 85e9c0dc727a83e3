import { decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { holdingOf } from "../common/data-class";
import { mustBeStated } from "../common/stated";
import { text } from "../common/words";
import type { Promised } from "../../../catalogue/promise/schema";
import type { Workbench } from "../../../posture";

/**
 * What works on data freely (notebooks, desktops) is judged unless it says that it touches no personal data. Builds and
 * jobs need the Internet as a rule: they are judged where they say that they touch personal data. Art. 32(1)(b) GDPR.
 */
export const exposureNotebook = rule({
  id: "exposure-notebook",
  kind: "workbench",
  title: {
    de: "Arbeitsumgebungen für personenbezogene Daten haben keinen eigenen Weg ins Internet",
    en: "Workbenches for personal data have no way to the Internet of their own",
  },
  why: {
    de: "Wer mit Daten frei arbeiten kann und nebenbei das Internet hat, kann sie mit einer Zeile hinaustragen.",
    en: "Whoever works freely on data with the Internet at hand can carry it out with one line.",
  },
  measures: ["access.private-data-stores"],
  severity: "high",
  decide(bench, promise) {
    const holding = holdingOf(bench.tags, promise);
    switch (holding.state) {
      case "none":
        return notApplicable("it says that it touches no personal data");
      case "undeclared":
        return bench.usuallyOpen
          ? notApplicable("it does not say that it touches personal data")
          : closed(bench, promise);
      case "unknown":
        return undecidedUnlessClosed(closed(bench, promise), holding.why);
      case "unclear":
        return closed(bench, promise);
      case "classes":
        return holding.classes.some(({ dataClass }) => dataClass.personal)
          ? closed(bench, promise)
          : notApplicable("the promise says that its data class holds no personal data");
    }
  },
});

function undecidedUnlessClosed(verdict: Verdict, why: string): Verdict {
  return verdict.outcome === "pass" ? verdict : undecided(why);
}

function closed({ on, resource, service, stated }: Workbench, promise: Promised): Verdict {
  return decideOn(on, {
    absent: () => notApplicable("it has no network of its own"),
    known: (open, fact) =>
      open || mustBeStated(fact, promise)
        ? fail(
            { "direct-internet": open, "by-default": fact.byDefault !== undefined },
            text(
              open
                ? `„${resource.name}“ (${service}) hat einen direkten Weg ins Internet oder von dort.`
                : `„${resource.name}“ (${service}) hat nur durch die Voreinstellung keinen direkten Weg ins Internet; die Zusage verlangt, dass es im Code steht.`,
              open
                ? `"${resource.name}" (${service}) has a direct way to or from the Internet.`
                : `"${resource.name}" (${service}) has no direct way to the Internet only by default; the promise asks for it to be stated in code.`,
            ),
            text(
              `Setzen Sie \`${stated}\`, so dass aller Verkehr durch das eigene Netz geht.`,
              `Set \`${stated}\`, so that all traffic goes through your own network.`,
            ),
          )
        : pass({ "direct-internet": false }),
  });
}
