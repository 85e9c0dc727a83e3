import { shortestDays } from "../../../catalogue/promise/duration";
import type { Promised } from "../../../catalogue/promise/schema";
import type { Lock } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { holdingOf, mustEnd } from "../common/data-class";
import { text } from "../common/words";

/**
 * A lock is stronger than every rule that deletes, so it must end within the period; and no lifecycle rule can give the
 * second factor that MFA delete asks for. https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html
 */
export const retentionNoConflict = rule({
  id: "retention-no-conflict",
  kind: "lock",
  title: {
    de: "Keine Sperre erzwingt eine längere Aufbewahrung als zugesagt",
    en: "No lock forces data to stay longer than promised",
  },
  why: {
    de: "Was gesperrt ist, kann auch auf Verlangen des Betroffenen niemand löschen.",
    en: "What is locked can't be deleted by anybody, not even when the person concerned demands it.",
  },
  measures: ["deletion.all-copies"],
  severity: "high",
  decide(lock, promise) {
    return combine([withinPeriod(lock, promise), deletable(lock)]);
  },
});

function withinPeriod(lock: Lock, promise: Promised): Verdict {
  return decideOn(lock.days, {
    absent: () => notApplicable("nothing locks it"),
    known: (days) => {
      const limit = limitOf(lock, promise);
      if (typeof limit !== "number") return limit;
      const observed = { "locked-days": days, promised: limit };
      if (days <= limit) return pass(observed);
      const { resource, service, stated } = lock;
      return fail(
        observed,
        text(
          `„${resource.name}“ (${service}) sperrt Daten für ${days} Tage; enden müssen sie nach ${limit}.`,
          `"${resource.name}" (${service}) locks data for ${days} days; it must end after ${limit}.`,
        ),
        text(
          `Setzen Sie \`${stated}\` auf höchstens ${Math.floor(limit)} Tage, oder halten Sie die Klassen in getrennten Speichern.`,
          `Set \`${stated}\` to ${Math.floor(limit)} days at most, or keep the classes in stores of their own.`,
        ),
      );
    },
  });
}

/** Days within which all that must end has ended. A vault holds backups, whatever class it names. */
function limitOf({ tags, service }: Lock, promise: Promised): number | Verdict {
  const holding = holdingOf(tags, promise);
  if (holding.state === "unknown") return undecided(holding.why);
  const ending = holding.state === "classes" ? mustEnd(holding.classes) : [];
  const periods = ending.map(({ dataClass }) => shortestDays(dataClass.keep));
  if (service === "AWS Backup") periods.push(shortestDays(promise.backups.keep));
  return periods.length === 0
    ? notApplicable("it does not say that it holds data that must end")
    : Math.min(...periods);
}

function deletable({ mfaDelete, lifecycle, resource }: Lock): Verdict {
  return decideOn(mfaDelete, {
    absent: () => notApplicable("there is no such lock"),
    known: (on) =>
      on
        ? decideOn(lifecycle, {
            absent: () => notApplicable("nothing is to be deleted by age"),
            known: (rules) =>
              rules
                ? fail(
                    { "mfa-delete": true, lifecycle: true },
                    text(
                      `„${resource.name}“ verlangt zum Löschen einen zweiten Faktor, den keine Lebenszyklusregel hat: Nichts endet.`,
                      `"${resource.name}" asks for a second factor to delete, which no lifecycle rule has: nothing ends.`,
                    ),
                    text(
                      'Setzen Sie `mfaDelete: "Disabled"`, und schützen Sie die Versionen durch die Bucket-Policy oder den Object Lock.',
                      'Set `mfaDelete: "Disabled"`, and protect the versions by the bucket policy or by Object Lock.',
                    ),
                  )
                : pass({ "mfa-delete": true, lifecycle: false }),
          })
        : notApplicable("deleting takes no second factor"),
  });
}
