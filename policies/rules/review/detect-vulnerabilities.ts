import { rule } from "../../rule";
import { list, text } from "../common/words";
import { mustWatch } from "./watched";

/** Art. 32(1)(d) GDPR, BSI C5 OPS-18 and OPS-22. */
export const detectVulnerabilities = rule({
  id: "detect-vulnerabilities",
  kind: "account",
  title: {
    de: "Systeme werden laufend auf Schwachstellen geprüft",
    en: "Systems are scanned for vulnerabilities all the time",
  },
  why: {
    de: "Neue Lücken werden täglich bekannt; wer nicht sucht, erfährt davon durch den Angriff.",
    en: "New holes become known every day; who does not look learns of them by the attack.",
  },
  measures: ["review.vulnerabilities"],
  severity: "medium",
  decide(account, promise) {
    return mustWatch(account, promise, {
      service: "inspector",
      problem: (regions) =>
        text(`Inspector ist nicht eingeschaltet in: ${list(regions)}.`, `Inspector is not on in: ${list(regions)}.`),
      remedy: (regions) =>
        text(
          `Fügen Sie für ${list(regions)} einen \`aws.inspector2.Enabler\` mit \`resourceTypes: ["EC2", "ECR", "LAMBDA"]\` hinzu.`,
          `Add an \`aws.inspector2.Enabler\` with \`resourceTypes: ["EC2", "ECR", "LAMBDA"]\` for ${list(regions)}.`,
        ),
    });
  },
});
