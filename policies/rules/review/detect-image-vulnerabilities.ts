import type { ImageStore } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, type Verdict } from "../../rule";
import { text } from "../common/words";

/** A scan says something about an image only as long as its tag can't be moved to another. BSI C5 OPS-22, DEV-07. */
export const detectImageVulnerabilities = rule({
  id: "detect-image-vulnerabilities",
  kind: "image-store",
  title: {
    de: "Container-Abbilder werden bei jeder Ablage geprüft und sind danach unveränderlich",
    en: "Container images are scanned as they come in, and can't be changed afterwards",
  },
  why: {
    de: "Sonst läuft ungeprüfter Code, oder anderer als der geprüfte.",
    en: "Otherwise code runs that nobody has scanned, or other code than was scanned.",
  },
  measures: ["review.vulnerabilities"],
  severity: "medium",
  decide(store) {
    return combine([scanned(store), immutable(store)]);
  },
});

function scanned({ on, resource, stated }: ImageStore): Verdict {
  return decideOn(on, {
    absent: () => notApplicable("it can't be scanned"),
    known: (is) =>
      is
        ? pass({ "scan-on-push": true })
        : fail(
            { "scan-on-push": false },
            text(
              `Abbilder in „${resource.name}“ werden bei der Ablage nicht geprüft.`,
              `Images in "${resource.name}" are not scanned as they come in.`,
            ),
            text(
              `Setzen Sie \`${stated}\`, oder nehmen Sie sie in eine \`aws.ecr.RegistryScanningConfiguration\` auf.`,
              `Set \`${stated}\`, or take it into an \`aws.ecr.RegistryScanningConfiguration\`.`,
            ),
          ),
  });
}

function immutable({ immutable, resource }: ImageStore): Verdict {
  return decideOn(immutable, {
    absent: () => notApplicable("it has no tags"),
    known: (is) =>
      is
        ? pass({ immutable: true })
        : fail(
            { immutable: false },
            text(
              `Marken (Tags) von Abbildern in „${resource.name}“ lassen sich auf andere Abbilder umhängen.`,
              `Tags of images in "${resource.name}" can be moved to other images.`,
            ),
            text('Setzen Sie `imageTagMutability: "IMMUTABLE"`.', 'Set `imageTagMutability: "IMMUTABLE"`.'),
          ),
  });
}
