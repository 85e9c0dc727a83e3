import { durationText, longestDays } from "../../../catalogue/promise/duration";
import { decideOn, fail, pass, rule } from "../../rule";
import { mustBeStated } from "../common/stated";
import { text } from "../common/words";

/** KMS takes 7 to 30 days: https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html */
const longestWindow = 30;

/** BSI CON.1: with the key, everything under it is gone for good; Art. 32(1)(b), (c) GDPR. */
export const keyDeletionWindow = rule({
  id: "key-deletion-window",
  kind: "key",
  title: {
    de: "Schlüssel lassen sich so lange zurückholen wie zugesagt",
    en: "Keys can be got back for as long as promised",
  },
  why: {
    de: "Mit einem Schlüssel, der versehentlich gelöscht wird, sind alle Daten darunter unwiederbringlich verloren.",
    en: "With a key that is deleted by mistake, all data under it is lost for good.",
  },
  measures: ["encryption.key-protection"],
  severity: "medium",
  decide(key, promise) {
    const promised = Math.min(longestDays(promise.encryption.deletionWindow), longestWindow);
    const period = durationText(promise.encryption.deletionWindow);
    const failed = (days: number | null) =>
      fail(
        { days, "at-least": promised },
        text(
          days === null
            ? `Für den Schlüssel „${key.resource.name}“ ist keine Frist bis zur Löschung festgelegt; zugesagt ist mindestens ${period.de}.`
            : `Der Schlüssel „${key.resource.name}“ ist schon ${days} Tage nach einem Löschauftrag verloren; zugesagt ist mindestens ${period.de}.`,
          days === null
            ? `No time until deletion is set for the key "${key.resource.name}"; ${period.en} at least is promised.`
            : `The key "${key.resource.name}" is lost ${days} days after it is told to be deleted; ${period.en} at least is promised.`,
        ),
        text(
          `Setzen Sie \`deletionWindowInDays: ${promised}\` (KMS nimmt 7 bis ${longestWindow}).`,
          `Set \`deletionWindowInDays: ${promised}\` (KMS takes 7 to ${longestWindow}).`,
        ),
      );
    return decideOn(key.deletionWindowDays, {
      absent: () => failed(null),
      known: (days, fact) => {
        if (mustBeStated(fact, promise)) return failed(null);
        return days >= promised ? pass({ days, "at-least": promised }) : failed(Number.isNaN(days) ? null : days);
      },
    });
  },
});
