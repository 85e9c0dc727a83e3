import { decideOn, fail, notApplicable, pass, rule, undecided } from "../../rule";
import { holdingOf, mustEnd, mustStay } from "../common/data-class";
import { text } from "../common/words";

/**
 * A last snapshot has no end and no program that knows of it. What must stay is guarded before it can be deleted at all
 * (`protection-deletion`). Art. 28(3)(g) GDPR: at the end everything is deleted or returned.
 */
export const retentionOnDestroy = rule({
  id: "retention-on-destroy",
  kind: "aftermath",
  title: {
    de: "Beim Abbau bleiben keine personenbezogenen Daten unbemerkt zurück",
    en: "Taking a stack down leaves no personal data behind unseen",
  },
  why: {
    de: "Ein letztes Abbild ohne Besitzer und ohne Frist überdauert den Vertrag, zu dem es gehörte.",
    en: "A last snapshot without owner and without end outlives the contract that it belonged to.",
  },
  measures: ["deletion.contract-end"],
  severity: "medium",
  decide({ tags, on, resource, service, stated }, promise) {
    const holding = holdingOf(tags, promise);
    if (holding.state === "unknown") return undecided(holding.why);
    if (holding.state !== "classes") return notApplicable("it does not say that it holds personal data");
    if (mustStay(holding.classes).length > 0)
      return notApplicable("what must stay is guarded: see protection-deletion");
    if (mustEnd(holding.classes).length === 0) return notApplicable("the class is not personal");
    return decideOn(on, {
      absent: () => notApplicable("it leaves nothing behind"),
      known: (leaves) =>
        leaves
          ? fail(
              { "leaves-data": true },
              text(
                `Beim Löschen von „${resource.name}“ (${service}) bleiben Daten zurück, die kein Programm mehr verwaltet.`,
                `Deleting "${resource.name}" (${service}) leaves data behind that no program manages any more.`,
              ),
              stated.startsWith("final") && !stated.includes(":")
                ? text(`Lassen Sie \`${stated}\` weg.`, `Leave out \`${stated}\`.`)
                : text(`Setzen Sie \`${stated}\`.`, `Set \`${stated}\`.`),
            )
          : pass({ "leaves-data": false }),
    });
  },
});
