import { rule } from "../../rule";
import { text } from "../common/words";
import { mustBeOn } from "./switched";

/** BSI TR-03108; orientation guide of the German data protection conference (DSK) on e-mail, 2021. */
export const transportMail = rule({
  id: "transport-mail",
  kind: "mail-route",
  title: {
    de: "E-Mail wird nur verschlüsselt übertragen",
    en: "Mail is transmitted encrypted only",
  },
  why: {
    de: "Ohne Zwang fällt SES auf unverschlüsselte Zustellung zurück, sobald die Gegenseite kein TLS anbietet.",
    en: "Unless forced, SES falls back to unencrypted delivery as soon as the other side offers no TLS.",
  },
  measures: ["transport.mail-submission", "transport.mail-delivery"],
  severity: "high",
  decide(route) {
    return mustBeOn(route, "tls-required", {
      problem: text(
        `„${route.resource.name}“ (${route.service}) überträgt E-Mail auch unverschlüsselt.`,
        `"${route.resource.name}" (${route.service}) transmits mail unencrypted as well.`,
      ),
      remedy: text(`Setzen Sie \`${route.stated}\`.`, `Set \`${route.stated}\`.`),
    });
  },
});
