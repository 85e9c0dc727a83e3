import { durationText, longestDays, shortestDays, type Duration } from "../../../catalogue/promise/duration";
import type { Promised } from "../../../catalogue/promise/schema";
import type { Key } from "../../../posture";
import { decideOn, fail, notApplicable, pass, rule, type Verdict } from "../../rule";
import { mustBeStated } from "../common/stated";
import { text } from "../common/words";

/** AWS rotates a key once a year where rotation is on and no period is stated. */
const yearOfAws = 365;
/** KMS takes periods from 90 to 2560 days: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html */
const shortestPeriod = 90;
const longestOfAws = 2560;

/** BSI TR-02102-1 and C5 CRY-04: the less a key encrypts, the less is lost with it. */
export const keyRotation = rule({
  id: "key-rotation",
  kind: "key",
  title: {
    de: "Schlüssel werden so oft erneuert wie zugesagt",
    en: "Keys rotate as often as promised",
  },
  why: {
    de: "Ein nie erneuerter Schlüssel öffnet, einmal verloren, alles, was je mit ihm verschlüsselt wurde.",
    en: "A key that never rotates opens, once lost, everything that was ever encrypted with it.",
  },
  measures: ["encryption.key-rotation"],
  severity: "medium",
  decide(key, promise) {
    return decideOn(key.rotatable, {
      absent: () => notApplicable("KMS can't rotate keys of this type by itself"),
      known: (rotatable) =>
        rotatable ? decideRotation(key, promise) : notApplicable("KMS can't rotate keys of this type by itself"),
    });
  },
});

function decideRotation(key: Key, promise: Promised): Verdict {
  const promisedDays = longestPeriod(promise.encryption.rotate);
  return decideOn(key.rotation, {
    absent: () => switchedOff(key, promise, promisedDays),
    known: (rotation, fact) => {
      if (!rotation) return switchedOff(key, promise, promisedDays);
      if (mustBeStated(fact, promise)) return switchedOff(key, promise, promisedDays);
      return decideOn(key.rotationPeriodDays, {
        absent: () => decidePeriod(key, promise, yearOfAws, promisedDays),
        known: (days) => decidePeriod(key, promise, days, promisedDays),
      });
    },
  });
}

/** The period that the promise asks for, in whole days that KMS takes; `undefined` where it can't rotate so often. */
export function promisedRotationDays({ encryption }: Promised): number | undefined {
  const days = Math.floor(longestPeriod(encryption.rotate));
  return days < shortestPeriod ? undefined : Math.min(days, longestOfAws);
}

/** Days that a period may have. A quarter has 89 to 92 days: KMS can't do 89, but its 90 are a quarter all the same. */
function longestPeriod(promised: Duration): number {
  const days = shortestDays(promised);
  return days < shortestPeriod && longestDays(promised) >= shortestPeriod ? shortestPeriod : days;
}

function decidePeriod(key: Key, promise: Promised, days: number, promisedDays: number): Verdict {
  const observed = { rotation: true, days, promisedDays };
  if (days <= promisedDays) return pass(observed);
  const often = durationText(promise.encryption.rotate);
  return fail(
    observed,
    text(
      `Der Schlüssel „${key.resource.name}“ wird nur alle ${days} Tage erneuert; zugesagt ist mindestens einmal in ${often.de}.`,
      `The key "${key.resource.name}" rotates only every ${days} days; at least once in ${often.en} is promised.`,
    ),
    remedy(promisedDays),
  );
}

function switchedOff(key: Key, promise: Promised, promisedDays: number): Verdict {
  const often = durationText(promise.encryption.rotate);
  return fail(
    { rotation: false, promisedDays },
    text(
      `Für den Schlüssel „${key.resource.name}“ ist keine Erneuerung festgelegt; zugesagt ist mindestens einmal in ${often.de}.`,
      `No rotation is set for the key "${key.resource.name}"; at least once in ${often.en} is promised.`,
    ),
    remedy(promisedDays),
  );
}

function remedy(promisedDays: number) {
  if (promisedDays < shortestPeriod) {
    return text(
      `Setzen Sie \`enableKeyRotation: true\`. KMS erneuert frühestens alle ${shortestPeriod} Tage: Ändern Sie \`encryption.rotate\` der Zusage, oder erneuern Sie auf Abruf.`,
      `Set \`enableKeyRotation: true\`. KMS rotates every ${shortestPeriod} days at the earliest: change \`encryption.rotate\` of the promise, or rotate on demand.`,
    );
  }
  const days = Math.floor(promisedDays);
  return text(
    `Setzen Sie am \`aws.kms.Key\` \`enableKeyRotation: true\` und \`rotationPeriodInDays\` auf höchstens ${days}.`,
    `Set \`enableKeyRotation: true\` and \`rotationPeriodInDays\` to ${days} at most on the \`aws.kms.Key\`.`,
  );
}
