import { rule } from "../../rule";
import { list, text } from "../common/words";
import { mustWatch } from "./watched";

/** GuardDuty is regional: an intruder chooses the region that nobody watches. BSI C5 OPS-10, OPS-13; OPS.1.1.4. */
export const detectThreats = rule({
  id: "detect-threats",
  kind: "account",
  title: {
    de: "Angriffe und Schadprogramme werden in jeder zugesagten Region erkannt",
    en: "Attacks and malware are detected in every promised region",
  },
  why: {
    de: "Wer einen Einbruch nicht bemerkt, kann ihn weder beenden noch binnen 72 Stunden melden.",
    en: "Who does not notice a breach can neither end it nor report it within 72 hours.",
  },
  measures: ["resilience.intrusion-detection", "endpoint.malware-protection"],
  severity: "high",
  decide(account, promise) {
    const { threats } = promise.review;
    return mustWatch(account, promise, {
      service: "guardduty",
      does: threats,
      problem: (regions) =>
        text(
          `GuardDuty fehlt, ist aus oder beobachtet nicht alles Zugesagte (${list(threats)}) in: ${list(regions)}.`,
          `GuardDuty is missing, off, or does not look at all that is promised (${list(threats)}) in: ${list(regions)}.`,
        ),
      remedy: (regions) =>
        text(
          `Fügen Sie für ${list(regions)} je einen \`aws.guardduty.Detector\` mit \`enable: true\` und für jede Funktion ein \`aws.guardduty.DetectorFeature\` mit \`status: "ENABLED"\` hinzu.`,
          `Add an \`aws.guardduty.Detector\` with \`enable: true\` for each of ${list(regions)}, and an \`aws.guardduty.DetectorFeature\` with \`status: "ENABLED"\` for each feature.`,
        ),
    });
  },
});
