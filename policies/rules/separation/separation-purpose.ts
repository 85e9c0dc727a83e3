import type { Tenancy } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, type Verdict } from "../../rule";
import { markOf, purposesIn } from "../common/client";
import { text } from "../common/words";

/** Data is used for what it was collected for, and not for trying things out. Art. 5(1)(b) and 25 GDPR; BSI APP.3.2, CON.8.A14. */
export const separationPurpose = rule({
  id: "separation-purpose",
  kind: "tenancy",
  title: {
    de: "Jeder Speicher dient einem Zweck, und Test und Produktion sind getrennt",
    en: "Every store serves one purpose, and test and production are apart",
  },
  why: {
    de: "Was gemeinsam liegt, wird gemeinsam gelesen, auch von denen, die es nur für einen der Zwecke dürfen.",
    en: "What lies together is read together, also by those who may read it for one of the purposes only.",
  },
  measures: ["separation.purposes", "separation.environments"],
  severity: "medium",
  decide(store) {
    return combine([byPurpose(store), byEnvironment(store)]);
  },
});

function byPurpose({ tags, resource }: Tenancy): Verdict {
  return decideOn(markOf(tags, "purpose"), {
    absent: () => notApplicable("it names no purpose, which media-marked judges"),
    known: (purpose) => {
      const purposes = purposesIn(purpose).size;
      if (purposes <= 1) return pass({ purposes });
      return fail(
        { purposes },
        text(
          `„${resource.name}“ dient ${purposes} Zwecken zugleich.`,
          `"${resource.name}" serves ${purposes} purposes at once.`,
        ),
        text(
          "Legen Sie für jeden Zweck einen eigenen Speicher an, mit einem einzigen Wert in `tom:purpose`.",
          "Make a store of its own for each purpose, with a single value in `tom:purpose`.",
        ),
      );
    },
  });
}

function byEnvironment({ environment, besideProduction, resource }: Tenancy): Verdict {
  return decideOn(environment, {
    absent: () => notApplicable("neither a tag nor its name says whether it is for production or test"),
    known: (own) => {
      if (own === "production") return pass({ environment: "production" });
      return decideOn(besideProduction, {
        absent: () => pass({ environment: "test" }),
        known: (beside) =>
          beside
            ? fail(
                { environment: "test", "beside-production": true },
                text(
                  `„${resource.name}“ ist für Tests und liegt im selben Stack wie Daten der Produktion.`,
                  `"${resource.name}" is for tests, and in the same stack as data of production.`,
                ),
                text(
                  "Rollen Sie Test und Produktion als eigene Stacks in eigenen AWS-Konten aus.",
                  "Deploy test and production as stacks of their own in AWS accounts of their own.",
                ),
              )
            : pass({ environment: "test", "beside-production": false }),
      });
    },
  });
}
