import { durationText, longestDays } from "../../../catalogue/promise/duration";
import type { Promised } from "../../../catalogue/promise/schema";
import type { Certificate } from "../../../posture";
import { decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { text } from "../common/words";

/** C5 CRY-04; https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html */
export const certificateManaged = rule({
  id: "certificate-managed",
  kind: "certificate",
  title: {
    de: "Zertifikate werden von selbst oder rechtzeitig erneuert",
    en: "Certificates are renewed by themselves or in time",
  },
  why: {
    de: "Läuft ein Zertifikat ab, fällt der Dienst aus, oder es wird unverschlüsselt weitergearbeitet.",
    en: "When a certificate ends, the service fails, or work goes on unencrypted.",
  },
  measures: ["encryption.certificates"],
  severity: "medium",
  decide(certificate, promise) {
    return decideOn(certificate.renewal, {
      absent: () => notApplicable("it is an authority, and no certificate of a service"),
      known: (by) => {
        if (by === "acm") return pass({ renewal: "by ACM" });
        if (by === "by-hand") return inTime(certificate, promise);
        if (by === "acm-by-mail") return byMail(certificate);
        return undecided("it is not known who renews it");
      },
    });
  },
});

function byMail({ resource }: Certificate): Verdict {
  return fail(
    { renewal: "by mail" },
    text(
      `„${resource.name}“ wird nur erneuert, wenn jemand rechtzeitig eine E-Mail beantwortet.`,
      `"${resource.name}" is renewed only if somebody answers a mail in time.`,
    ),
    text(
      'Setzen Sie `validationMethod: "DNS"` und den Eintrag aus `domainValidationOptions`.',
      'Set `validationMethod: "DNS"`, and the record of `domainValidationOptions`.',
    ),
  );
}

function inTime({ resource, daysLeft }: Certificate, promise: Promised): Verdict {
  const lead = longestDays(promise.transport.renewCertificatesBefore);
  const period = durationText(promise.transport.renewCertificatesBefore);
  return decideOn(daysLeft, {
    absent: () => undecided("it is not known when it ends"),
    known: (days) => {
      if (days > lead) return pass({ renewal: "by hand", "ends-in-time": true, "lead-days": lead });
      return fail(
        { renewal: "by hand", "days-left": Number.isNaN(days) ? 0 : days, "lead-days": lead },
        text(
          `„${resource.name}“ endet in ${days} Tagen, und nichts erneuert es; zugesagt ist ein Vorlauf von ${period.de}.`,
          `"${resource.name}" ends in ${days} days, and nothing renews it; a lead of ${period.en} is promised.`,
        ),
        text(
          'Lassen Sie es von ACM ausstellen (`validationMethod: "DNS"`), oder spielen Sie jetzt ein neues ein.',
          'Have it issued by ACM (`validationMethod: "DNS"`), or bring in a new one now.',
        ),
      );
    },
  });
}
