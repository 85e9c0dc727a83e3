import { durationText, longestDays, shortestDays, type Duration } from "../../../catalogue/promise/duration";
import type { Promised } from "../../../catalogue/promise/schema";
import type { Log } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { holdingOf, mustEnd, mustStay, type Holding } from "../common/data-class";
import { isPromised, text } from "../common/words";

/**
 * Logs name people: addresses, accounts, what they looked at. Where a log names its data class, `retention-within-promise`
 * and `retention-minimum` hold it to that; where it names none, it ends within what is promised for logs. Logs by which
 * something can be proved stay at least as long as promised, unless their class ends sooner.
 * Art. 5(1)(e) GDPR; C5 OPS-12, BSI OPS.1.1.5.A9.
 */
export const logRetention = rule({
  id: "log-retention",
  kind: "log",
  title: {
    de: "Jedes Protokoll hat ein Ende, nicht zu früh und nicht zu spät",
    en: "Every log has an end, neither too early nor too late",
  },
  why: {
    de: "Ein Protokoll ohne Ende ist eine wachsende Sammlung personenbezogener Daten, ein zu kurzes beweist nichts.",
    en: "A log without an end is a growing collection of personal data, and one that is too short proves nothing.",
  },
  measures: ["deletion.logs"],
  severity: "medium",
  decide(log, promise) {
    const holding = holdingOf(log.tags, promise);
    if (holding.state === "unknown") return undecided(holding.why);
    return combine([notTooLate(log, promise, holding), notTooEarly(log, promise, holding)]);
  },
});

function notTooLate(log: Log, { logging }: Promised, holding: Holding): Verdict {
  if (holding.state === "classes")
    return notApplicable("its data class says when it ends: see retention-within-promise");
  if (holding.state === "none") return notApplicable("it holds no personal data");
  const most = shortestDays(logging.keepAtMost);
  return decideOn(log.retentionDays, {
    absent: () => failed(log, logging.keepAtMost, "at most", null, most),
    known: (days) =>
      days <= most ? pass({ days, "at-most": most }) : failed(log, logging.keepAtMost, "at most", days, most),
  });
}

function notTooEarly(log: Log, { logging }: Promised, holding: Holding): Verdict {
  const least = longestDays(logging.keepAtLeast);
  if (holding.state === "classes") {
    if (mustStay(holding.classes).length > 0) return notApplicable("its data class must stay: see retention-minimum");
    const needed = least + log.delayDays + log.lateDays;
    if (mustEnd(holding.classes).some(({ dataClass }) => shortestDays(dataClass.keep) < needed)) {
      return notApplicable("its data class ends sooner than logs stay by the promise");
    }
  }
  return decideOn(log.proves, {
    absent: () => notApplicable("nothing is proved by it"),
    known: (proves) => {
      if (!proves) return notApplicable("nothing is proved by it");
      return decideOn(log.retentionDays, {
        absent: () => pass({ days: null, "at-least": least }),
        known: (days) =>
          days - log.delayDays >= least
            ? pass({ days, "at-least": least })
            : failed(log, logging.keepAtLeast, "at least", days, least),
      });
    },
  });
}

function failed(
  { resource, service, stated, delayDays }: Log,
  promised: Duration,
  bound: "at least" | "at most",
  days: number | null,
  limit: number,
): Verdict {
  const keep = durationText(promised);
  const [mostDe, value] = bound === "at most" ? ["höchstens", limit - delayDays] : ["mindestens", limit];
  return fail(
    { days, [bound.replace(" ", "-")]: limit },
    text(
      `Protokolle in „${resource.name}“ (${service}) ${days === null ? "enden nie" : `enden nach ${days} Tagen`}; ${isPromised(promised.amount).de} ${mostDe} ${keep.de}.`,
      `Logs in "${resource.name}" (${service}) ${days === null ? "never end" : `end after ${days} days`}; ${bound} ${keep.en} ${isPromised(promised.amount).en}.`,
    ),
    text(
      `Setzen Sie \`${stated}\` auf ${mostDe} ${value}, oder nennen Sie in \`tags\` die Datenklasse des Protokolls.`,
      `Set \`${stated}\` to ${bound} ${value}, or name the log's data class in \`tags\`.`,
    ),
  );
}
