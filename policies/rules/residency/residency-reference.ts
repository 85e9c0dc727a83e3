import type { Promised } from "../../../catalogue/promise/schema";
import type { Mention, Placement } from "../../../posture";
import { fail, notApplicable, pass, rule, undecided, type Observed } from "../../rule";
import { list, propertyShown, regionShown, text } from "../common/words";
import { exceptionFor } from "./exceptions";

/** Data goes where an endpoint, an ARN or a zone points, whatever the region of the resource itself. */
export const residencyReference = rule({
  id: "residency-reference",
  kind: "placement",
  title: {
    de: "Keine Eigenschaft nennt einen Ort außerhalb der Zusage",
    en: "No property names a place outside the promise",
  },
  why: {
    de: "Über einen Endpunkt oder ARN in einer fremden Region verlassen Daten die zugesagten Länder unbemerkt.",
    en: "Through an endpoint or ARN in another region data leaves the promised countries unseen.",
  },
  measures: ["residency.region"],
  severity: "high",
  decide(placement, promise) {
    const outside = placement.mentions.filter((mention) => isOutside(mention, placement, promise));
    const regions = [...new Set(placement.mentions.map((mention) => regionShown(mention.region)))].sort();
    const observed = { mentioned: regions, promised: promise.residency.regions };
    const elsewhere = outside.filter((mention) => isElsewhere(mention, placement) === "yes");
    if (elsewhere.length > 0) return failed(elsewhere, observed, placement, promise);
    if (outside.some((mention) => isElsewhere(mention, placement) === "unknown")) {
      return undecided("a place outside the promise is named, and may be the resource's own region", observed);
    }
    if (placement.unseen.length > 0) {
      return undecided(`${placement.unseen.length} of its properties are known only after the deploy`, observed);
    }
    return placement.mentions.length === 0 ? notApplicable("no property names a place") : pass(observed);
  },
});

function isOutside(mention: Mention, { resource }: Placement, { residency }: Promised): boolean {
  if (residency.regions.includes(mention.region)) return false;
  const exception = exceptionFor(resource.type, mention.path, mention.region);
  return exception === undefined || !residency.globalServices.includes(exception.service);
}

/** One cause, one failure: the resource's own region is residency-region's matter. */
function isElsewhere(mention: Mention, { region, global }: Placement): "yes" | "no" | "unknown" {
  if (mention.path === "region") return "no";
  if (global || region.state === "absent") return "yes";
  if (region.state === "unknown") return "unknown";
  return region.value === mention.region ? "no" : "yes";
}

function failed(mentions: readonly Mention[], observed: Observed, { resource }: Placement, { residency }: Promised) {
  const places = [...new Set(mentions.map((each) => `${regionShown(each.region)} (\`${propertyShown(each.path)}\`)`))];
  const shown = places.length > 5 ? `${list(places.slice(0, 5))} …` : list(places);
  const services = new Set(mentions.map((each) => exceptionFor(resource.type, each.path, each.region)?.service));
  const [service] = services;
  const promised = list(residency.regions);
  return fail(
    observed,
    text(
      `„${resource.name}“ verweist auf Orte außerhalb der Zusage: ${shown}.`,
      `"${resource.name}" points to places outside the promise: ${shown}.`,
    ),
    services.size === 1 && service !== undefined
      ? text(
          `AWS verlangt diese Region für ${service}. Nehmen Sie den Dienst in \`residency.global-services\` der Zusage auf, oder verzichten Sie auf ihn.`,
          `AWS demands this region for ${service}. Name the service in \`residency.global-services\` of the promise, or do without it.`,
        )
      : text(
          `Verweisen Sie in diesen Eigenschaften auf Ressourcen in ${promised}.`,
          `Point these properties to resources in ${promised}.`,
        ),
  );
}
