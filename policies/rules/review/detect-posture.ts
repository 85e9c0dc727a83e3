import { combine, rule } from "../../rule";
import { list, text } from "../common/words";
import { mustWatch } from "./watched";

/** A recorder records only once its status says so and a channel delivers what it saw. BSI C5 OPS-17, OPS-20, COM-02. */
export const detectPosture = rule({
  id: "detect-posture",
  kind: "account",
  title: {
    de: "Einstellungen werden laufend aufgezeichnet und geprüft",
    en: "Settings are recorded and checked all the time",
  },
  why: {
    de: "Änderungen von Hand zwischen zwei Bereitstellungen sieht sonst niemand.",
    en: "Otherwise nobody sees changes by hand between two deploys.",
  },
  measures: ["review.technical-checks"],
  severity: "medium",
  decide(account, promise) {
    return combine([
      mustWatch(account, promise, {
        service: "config",
        does: ["all", "delivered"],
        problem: (regions) =>
          text(
            `AWS Config zeichnet nicht auf, nicht alles auf oder liefert nichts ab in: ${list(regions)}.`,
            `AWS Config records nothing, not everything, or delivers nothing in: ${list(regions)}.`,
          ),
        remedy: (regions) =>
          text(
            `Fügen Sie für ${list(regions)} \`aws.cfg.Recorder\` (\`allSupported: true\`), \`aws.cfg.DeliveryChannel\` und \`aws.cfg.RecorderStatus\` (\`isEnabled: true\`) hinzu.`,
            `Add \`aws.cfg.Recorder\` (\`allSupported: true\`), \`aws.cfg.DeliveryChannel\` and \`aws.cfg.RecorderStatus\` (\`isEnabled: true\`) for ${list(regions)}.`,
          ),
      }),
      mustWatch(account, promise, {
        service: "security-hub",
        problem: (regions) =>
          text(
            `Security Hub ist nicht eingeschaltet in: ${list(regions)}.`,
            `Security Hub is not on in: ${list(regions)}.`,
          ),
        remedy: (regions) =>
          text(
            `Fügen Sie für ${list(regions)} ein \`aws.securityhub.Account\` hinzu.`,
            `Add an \`aws.securityhub.Account\` for ${list(regions)}.`,
          ),
      }),
    ]);
  },
});
