import type { Text } from "../../../catalogue/text";
import type { PacketFilter } from "../../../posture";
import { shown } from "../../network/port-lists";
import { decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { list, text } from "../common/words";
import { nothing, openPorts, whyOpen, type OpenPorts } from "./open-ports";

/**
 * All rules of the filter together decide, not one of them: ranges add up. Ports of administration and databases are
 * judged by exposure-admin-ports. Art. 32(1)(b) GDPR, BSI NET.1.1.
 */
export const exposureIngress = rule({
  id: "exposure-ingress",
  kind: "packet-filter",
  title: {
    de: "Das Internet erreicht nur zugesagte Ports",
    en: "The Internet reaches promised ports only",
  },
  why: {
    de: "Jeder offene Port ist ein Dienst, den jeder auf der Welt angreifen kann, auch einer, an den niemand gedacht hat.",
    en: "Every open port is a service that anyone in the world can attack, also one that nobody thought of.",
  },
  measures: ["network.firewall"],
  severity: "high",
  decide(filter, promise) {
    return decideOn(filter.incoming, {
      absent: () => pass({ "open-ports": [] }),
      known: (rules) => {
        const { certain, possible } = openPorts(filter, rules, promise);
        if (!nothing(certain, "others")) return open(filter, certain, promise.network.publicPorts);
        if (!nothing(possible, "others")) return undecided(whyOpen(filter, rules));
        if (certain.admin.length > 0) return notApplicable("only ports that exposure-admin-ports judges are open");
        return pass({ "open-ports": [] });
      },
    });
  },
});

function open({ resource, device }: PacketFilter, found: OpenPorts, promised: readonly number[]): Verdict {
  const ports = shown(found.others);
  return fail(
    { "open-ports": ports, "other-protocols": found.otherProtocols, "promised-ports": promised },
    text(
      `${names[device].de} „${resource.name}“ lässt das ganze Internet zu: ${whatIsOpen(found).de}.`,
      `${names[device].en} "${resource.name}" admits the whole Internet: ${whatIsOpen(found).en}.`,
    ),
    text(
      `Nennen Sie bestimmte Adressbereiche, eine \`referencedSecurityGroupId\` oder eine Präfixliste statt des ganzen Internets${promised.length > 0 ? `; für öffentliche Dienste sind nur die Ports ${list(promised.map(String))} zugesagt (\`network.public-ports\`)` : ""}.`,
      `Name certain address ranges, a \`referencedSecurityGroupId\` or a prefix list instead of the whole Internet${promised.length > 0 ? `; for public services only the ports ${list(promised.map(String))} are promised (\`network.public-ports\`)` : ""}.`,
    ),
  );
}

const names: Record<PacketFilter["device"], Text> = {
  "security-group": { de: "Die Security Group", en: "The security group" },
  "network-acl": { de: "Die Network ACL", en: "The network ACL" },
};

function whatIsOpen({ others, otherProtocols }: OpenPorts): Text {
  const ports = list(shown(others));
  const de = [...(others.length > 0 ? [`Ports ${ports}`] : []), ...(otherProtocols ? ["Protokolle ohne Ports"] : [])];
  const en = [...(others.length > 0 ? [`ports ${ports}`] : []), ...(otherProtocols ? ["protocols without ports"] : [])];
  return { de: de.join(" und "), en: en.join(" and ") };
}
