import { rule } from "../../rule";
import { text } from "../common/words";
import { shouldBeOn } from "./switched";

/** One zone is one building: Art. 32(1)(b) and (c) GDPR, BSI C5 BCM-01. */
export const availabilityZones = rule({
  id: "availability-zones",
  kind: "redundancy",
  title: {
    de: "Datenbanken, Caches, Load Balancer und Gruppen laufen in mindestens zwei Zonen",
    en: "Databases, caches, load balancers and groups run in two zones at least",
  },
  why: {
    de: "Fällt die einzige Zone aus, stehen die Daten bis zur Wiederherstellung niemandem zur Verfügung.",
    en: "If the only zone fails, nobody has the data until it is restored.",
  },
  measures: ["availability.redundant-zones"],
  severity: "medium",
  decide(posture, promise) {
    const { resource, service, stated } = posture;
    return shouldBeOn(posture, promise, {
      observed: "several-zones",
      problem: text(
        `„${resource.name}“ (${service}) läuft in nur einer Zone, oder es steht nicht fest, dass es mehrere sind.`,
        `"${resource.name}" (${service}) runs in one zone only, or several are not stated.`,
      ),
      remedy: text(
        `Verteilen Sie es über mindestens zwei Zonen: \`${stated}\`.`,
        `Spread it over two zones at least: \`${stated}\`.`,
      ),
    });
  },
});
