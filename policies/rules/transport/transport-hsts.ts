import type { Site } from "../../../posture";
import { decideOn, fail, notApplicable, pass, rule } from "../../rule";
import { text } from "../common/words";
import { statedShown } from "./ends";

/** A year in seconds: what browsers ask of a site for their own lists (hstspreload.org). */
const year = 31_536_000;

/** RFC 6797; C5 COS-08. Only what the Internet can reach is opened by the browsers of strangers. */
export const transportHsts = rule({
  id: "transport-hsts",
  kind: "listener",
  title: {
    de: "Webseiten weisen Browser an, nur verschlüsselt wiederzukommen",
    en: "Sites tell browsers to come back encrypted only",
  },
  why: {
    de: "Ohne diese Anweisung beginnt jeder Besuch unverschlüsselt und kann dabei abgefangen werden.",
    en: "Without it every visit begins unencrypted, and can be intercepted there.",
  },
  measures: ["transport.encrypted", "endpoint.browser-security"],
  severity: "medium",
  decide({ site, resource, service }) {
    if (site === undefined) return notApplicable("no browser opens it");
    const failed = (seconds: number | null) =>
      fail(
        { "hsts-seconds": seconds, "at-least": year },
        text(
          seconds === null
            ? `„${resource.name}“ (${service}) sendet den Header Strict-Transport-Security nicht.`
            : `„${resource.name}“ (${service}) sendet Strict-Transport-Security nur für ${seconds} Sekunden; nötig ist ein Jahr.`,
          seconds === null
            ? `"${resource.name}" (${service}) doesn't send the header Strict-Transport-Security.`
            : `"${resource.name}" (${service}) sends Strict-Transport-Security for ${seconds} seconds only; a year is needed.`,
        ),
        remedy(site),
      );
    return decideOn(site.public, {
      absent: () => notApplicable("the Internet can't reach it"),
      known: (open) => {
        if (!open) return notApplicable("the Internet can't reach it");
        return decideOn(site.hstsSeconds, {
          absent: () => failed(null),
          known: (seconds) =>
            seconds >= year
              ? pass({ "hsts-seconds": seconds, "at-least": year })
              : failed(Number.isNaN(seconds) ? 0 : seconds),
        });
      },
    });
  },
});

function remedy({ stated }: Site) {
  const property = statedShown(stated);
  if (property.endsWith("responseHeadersPolicyId")) {
    return text(
      `Nennen Sie bei \`${property}\` die Richtlinie \`SecurityHeadersPolicy\` von AWS oder eine eigene mit \`strictTransportSecurity\` und \`accessControlMaxAgeSec: ${year}\`.`,
      `Name AWS's \`SecurityHeadersPolicy\` at \`${property}\`, or one of your own with \`strictTransportSecurity\` and \`accessControlMaxAgeSec: ${year}\`.`,
    );
  }
  return text(
    `Setzen Sie \`${property}: "max-age=${year}; includeSubDomains"\`.`,
    `Set \`${property}: "max-age=${year}; includeSubDomains"\`.`,
  );
}
