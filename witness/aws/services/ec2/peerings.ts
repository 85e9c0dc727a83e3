import { paginateDescribeVpcPeeringConnections, type VpcPeeringConnection } from "@aws-sdk/client-ec2";
import type { SeenResource } from "../../../pulumi/seen";
import { gathered } from "../../listing";
import type { Place } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { ec2Service, ec2Thing } from "./list";

const gone = ["deleted", "deleting", "rejected", "expired", "failed"];

/** Networks that are joined, also with those of other accounts; the peer is whoever is not this account. */
export const peerings = ec2Service({
  name: "ec2-vpc-peerings",
  call: ec2Calls.DescribeVpcPeeringConnections,
  list: async (client) => {
    const pages = paginateDescribeVpcPeeringConnections({ client }, {});
    const all = await gathered(pages, (page) => page.VpcPeeringConnections);
    return all.filter(({ Status }) => !gone.includes(Status?.Code ?? ""));
  },
  read: (peering, place) => [peeringOf(peering, place)],
});

function peeringOf(peering: VpcPeeringConnection, place: Place): SeenResource {
  const { VpcPeeringConnectionId = "", AccepterVpcInfo, RequesterVpcInfo } = peering;
  const asked = RequesterVpcInfo?.OwnerId === place.account.id;
  const [own, peer] = asked ? [RequesterVpcInfo, AccepterVpcInfo] : [AccepterVpcInfo, RequesterVpcInfo];
  return ec2Thing("aws:ec2/vpcPeeringConnection:VpcPeeringConnection", "vpc-peering-connection", VpcPeeringConnectionId, place, {
    vpcId: own?.VpcId,
    ownerId: own?.OwnerId,
    peerVpcId: peer?.VpcId,
    peerOwnerId: peer?.OwnerId,
    peerRegion: peer?.Region,
    tags: tagsByKey(peering.Tags),
  }); // prettier-ignore
}
