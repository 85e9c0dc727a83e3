import { rule } from "../../rule";
import { text } from "../common/words";
import { shouldBeOn } from "./switched";

/** Art. 32(1)(b) GDPR: what breaks at night is replaced at night. BSI C5 OPS-01, BCM-03. */
export const availabilitySelfHealing = rule({
  id: "availability-self-healing",
  kind: "healing",
  title: {
    de: "Was ausfällt, wird von selbst ersetzt",
    en: "What breaks is replaced by itself",
  },
  why: {
    de: "Ohne wirksame Prüfung bleibt ein totes System im Dienst, bis jemand es bemerkt.",
    en: "Without a check that has effect, a dead system stays in service until somebody notices.",
  },
  measures: ["resilience.self-healing"],
  severity: "medium",
  decide(posture, promise) {
    const { resource, service, stated } = posture;
    return shouldBeOn(posture, promise, {
      observed: "replaced-by-itself",
      problem: text(
        `„${resource.name}“ (${service}) wird nicht ersetzt, wenn der Dienst darauf ausfällt, oder es steht nicht fest.`,
        `"${resource.name}" (${service}) is not replaced when the service on it fails, or that is not stated.`,
      ),
      remedy: text(
        `Setzen Sie \`${stated}\`, und lassen Sie die Vorgänge laufen, die Ausgefallenes ersetzen.`,
        `Set \`${stated}\`, and let the processes run that replace what failed.`,
      ),
    });
  },
});
