import { decideOn, fail, notApplicable, pass, rule } from "../../rule";
import { text } from "../common/words";

/** A public snapshot is found within minutes by those who look for nothing else. Art. 32(1)(b) GDPR. */
export const exposureSnapshot = rule({
  id: "exposure-snapshot",
  kind: "publication",
  title: {
    de: "Kein Schnappschuss, kein Abbild, kein Layer und kein Dokument ist öffentlich",
    en: "No snapshot, image, layer or document is public",
  },
  why: {
    de: "Ein öffentlicher Schnappschuss ist eine vollständige Kopie der Daten für jedes AWS-Konto der Welt.",
    en: "A public snapshot is a full copy of the data for every AWS account in the world.",
  },
  measures: ["access.no-public-storage"],
  severity: "critical",
  decide({ on, resource, service, stated }) {
    return decideOn(on, {
      absent: () => notApplicable("it shares nothing"),
      known: (isPublic) =>
        isPublic
          ? fail(
              { public: true },
              text(
                `„${resource.name}“ (${service}) gibt Daten oder Programme jedem AWS-Konto frei, oder lässt es zu.`,
                `"${resource.name}" (${service}) shares data or programs with every AWS account, or lets it happen.`,
              ),
              text(
                `Nennen Sie bei \`${stated}\` bestimmte Konten, oder sperren Sie das Veröffentlichen ganz.`,
                `Name certain accounts, or block publishing altogether, at \`${stated}\`.`,
              ),
            )
          : pass({ public: false }),
    });
  },
});
