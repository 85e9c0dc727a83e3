import type { Promised } from "../../../catalogue/promise/schema";
import type { DeletionGuard } from "../../../posture";
import { decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { holdingOf, mustStay } from "../common/data-class";
import { unlessImpersonal } from "../common/personal";
import { mustBeStated } from "../common/stated";
import { text } from "../common/words";

/**
 * What has a protection of its service needs it: Pulumi's options protect from Pulumi only. Other stores need one of the
 * two where they hold what must stay: for data that must go, a store that goes with its stack is right
 * (`retention-on-destroy`). Art. 32(1)(b) and (c) GDPR.
 */
export const protectionDeletion = rule({
  id: "protection-deletion",
  kind: "deletion-guard",
  title: {
    de: "Datenbanken, Load Balancer und Benutzerverzeichnisse lassen sich nicht versehentlich löschen",
    en: "Databases, load balancers and user pools can't be deleted by mistake",
  },
  why: {
    de: "Ein falscher Befehl in der falschen Umgebung genügt sonst, um alle Daten zu verlieren.",
    en: "Otherwise one wrong command in the wrong environment is enough to lose all data.",
  },
  measures: ["availability.deletion-protection"],
  severity: "high",
  decide(posture, promise) {
    if (posture.ofService) return unlessImpersonal(posture.tags, promise, guarded(posture, promise));
    const holding = holdingOf(posture.tags, promise);
    if (holding.state === "unknown") return undecided(holding.why);
    return holding.state === "classes" && mustStay(holding.classes).length > 0
      ? guarded(posture, promise)
      : notApplicable("it does not say that it holds data that must stay");
  },
});

function guarded({ on, resource, service, stated, ofService }: DeletionGuard, promise: Promised): Verdict {
  return decideOn(on, {
    absent: () => notApplicable("it can't be deleted alone"),
    known: (is, fact) => {
      const observed = { "by-default": fact.byDefault !== undefined, guarded: is };
      if (is && !(ofService && mustBeStated(fact, promise))) return pass(observed);
      return fail(
        observed,
        text(
          `„${resource.name}“ (${service}) ist nicht gegen versehentliches Löschen geschützt, oder nur durch die Voreinstellung.`,
          `"${resource.name}" (${service}) is not protected from deletion by mistake, or only by default.`,
        ),
        text(
          ofService
            ? `Setzen Sie \`${stated}\`.`
            : `Geben Sie der Ressource die Option \`protect: true\`${stated === "" ? "" : ` oder setzen Sie \`${stated}\``}.`,
          ofService
            ? `Set \`${stated}\`.`
            : `Give the resource the option \`protect: true\`${stated === "" ? "" : `, or set \`${stated}\``}.`,
        ),
      );
    },
  });
}
