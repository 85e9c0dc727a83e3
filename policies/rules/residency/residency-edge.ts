import type { Promised } from "../../../catalogue/promise/schema";
import type { EdgeUse } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, type Verdict } from "../../rule";
import { isPromised, list, text } from "../common/words";

/** AWS's edge is everywhere: what is taken or kept there leaves the promised regions. Art. 44 GDPR. */
export const residencyEdge = rule({
  id: "residency-edge",
  kind: "edge-use",
  title: {
    de: "Weltweit verteilte Dienste nur, wo sie zugesagt sind",
    en: "Services spread over the world only where they are promised",
  },
  why: {
    de: "Ein Randknoten in einem Drittland nimmt Daten entgegen oder hält Kopien, ohne dass eine Region es verrät.",
    en: "An edge location in a third country takes data or keeps copies without any region telling.",
  },
  measures: ["residency.global-services"],
  severity: "high",
  decide(edge, promise) {
    return decideOn(edge.on, {
      absent: () => notApplicable("it is not switched on"),
      known: (on) =>
        on ? combine([byPromise(edge, promise), byCountry(edge, promise)]) : notApplicable("it is switched off"),
    });
  },
});

function byPromise({ name, service, resource }: EdgeUse, { residency }: Promised): Verdict {
  const named = nameOf(name);
  if (residency.globalServices.includes(name)) return pass({ service, promised: true });
  return fail(
    { service, promised: false },
    text(
      `„${resource.name}“ verteilt Daten über Randknoten in aller Welt; zugesagt ist das nicht.`,
      `"${resource.name}" spreads data over edge locations all over the world, which is not promised.`,
    ),
    text(
      `${instead[named].de} Soll der Dienst zugesagt sein, nennen Sie \`${named}\` unter \`residency.global-services\`.`,
      `${instead[named].en} If the service is to be promised, name \`${named}\` under \`residency.global-services\`.`,
    ),
  );
}

/** A word of ours, whatever a posture says. */
function nameOf(name: string): EdgeUse["name"] {
  return Object.hasOwn(instead, name) ? (name as EdgeUse["name"]) : "cloudfront"; // it is one of the table's own keys
}

const instead: Record<EdgeUse["name"], { de: string; en: string }> = {
  cloudfront: {
    de: "Liefern Sie Inhalte aus einer zugesagten Region aus, etwa über einen Application Load Balancer.",
    en: "Deliver content from a promised region, such as by an application load balancer.",
  },
  globalaccelerator: {
    de: "Verzichten Sie auf den Global Accelerator; bei einer VPN-Verbindung mit `enableAcceleration: false`.",
    en: "Do without the Global Accelerator; for a VPN connection by `enableAcceleration: false`.",
  },
  "s3-acceleration": { de: 'Setzen Sie `status: "Suspended"`.', en: 'Set `status: "Suspended"`.' },
  route53: {
    de: "Verwenden Sie `weightedRoutingPolicies` oder `failoverRoutingPolicies` mit Zielen in zugesagten Regionen.",
    en: "Use `weightedRoutingPolicies` or `failoverRoutingPolicies` with targets in promised regions.",
  },
  "apigateway-edge": {
    de: 'Setzen Sie `endpointConfiguration: { types: "REGIONAL" }`.',
    en: 'Set `endpointConfiguration: { types: "REGIONAL" }`.',
  },
};

/** A service that the promise doesn't allow at all has one failure, not two. */
function byCountry({ name, countries, resource }: EdgeUse, { residency }: Promised): Verdict {
  if (countries === undefined || residency.edgeCountries.length === 0)
    return notApplicable("no restriction by country is promised");
  if (!residency.globalServices.includes(name)) return notApplicable("the service itself is not promised");
  const promised = list(residency.edgeCountries);
  const is = isPromised(residency.edgeCountries.length);
  const remedy = text(
    `Setzen Sie in \`restrictions.geoRestriction\` \`restrictionType: "whitelist"\` und \`locations\` auf ${promised}.`,
    `Set \`restrictionType: "whitelist"\` and \`locations\` to ${promised} in \`restrictions.geoRestriction\`.`,
  );
  return decideOn(countries, {
    absent: () =>
      fail(
        { restricted: false },
        text(
          `„${resource.name}“ liefert in jedes Land aus; ${is.de} ${promised}.`,
          `"${resource.name}" delivers to every country; ${promised} ${is.en}.`,
        ),
        remedy,
      ),
    known: (all) => {
      const others = all.filter((country) => !residency.edgeCountries.includes(country.toUpperCase())).length;
      if (others === 0) return pass({ restricted: true, "other-countries": 0 });
      return fail(
        { restricted: true, "other-countries": others },
        text(
          `„${resource.name}“ liefert in ${others} Länder aus, die nicht zugesagt sind; ${is.de} ${promised}.`,
          `"${resource.name}" delivers to ${others} countries that are not promised; ${promised} ${is.en}.`,
        ),
        remedy,
      );
    },
  });
}
