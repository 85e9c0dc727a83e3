import { shown } from "../../network/port-lists";
import { decideOn, fail, pass, rule, undecided } from "../../rule";
import { list, text } from "../common/words";
import { openPorts, whyOpen } from "./open-ports";

/** Whatever the promise names as public: these ports are never. Art. 32(1)(b) GDPR, CIS AWS Foundations 5.2 and 5.3. */
export const exposureAdminPorts = rule({
  id: "exposure-admin-ports",
  kind: "packet-filter",
  title: {
    de: "Verwaltungs- und Datenbankports sind aus dem Internet nicht erreichbar",
    en: "Management and database ports can't be reached from the Internet",
  },
  why: {
    de: "Wer an einem Verwaltungsport hereinkommt, ist Herr des Systems; wer an einem Datenbankport hereinkommt, hat die Daten.",
    en: "Whoever gets in by a management port owns the system, and by a database port the data.",
  },
  measures: ["network.admin-access", "network.firewall"],
  severity: "critical",
  decide(filter, promise) {
    const { resource } = filter;
    return decideOn(filter.incoming, {
      absent: () => pass({ "open-admin-ports": [] }),
      known: (rules) => {
        // A promise can't open these ports: what it names as public counts for the others only.
        const strict = { ...promise, network: { ...promise.network, publicPorts: [] } };
        const { certain, possible } = openPorts(filter, rules, strict);
        if (certain.admin.length === 0) {
          return possible.admin.length === 0 ? pass({ "open-admin-ports": [] }) : undecided(whyOpen(filter, rules));
        }
        const ports = shown(certain.admin);
        return fail(
          { "open-admin-ports": ports },
          text(
            `„${resource.name}“ lässt das ganze Internet an Ports der Verwaltung oder von Datenbanken: ${list(ports)}.`,
            `"${resource.name}" admits the whole Internet to ports of administration or databases: ${list(ports)}.`,
          ),
          text(
            "Entfernen Sie die Regel; verwalten Sie Systeme über den Session Manager, und lassen Sie an Datenbanken nur die Security Group der Anwendung (`referencedSecurityGroupId`).",
            "Remove the rule; administer systems through Session Manager, and admit only the application's security group to databases (`referencedSecurityGroupId`).",
          ),
        );
      },
    });
  },
});
