import { durationText, shortestDays } from "../../../catalogue/promise/duration";
import type { Promised } from "../../../catalogue/promise/schema";
import type { Credential } from "../../../posture";
import { decideOn, fail, pass, rule, type Verdict } from "../../rule";
import { holds } from "../common/holds";
import { text } from "../common/words";

/** A secret that never changes opens the door for everybody who has ever seen it. BSI ORP.4.A8; C5 CRY-04. */
export const secretRotation = rule({
  id: "secret-rotation",
  kind: "credential",
  title: {
    de: "Geheimnisse werden so oft erneuert wie zugesagt",
    en: "Secrets are renewed as often as promised",
  },
  why: {
    de: "Ein Passwort, das nie wechselt, kennt auch, wer die Firma längst verlassen hat.",
    en: "A password that never changes is known to those too who have long left the company.",
  },
  measures: ["identity.machine-secrets"],
  severity: "medium",
  decide(credential, promise) {
    return decideOn(credential.keptBy, {
      absent: () => byHand(credential),
      known: (keeper) =>
        keeper === "customer" && isDatabase(credential) ? byHand(credential) : byPeriod(credential, promise),
    });
  },
});

/** A secret has a rotation; a database a flag. */
function isDatabase({ stated }: Credential): boolean {
  return stated !== "SecretRotation";
}

function byHand({ resource, service, stated }: Credential): Verdict {
  return fail(
    { service, "kept-by": "customer" },
    text(
      `Das Passwort der Verwaltung von „${resource.name}“ steht fest und wird nicht vom Dienst erneuert.`,
      `The administrator's password of "${resource.name}" is fixed, and not renewed by the service.`,
    ),
    text(
      `Setzen Sie \`${stated}: true\` und entfernen Sie das eigene Passwort; der Dienst hält es in Secrets Manager und erneuert es.`,
      `Set \`${stated}: true\` and remove the password of your own; the service keeps it in Secrets Manager and renews it.`,
    ),
  );
}

function byPeriod({ resource, service, rotationDays, keptBy }: Credential, promise: Promised): Verdict {
  const promised = shortestDays(promise.access.rotateSecrets);
  const often = durationText(promise.access.rotateSecrets);
  const remedy = text(
    `Legen Sie für das Geheimnis eine \`aws.secretsmanager.SecretRotation\` an, mit \`rotationRules.automaticallyAfterDays\` von höchstens ${Math.floor(promised)}.`,
    `Make an \`aws.secretsmanager.SecretRotation\` for the secret, with \`rotationRules.automaticallyAfterDays\` of ${Math.floor(promised)} at most.`,
  );
  return decideOn(rotationDays, {
    absent: () =>
      fail(
        { service, "promised-days": promised },
        text(
          `Das Geheimnis „${resource.name}“ wird nicht erneuert (zugesagter Abstand: höchstens ${often.de}).`,
          `The secret "${resource.name}" is not renewed; at least once in ${often.en} is promised.`,
        ),
        remedy,
      ),
    known: (days) => {
      const observed = { service, days, "promised-days": promised };
      if (days <= promised)
        return pass({
          ...observed,
          "kept-by": holds(keptBy, (keeper) => keeper === "aws") === "yes" ? "aws" : "customer",
        });
      return fail(
        observed,
        text(
          `Das Geheimnis „${resource.name}“ wird nur alle ${days} Tage erneuert (zugesagter Abstand: höchstens ${often.de}).`,
          `The secret "${resource.name}" is renewed only every ${days} days; at least once in ${often.en} is promised.`,
        ),
        remedy,
      );
    },
  });
}
