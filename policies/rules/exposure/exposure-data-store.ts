import { decideOn, fail, notApplicable, pass, rule } from "../../rule";
import { mustBeStated } from "../common/stated";
import { text } from "../common/words";

/** A password between the Internet and all data is not enough: Art. 32(1)(b) GDPR, BSI APP.4.3. */
export const exposureDataStore = rule({
  id: "exposure-data-store",
  kind: "reachability",
  title: {
    de: "Kein Datenspeicher ist aus dem Internet erreichbar",
    en: "No data store can be reached from the Internet",
  },
  why: {
    de: "Was das Internet erreicht, wird fortlaufend nach schwachen Kennwörtern und ungepatchten Lücken abgesucht.",
    en: "What the Internet can reach is searched all the time for weak passwords and holes without a patch.",
  },
  measures: ["access.private-data-stores"],
  severity: "critical",
  decide(store, promise) {
    const { resource, service, stated } = store;
    const remedy = text(
      `Setzen Sie \`${stated}\` und lassen Sie nur Anwendungen des eigenen Netzes zugreifen.`,
      `Set \`${stated}\`, and let only applications in your own network have access.`,
    );
    return decideOn(store.on, {
      absent: () => notApplicable("it has no endpoint of its own"),
      known: (reachable, fact) => {
        if (reachable) {
          return fail(
            { reachable: true },
            text(
              `„${resource.name}“ (${service}) hat einen Endpunkt, den das Internet erreicht.`,
              `"${resource.name}" (${service}) has an endpoint that the Internet can reach.`,
            ),
            remedy,
          );
        }
        if (stated === "" || !mustBeStated(fact, promise)) return pass({ reachable: false });
        return fail(
          { reachable: false, "by-default": true },
          text(
            `„${resource.name}“ (${service}) ist nur durch die Voreinstellung nicht aus dem Internet erreichbar; die Zusage verlangt, dass es im Code steht.`,
            `"${resource.name}" (${service}) is out of the Internet's reach only by default; the promise asks for it to be stated in code.`,
          ),
          remedy,
        );
      },
    });
  },
});
