import { rule } from "../../rule";
import { text } from "../common/words";
import { shouldBeOn } from "./switched";

/** Art. 32(1)(b) GDPR: resilience is also bearing more load than usual. BSI C5 OPS-01. */
export const availabilityCapacity = rule({
  id: "availability-capacity",
  kind: "growth",
  title: {
    de: "Systeme können mit der Last wachsen",
    en: "Systems can grow with demand",
  },
  why: {
    de: "Eine volle Platte oder eine gedrosselte Tabelle ist ein Ausfall, der sich ankündigt und trotzdem eintritt.",
    en: "A full disk or a throttled table is an outage that announces itself and happens all the same.",
  },
  measures: ["capacity.reserve"],
  severity: "low",
  decide(posture, promise) {
    const { resource, service, stated } = posture;
    return shouldBeOn(posture, promise, {
      observed: "can-grow",
      problem: text(
        `„${resource.name}“ (${service}) kann nicht wachsen, oder es steht nicht fest, wie weit.`,
        `"${resource.name}" (${service}) can't grow, or it is not stated how far.`,
      ),
      remedy: text(
        `Lassen Sie Luft nach oben: \`${stated}\`, über dem Mindestwert oder nach Bedarf.`,
        `Leave room: \`${stated}\`, above the minimum or on demand.`,
      ),
    });
  },
});
