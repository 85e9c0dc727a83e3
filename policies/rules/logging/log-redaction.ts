import type { Text } from "../../../catalogue/text";
import type { LogContent, LoggedContent } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, type Verdict } from "../../rule";
import { unlessImpersonal } from "../common/personal";
import { text } from "../common/words";

/** Art. 5(1)(c) GDPR; C5 OPS-11: a log holds what it is for, and no way in. */
export const logRedaction = rule({
  id: "log-redaction",
  kind: "log-content",
  title: {
    de: "Protokolle lassen weg, was die Zusage nennt: Zugangsdaten, Cookies, Inhalte",
    en: "Logs leave out what the promise lists: credentials, cookies, bodies",
  },
  why: {
    de: "Wer Protokolle lesen darf, könnte sich sonst mit fremden Zugangsdaten anmelden oder Inhalte mitlesen.",
    en: "Otherwise whoever may read logs could sign in with the credentials of others, or read contents.",
  },
  measures: ["logging.minimal"],
  severity: "medium",
  decide(log, promise) {
    if (promise.logging.leaveOut.length === 0) return notApplicable("the promise lists nothing that logs leave out");
    const verdict = combine(promise.logging.leaveOut.map((content) => leftOut(log, content)));
    return unlessImpersonal(log.tags, promise, verdict);
  },
});

const nouns: Record<LoggedContent, Text> = {
  credentials: text("Zugangsdaten", "credentials"),
  cookies: text("Cookies", "cookies"),
  bodies: text("Inhalte von Anfragen", "bodies of requests"),
};

const impossible: Record<LoggedContent, string> = {
  credentials: "there can be no credentials in it",
  cookies: "there can be no cookies in it",
  bodies: "there can be no bodies of requests in it",
};

function leftOut({ holds, stated, resource, service }: LogContent, content: LoggedContent): Verdict {
  return decideOn(holds[content], {
    absent: () => notApplicable(impossible[content]),
    known: (is) => {
      if (!is) return pass({ [content]: false });
      const remedy = stated[content].includes(":")
        ? text(`Setzen Sie \`${stated[content]}\`.`, `Set \`${stated[content]}\`.`)
        : text(`Nehmen Sie sie aus \`${stated[content]}\` heraus.`, `Take them out of \`${stated[content]}\`.`);
      return fail(
        { [content]: true },
        text(
          `In den Protokollen von „${resource.name}“ (${service}) stehen ${nouns[content].de}.`,
          `The logs of "${resource.name}" (${service}) hold ${nouns[content].en}.`,
        ),
        remedy,
      );
    },
  });
}
