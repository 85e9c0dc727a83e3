import type { RegionSource } from "../../../posture";
import { decideOn, fail, notApplicable, pass, rule } from "../../rule";
import { text } from "../common/words";

/** `AWS_REGION` of whoever deploys must not decide where personal data lies (Art. 25 GDPR: by design). */
export const residencyStated = rule({
  id: "residency-stated",
  kind: "placement",
  title: {
    de: "Die Region steht im Code und nicht in der Umgebung",
    en: "The region is stated in code, not taken from the environment",
  },
  why: {
    de: "Sonst entscheidet der Rechner, auf dem ausgerollt wird, in welchem Land die Daten liegen.",
    en: "Otherwise the machine that deploys decides in which country the data is.",
  },
  measures: ["residency.region"],
  severity: "medium",
  decide(placement) {
    if (placement.global) return notApplicable("the service has no region of its own");
    return decideOn(placement.regionFrom, {
      absent: () => notApplicable("the resource has no region"),
      known: (from) => {
        const observed = { "region-from": from };
        if (stated[from]) return pass(observed);
        const { name } = placement.resource;
        return fail(
          observed,
          text(
            `Die Region von „${name}“ ist nirgends festgelegt; sie kommt aus der Umgebung, in der ausgerollt wird.`,
            `The region of "${name}" is stated nowhere; it comes from the environment that deploys.`,
          ),
          text(
            "Setzen Sie `region` an der Ressource, an einem eigenen `aws.Provider`, oder `aws:region` in Pulumi.<stack>.yaml.",
            "Set `region` of the resource or of an `aws.Provider` of your own, or `aws:region` in Pulumi.<stack>.yaml.",
          ),
        );
      },
    });
  },
});

const stated: Record<RegionSource, boolean> = {
  resource: true,
  provider: true,
  "default-provider": true,
  environment: false,
};
