import type { Promised } from "../../../catalogue/promise/schema";
import type { Product, Software } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { unlessImpersonal } from "../common/personal";
import { mustBeStated } from "../common/stated";
import { text } from "../common/words";
import { asOf, lineOf, type Line } from "./end-of-support";

/**
 * Support ends with the standard one, unless the longer one is asked for in so many words: AWS enrols databases and clusters
 * in it without asking, and only the most serious holes are mended then. Art. 32(1)(b) and (d) GDPR, BSI OPS.1.1.3.
 */
export const patchCurrent = rule({
  id: "patch-current",
  kind: "software",
  title: {
    de: "Nur unterstützte Versionen laufen, und kleine Aktualisierungen kommen von selbst",
    en: "Only supported versions run, and small updates come by themselves",
  },
  why: {
    de: "Für Versionen nach dem Ende der Unterstützung bleiben bekannte Lücken offen.",
    en: "After the end of support, known holes of a version stay open.",
  },
  measures: ["review.patching", "resilience.replacement-cycle"],
  severity: "high",
  decide(software, promise) {
    return unlessImpersonal(software.tags, promise, combine([supported(software), updated(software, promise)]));
  },
});

function supported(software: Software): Verdict {
  return decideOn(software.product, {
    absent: () => notApplicable("it runs nothing whose versions are told apart here"),
    known: (product) =>
      decideOn(software.version, {
        absent: () => pass({ version: "chosen by AWS" }),
        known: (version) => byLine(software, product, lineOf(product, version)),
      }),
  });
}

function byLine(software: Software, product: Product, line: Line | "older" | "newer" | undefined): Verdict {
  if (line === undefined) return undecided(`the table of versions of ${asOf} does not know this one`);
  if (line === "newer") return pass({ product, "supported-until": `not before ${asOf}` });
  if (line === "older") return ended(software, { product, version: "older than all that are supported" }, undefined);
  const { until, extended, version } = line;
  const observed = { product, version };
  if (until === undefined || until > asOf) return pass({ ...observed, "supported-until": until ?? "no end announced" });
  if (extended === undefined || extended <= asOf) return ended(software, observed, extended ?? until);
  return decideOn(software.extendedSupport, {
    absent: () => ended(software, observed, until),
    known: (asked) => (asked ? pass({ ...observed, "supported-until": extended }) : ended(software, observed, until)),
  });
}

function ended(
  { resource, service, stated }: Software,
  observed: { version: string; product: Product },
  day: string | undefined,
): Verdict {
  return fail(
    { ...observed, "supported-until": day ?? "long ago" },
    text(
      `„${resource.name}“ (${service}) läuft mit einer Version, deren reguläre Unterstützung ${day === undefined ? "längst" : `am ${day}`} geendet hat (${observed.version}).`,
      `"${resource.name}" (${service}) runs a version whose standard support ended ${day === undefined ? "long ago" : `on ${day}`} (${observed.version}).`,
    ),
    text(
      `Nennen Sie bei \`${stated.version}\` eine unterstützte Version.`,
      `Name a supported version at \`${stated.version}\`.`,
    ),
  );
}

function updated({ automaticUpdates, resource, service, stated }: Software, promise: Promised): Verdict {
  return decideOn(automaticUpdates, {
    absent: () => notApplicable("it has no switch for small updates"),
    known: (on, fact) => {
      const observed = { "automatic-updates": on };
      if (on && !mustBeStated(fact, promise)) return pass(observed);
      return fail(
        observed,
        text(
          `„${resource.name}“ (${service}) nimmt kleine Aktualisierungen nicht von selbst, oder es steht nicht im Code.`,
          `"${resource.name}" (${service}) does not take small updates by itself, or code does not state it.`,
        ),
        text(`Setzen Sie \`${stated.updates}\`.`, `Set \`${stated.updates}\`.`),
      );
    },
  });
}
