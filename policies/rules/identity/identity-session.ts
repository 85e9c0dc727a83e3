import { durationText, shortestDays } from "../../../catalogue/promise/duration";
import type { Promised } from "../../../catalogue/promise/schema";
import type { Session } from "../../../posture";
import { combine, decideOn, fail, pass, rule, type Verdict } from "../../rule";
import { mustBeStated } from "../common/stated";
import { isPromised, propertyShown, text } from "../common/words";

/** Somebody forgets to sign out; a stolen session is as good as a password for as long as it lasts. BSI ORP.4.A12; C5 IDM-09. */
export const identitySession = rule({
  id: "identity-session",
  kind: "session",
  title: {
    de: "Sitzungen enden spätestens nach der zugesagten Zeit",
    en: "Sessions end after the promised time at the latest",
  },
  why: {
    de: "Eine vergessene oder gestohlene Sitzung bleibt offen, bis sie von selbst endet.",
    en: "A session that was forgotten or stolen stays open until it ends by itself.",
  },
  measures: ["identity.session-end"],
  severity: "medium",
  decide(session, promise) {
    return combine([
      byTime(session, promise),
      ...(session.renewsItself ? [byRenewal(session, session.renewsItself)] : []),
    ]);
  },
});

function byTime(session: Session, promise: Promised): Verdict {
  const promised = Math.round(shortestDays(promise.access.session) * 1440);
  const limit = durationText(promise.access.session);
  const { amount } = promise.access.session;
  const { name } = session.resource;
  const failed = (minutes: number | null, de: string, en: string) =>
    fail(
      { service: session.service, minutes, "promised-minutes": promised },
      text(
        `Sitzungen über „${name}“ ${de}; ${isPromised(amount).de} höchstens ${limit.de}.`,
        `Sessions by "${name}" ${en}; ${limit.en} at most ${isPromised(amount).en}.`,
      ),
      text(
        `Setzen Sie \`${propertyShown(session.stated)}\` auf höchstens ${limit.de}.`,
        `Set \`${propertyShown(session.stated)}\` to ${limit.en} at most.`,
      ),
    );
  return decideOn(session.minutes, {
    absent: () => failed(null, "enden nicht von selbst", "don't end by themselves"),
    known: (minutes, fact) => {
      if (minutes > promised)
        return failed(minutes, `dauern bis zu ${minutes} Minuten`, `last up to ${minutes} minutes`);
      if (mustBeStated(fact, promise)) {
        return failed(minutes, "enden nur, weil der Dienst es so vorgibt", "end only because the service has it so");
      }
      return pass({ minutes, "promised-minutes": promised });
    },
  });
}

function byRenewal({ resource, service }: Session, renews: NonNullable<Session["renewsItself"]>): Verdict {
  return decideOn(renews, {
    absent: () => pass({ "renews-itself": false }),
    known: (goesOn) =>
      goesOn
        ? fail(
            { service, "renews-itself": true },
            text(
              `Die Verbindung über „${resource.name}“ baut sich nach ihrem Ende von selbst wieder auf.`,
              `The connection by "${resource.name}" comes back by itself after its end.`,
            ),
            text("Setzen Sie `disconnectOnSessionTimeout: true`.", "Set `disconnectOnSessionTimeout: true`."),
          )
        : pass({ "renews-itself": false }),
  });
}
