import type { NetworkPlace, WayOut } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { mustBeStated } from "../common/stated";
import { networkTag, networkUseOf } from "../common/network-use";
import { list, text } from "../common/words";
import type { Promised } from "../../../catalogue/promise/schema";

/**
 * Public addresses only where a network says that it is for the public (a load balancer needs none handed out). What says
 * that it is isolated has no way out either: document 000, work places without the Internet. BSI NET.1.1.
 */
export const exposureSubnet = rule({
  id: "exposure-subnet",
  kind: "network-place",
  title: {
    de: "Netze für Anwendungen vergeben keine öffentlichen Adressen, und abgeschottete haben keinen Weg ins Internet",
    en: "Networks for workloads hand out no public addresses, and isolated ones have no way to the Internet",
  },
  why: {
    de: "Mit einer öffentlichen Adresse trennt nur noch eine einzige Regel der Security Group das System vom Internet.",
    en: "With a public address, a single rule of a security group is all that keeps a system from the Internet.",
  },
  measures: ["network.isolated-workplaces"],
  severity: "high",
  decide(place, promise) {
    const use = networkUseOf(place.tags, place.networkTags);
    return decideOn(use, {
      absent: () => noPublicAddress(place, promise),
      known: (stated) => {
        if (stated === "public") return notApplicable("it says that it is meant for the public");
        const address = noPublicAddress(place, promise);
        return stated === "isolated" ? combine([address, noWayOut(place)]) : address;
      },
    });
  },
});

function noPublicAddress(place: NetworkPlace, promise: Promised): Verdict {
  const { resource, service, stated } = place;
  return decideOn(place.publicAddresses, {
    absent: () => pass({ "public-addresses": false }),
    known: (gives, fact) => {
      const named = place.service === "Amazon VPC" || fact.byDefault === undefined;
      if (!gives && !(named && mustBeStated(fact, promise))) return pass({ "public-addresses": false });
      return fail(
        { "public-addresses": gives, "by-default": fact.byDefault !== undefined },
        text(
          gives
            ? `„${resource.name}“ (${service}) vergibt öffentliche Adressen.`
            : `„${resource.name}“ (${service}) vergibt nur durch die Voreinstellung keine öffentlichen Adressen; die Zusage verlangt, dass es im Code steht.`,
          gives
            ? `"${resource.name}" (${service}) hands out public addresses.`
            : `"${resource.name}" (${service}) hands out no public addresses only by default; the promise asks for it to be stated in code.`,
        ),
        text(
          `Setzen Sie \`${stated}\`; ist das Netz für die Öffentlichkeit gedacht, sagen Sie es mit dem Tag \`${networkTag}: public\`.`,
          `Set \`${stated}\`; if the network is meant for the public, say so by the tag \`${networkTag}: public\`.`,
        ),
      );
    },
  });
}

function noWayOut(place: NetworkPlace): Verdict {
  return decideOn(place.waysOut, {
    absent: () => pass({ "ways-out": [] }),
    known: (ways) => {
      const out = new Set(ways.flatMap((way) => (way.state === "known" ? outward(way.value) : [])));
      const unseen = ways.find((way) => way.state === "unknown");
      if (out.size > 0) return leadsOut(place, [...out]);
      return unseen?.state === "unknown" ? undecided(unseen.why) : pass({ "ways-out": [] });
    },
  });
}

const german: Partial<Record<WayOut, string>> = {
  "internet-gateway": "ein Internet-Gateway",
  "nat-gateway": "ein NAT-Gateway",
  "egress-only-gateway": "ein Egress-Only-Gateway",
};

function outward(way: WayOut): WayOut[] {
  return german[way] === undefined ? [] : [way];
}

function leadsOut({ resource }: NetworkPlace, ways: readonly WayOut[]): Verdict {
  return fail(
    { "ways-out": ways },
    text(
      `Das abgeschottete Netz „${resource.name}“ hat Routen ins Internet: ${list(ways.map((way) => german[way] ?? ""))}.`,
      `The isolated network "${resource.name}" has routes to the Internet: ${list(ways)}.`,
    ),
    text(
      "Entfernen Sie diese Routen aus der Routentabelle des Subnetzes; Dienste von AWS erreichen Sie über `aws.ec2.VpcEndpoint`.",
      "Remove these routes from the subnet's route table; services of AWS can be reached through `aws.ec2.VpcEndpoint`.",
    ),
  );
}
