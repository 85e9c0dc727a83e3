import { decideOn, fail, notApplicable, pass, rule, undecided } from "../../rule";
import { text } from "../common/words";

/** The measure whose attestation says that those who get mail have consented. */
const consent = "rights.tracking-consent";

/** Art. 6(1)(a) and Art. 7 GDPR; § 25 TDDDG: counting pictures and links need consent before they are used. */
export const logTracking = rule({
  id: "log-tracking",
  kind: "mail-tracking",
  title: {
    de: "Das Öffnen und Anklicken von Mails wird nur mit Einwilligung ausgewertet",
    en: "Opening mails and clicking in them is recorded only with consent",
  },
  why: {
    de: "Wer ohne Einwilligung misst, wer wann welche Mail liest, verfolgt Personen ohne Rechtsgrund.",
    en: "Measuring without consent who reads which mail when is tracking people without a legal ground.",
  },
  measures: [consent],
  severity: "medium",
  decide({ on, resource, stated }, { attestations }, today) {
    return decideOn(on, {
      absent: () => notApplicable("it sends no mail"),
      known: (tracks) => {
        if (!tracks) return pass({ tracks: false });
        const last = attestations.filter(({ measure }) => measure === consent).map(({ validUntil }) => validUntil).sort().at(-1); // prettier-ignore
        if (last !== undefined && today === undefined) {
          return undecided("on which day the consent is looked at is not known");
        }
        if (last !== undefined && today !== undefined && today <= last)
          return pass({ tracks: true, "consent-until": last });
        return fail(
          { tracks: true, "consent-until": last ?? null },
          text(
            `„${resource.name}“ wertet aus, wer Mails öffnet oder anklickt, und eine Einwilligung ist nicht belegt.`,
            `"${resource.name}" records who opens mails or clicks in them, and no consent is on record.`,
          ),
          text(
            `Setzen Sie \`${stated}\`, oder halten Sie die Einwilligung mit \`tomguard attest\` für die Maßnahme \`${consent}\` fest.`,
            `Set \`${stated}\`, or put the consent on record for the measure \`${consent}\` by \`tomguard attest\`.`,
          ),
        );
      },
    });
  },
});
