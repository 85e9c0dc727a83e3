import { durationText, longestDays, type Duration } from "../../../catalogue/promise/duration";
import type { Text } from "../../../catalogue/text";
import type { EvidenceStore, Fact, VaultLock } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, type Verdict } from "../../rule";
import { markOf, purposesIn } from "../common/client";
import { mustStay, namesOf, type NamedClass } from "../common/data-class";
import { isPromised, list, text } from "../common/words";
import { byClasses } from "./by-classes";
import { nothingEndsEarlier } from "./ends-not-before";

/**
 * What is kept to prove that processing was proper must be what was written then: Art. 5(2) and 28(3)(h) GDPR. A lock in
 * governance mode can be lifted by whoever is given the right to, so that it proves nothing against the one who gives it:
 * only compliance mode makes unalterable. A lock runs from the moment of writing; where the period runs from an event, such
 * as the end of a contract, it holds for as long as promised, and after it nothing may end the evidence by its age.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html#object-lock-retention-modes
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html
 */
export const retentionEvidence = rule({
  id: "retention-evidence",
  kind: "evidence-store",
  title: {
    de: "Nachweise bleiben unveränderbar, so lange wie zugesagt",
    en: "Evidence stays unalterable for as long as promised",
  },
  why: {
    de: "Ein Nachweis, den jemand ändern oder vorzeitig löschen kann, beweist nichts.",
    en: "Evidence that somebody can change or delete early proves nothing.",
  },
  measures: ["deletion.evidence-kept"],
  severity: "high",
  decide(store, promise) {
    return decideOn(markOf(store.tags, "purpose"), {
      absent: () => notApplicable(noEvidence),
      known: (purpose) =>
        isEvidence(purpose)
          ? byClasses(store.tags, promise, (classes) => kept(store, classes))
          : notApplicable(noEvidence),
    });
  },
});

const noEvidence = "it does not say that it holds evidence";

/** What the component `EvidenceStore` writes into `tom:purpose`. */
function isEvidence(purpose: string): boolean {
  return purposesIn(purpose.toLowerCase()).has("evidence");
}

function kept(store: EvidenceStore, classes: readonly NamedClass[]): Verdict {
  const staying = mustStay(classes);
  const ending = classes.filter((each) => !staying.includes(each));
  return combine([
    ...(ending.length > 0 ? [withoutMinimum(store, ending)] : []),
    ...(staying.length > 0 ? [locked(store, longest(staying)), nothingEndsEarlier(store, classes)] : []),
  ]);
}

/** The period that the lock has to last for. */
function longest(staying: readonly NamedClass[]): Duration {
  const periods = staying.map(({ dataClass }) => dataClass.keep);
  return periods.reduce((most, each) => (longestDays(each) > longestDays(most) ? each : most));
}

function withoutMinimum({ resource, service }: EvidenceStore, ending: readonly NamedClass[]): Verdict {
  const names = list(namesOf(ending));
  return fail(
    { "without-minimum": namesOf(ending) },
    text(
      `„${resource.name}“ (${service}) bewahrt Nachweise auf, und für ${names} nennt die Zusage keine Mindestfrist.`,
      `"${resource.name}" (${service}) keeps evidence, and for ${names} the promise names no minimum.`,
    ),
    text(
      "Nennen Sie für Nachweise eine Datenklasse mit `at-least: true`, und halten Sie andere Daten in eigenen Speichern.",
      "Name a data class with `at-least: true` for evidence, and keep other data in stores of their own.",
    ),
  );
}

function locked(store: EvidenceStore, promised: Duration): Verdict {
  return decideOn(store.lock, {
    absent: () => unlocked(store, promised),
    known: ({ mode, days }) => combine([unliftable(store, mode, promised), longEnough(store, days, promised)]),
  });
}

function unlocked(store: EvidenceStore, promised: Duration): Verdict {
  const { resource, service, lockedBy } = store;
  const observed = { lock: "none" };
  if (lockedBy !== "") {
    return fail(
      observed,
      text(
        `„${resource.name}“ (${service}) bewahrt Nachweise auf, und nichts sperrt sie: Wer das Recht dazu hat, ändert oder löscht sie.`,
        `"${resource.name}" (${service}) keeps evidence, and nothing locks it: whoever has the right to changes or deletes it.`,
      ),
      remedy(store, promised),
    );
  }
  return fail(
    observed,
    text(
      `„${resource.name}“ (${service}) bewahrt Nachweise auf, und der Dienst kann sie nicht gegen Ändern und Löschen sperren.`,
      `"${resource.name}" (${service}) keeps evidence, and the service can't lock it against change and deletion.`,
    ),
    text(
      "Legen Sie Nachweise in einen S3-Bucket mit Object Lock im Modus `COMPLIANCE`, wie ihn die Komponente `EvidenceStore` anlegt.",
      "Put evidence into an S3 bucket with Object Lock in the mode `COMPLIANCE`, as the component `EvidenceStore` makes it.",
    ),
  );
}

function unliftable(store: EvidenceStore, mode: VaultLock, promised: Duration): Verdict {
  if (mode === "compliance") return pass({ lock: mode });
  const { resource, service } = store;
  return fail(
    { lock: mode },
    text(
      `Die Sperre von „${resource.name}“ (${service}) kann eine privilegierte Rolle aufheben; Nachweise sollen unveränderbar sein.`,
      `The lock of "${resource.name}" (${service}) can be lifted by a privileged role; evidence is to be unalterable.`,
    ),
    remedy(store, promised),
  );
}

function longEnough(store: EvidenceStore, days: Fact<number>, promised: Duration): Verdict {
  const least = longestDays(promised);
  return decideOn(days, {
    absent: () => tooShort(store, 0, promised),
    known: (found) =>
      found >= least ? pass({ "locked-days": found, promised: least }) : tooShort(store, found, promised),
  });
}

function tooShort(store: EvidenceStore, days: number, promised: Duration): Verdict {
  const { resource, service } = store;
  const [locked, kept] = [durationText({ amount: days, unit: "day" }), durationText(promised)];
  const is = isPromised(promised.amount);
  return fail(
    { "locked-days": days, promised: longestDays(promised) },
    text(
      `„${resource.name}“ (${service}) sperrt Nachweise für ${locked.de}; ${is.de} ${kept.de}.`,
      `"${resource.name}" (${service}) locks evidence for ${locked.en}; ${kept.en} ${is.en}.`,
    ),
    remedy(store, promised),
  );
}

function remedy({ lockedBy }: EvidenceStore, promised: Duration): Text {
  const least = longestDays(promised);
  return text(
    `Sperren Sie im Modus Compliance, den niemand aufheben kann, für mindestens ${least} Tage (${lockedBy}), oder nehmen Sie die Komponente \`EvidenceStore\`.`,
    `Lock in compliance mode, which nobody can lift, for ${least} days at least (${lockedBy}), or take the component \`EvidenceStore\`.`,
  );
}
