import type { Backup } from "../../../posture";
import { fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { text } from "../common/words";
import { central, notYet, whereBackedUp } from "./promised";
import { isBackedUp, isPlanned } from "./selected";

/**
 * A plan that nothing is assigned to backs up nothing, and a tag that is written differently assigns nothing: what counts
 * is that a selection takes the store. Art. 32(1)(c) GDPR, BSI C5 OPS-06.
 */
export const backupCovered = rule({
  id: "backup-covered",
  kind: "backup",
  title: {
    de: "Alles, dessen Sicherung zugesagt ist, wird nach Plan gesichert",
    en: "Everything that is promised to be backed up is backed up on schedule",
  },
  why: {
    de: "Was kein Plan erfasst, ist nach einem Fehler oder Angriff verloren, und niemand merkt es vorher.",
    en: "What no plan takes in is lost after a mistake or an attack, and nobody notices before.",
  },
  measures: ["backup.scheduled"],
  severity: "high",
  decide(store, promise) {
    return whereBackedUp(store, promise, () => {
      if (!store.planned && store.own.state === "absent") return notApplicable("nothing can back it up");
      switch (isBackedUp(store)) {
        case "yes":
          return pass({ "by-plan": isPlanned(store) === "yes", "by-service": isOwn(store) });
        case "unknown":
          return undecided(store.own.state === "unknown" ? store.own.why : notYet);
        case "no":
          return promise.backups.plans === "central" ? undecided(central) : uncovered(store);
      }
    });
  },
});

function isOwn({ own }: Backup): boolean {
  return own.state === "known" && own.value;
}

function uncovered({ resource, service, stated, planned }: Backup): Verdict {
  const own = stated === "" ? [] : [`\`${stated}\``];
  return fail(
    { "by-plan": false, "by-service": false },
    text(
      `„${resource.name}“ (${service}) wird nicht gesichert: Kein Sicherungsplan erfasst die Ressource, und der Dienst hält selbst nichts vor.`,
      `"${resource.name}" (${service}) is not backed up: no backup plan takes it in, and the service keeps nothing by itself.`,
    ),
    text(
      [
        ...(planned ? ["Nehmen Sie sie in eine `aws.backup.Selection` auf (`resources` oder Tags)"] : []),
        ...own.map((each) => (planned ? `oder setzen Sie ${each}` : `Setzen Sie ${each}`)),
      ].join(", ") + ".",
      [
        ...(planned ? ["Take it into an `aws.backup.Selection` (`resources` or tags)"] : []),
        ...own.map((each) => (planned ? `or set ${each}` : `Set ${each}`)),
      ].join(", ") + ".",
    ),
  );
}
