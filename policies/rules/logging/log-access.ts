import type { AccessLog } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, type Verdict } from "../../rule";
import { unlessImpersonal } from "../common/personal";
import { text } from "../common/words";

/**
 * Access logs are required everywhere, logs of connections where the promise says so. Logs of firewalls, VPNs and trails
 * are judged with these (`firewall-web`, `transport-client-vpn`, `transport-vpn-cryptography`, `log-trail`).
 * Art. 32(1)(b) and Art. 5(2) GDPR; C5 OPS-10, BSI OPS.1.1.5.A3.
 */
export const logAccess = rule({
  id: "log-access",
  kind: "access-log",
  title: {
    de: "Dienste protokollieren, wer auf sie zugreift",
    en: "Services log who accesses them",
  },
  why: {
    de: "Ohne Protokoll lässt sich nach einem Vorfall nicht sagen, wer welche Daten gelesen oder verändert hat.",
    en: "Without a log nobody can say after an incident who read or changed which data.",
  },
  measures: ["logging.access"],
  severity: "high",
  decide(posture, promise) {
    const connections =
      promise.logging.connections === "required"
        ? logged(posture, "connections")
        : notApplicable("the promise asks for no logs of connections");
    return unlessImpersonal(posture.tags, promise, combine([logged(posture, "access"), connections]));
  },
});

function logged(posture: AccessLog, what: "access" | "connections"): Verdict {
  const { resource, service } = posture;
  const [fact, stated] =
    what === "access" ? [posture.on, posture.stated] : [posture.connections, posture.connectionsStated];
  const noun = what === "access" ? text("Zugriffe", "access") : text("Verbindungen", "connections");
  return decideOn(fact, {
    absent: () => notApplicable(`it has no log of ${what} that could be asked for`),
    known: (on) =>
      on
        ? pass({ [`${what}-logged`]: true })
        : fail(
            { [`${what}-logged`]: false },
            text(
              `„${resource.name}“ (${service}) protokolliert ${noun.de} nicht.`,
              `"${resource.name}" (${service}) does not log ${noun.en}.`,
            ),
            text(`Schreiben Sie \`${stated}\`.`, `Write \`${stated}\`.`),
          ),
  });
}
