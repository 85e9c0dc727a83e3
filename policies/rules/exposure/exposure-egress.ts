import { certainReach, possibleReach, type Reach } from "../../network/packets";
import { shown } from "../../network/port-lists";
import { decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { networkTag, networkUseOf } from "../common/network-use";
import { text } from "../common/words";
import { whyOpen } from "./open-ports";
import type { PacketFilter, PacketRule } from "../../../posture";

/** What is isolated must not send to wherever it likes: the way by which data leaves unseen. Art. 32(2) GDPR. */
export const exposureEgress = rule({
  id: "exposure-egress",
  kind: "packet-filter",
  title: {
    de: "Abgeschottete Systeme erreichen nur aufgeführte Ziele",
    en: "Isolated systems reach listed destinations only",
  },
  why: {
    de: "Schadsoftware schickt Daten dorthin, wohin sie will, solange niemand die Ziele begrenzt.",
    en: "Malware sends data wherever it likes as long as nobody limits the destinations.",
  },
  measures: ["disclosure.no-outflow", "network.isolated-workplaces"],
  severity: "high",
  decide(filter) {
    return decideOn(networkUseOf(filter.tags, filter.networkTags), {
      absent: () => notApplicable(`it does not say that it is isolated (tag ${networkTag})`),
      known: (use) => (use === "isolated" ? confined(filter) : notApplicable("it is not isolated")),
    });
  },
});

function confined(filter: PacketFilter): Verdict {
  return decideOn(filter.outgoing, {
    absent: () => pass({ "ports-outward": [] }),
    known: (rules) => byRules(filter, rules),
  });
}

function byRules(filter: PacketFilter, rules: readonly PacketRule[]): Verdict {
  const certain = certainReach(rules);
  if (isClosed(certain)) {
    return isClosed(possibleReach(rules)) ? pass({ "ports-outward": [] }) : undecided(whyOpen(filter, rules));
  }
  return fail(
    { "ports-outward": shown(certain.ports), "other-protocols": certain.otherProtocols },
    text(
      `„${filter.resource.name}“ gehört zu einem abgeschotteten Netz und lässt Verbindungen ins ganze Internet zu.`,
      `"${filter.resource.name}" belongs to an isolated network and lets connections out to the whole Internet.`,
    ),
    text(
      "Nennen Sie in `egress` nur die Ziele, die gebraucht werden: Adressbereiche, Security Groups, oder Präfixlisten von VPC-Endpunkten.",
      "Name in `egress` only the destinations that are needed: address ranges, security groups, or prefix lists of VPC endpoints.",
    ),
  );
}

function isClosed({ ports, otherProtocols }: Reach): boolean {
  return ports.length === 0 && !otherProtocols;
}
