import {
  AuthorizeSecurityGroupIngressCommand,
  CreateManagedPrefixListCommand,
  CreateSecurityGroupCommand,
  CreateVpcPeeringConnectionCommand,
  EC2Client,
} from "@aws-sdk/client-ec2";
import { ec2 } from "../../../../witness/aws/services/ec2";
import { endpointServices } from "../../../../witness/aws/services/ec2/endpoint-services";
import { faultyCloud } from "../faulty";
import { look } from "../look";
import { onMoto } from "../moto";
import { answering } from "./answers";
import { network } from "./seeds";

/* What joins networks, and what their rules name. */

const moto = onMoto();
const client = () => moto.client(EC2Client);

test("a network that is joined with another one of the same account passes", async () => {
  const [VpcId, PeerVpcId] = [await network(client()), await network(client())];
  const { VpcPeeringConnection } = await client().send(new CreateVpcPeeringConnectionCommand({ VpcId, PeerVpcId }));
  const { finding } = await look(moto.endpoint(), ec2);
  expect(finding("share-approved", VpcPeeringConnection?.VpcPeeringConnectionId ?? "")?.outcome).toBe("pass");
});

/* By the shape of https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcPeeringConnections.html: moto wants the other account's network to be there. */
test.each([
  ["asked for", "123456789012", "210987654321"],
  ["accepted", "210987654321", "123456789012"],
])("a network that is joined with another account's fails, whichever has %s it", async (_, requester, accepter) => {
  const cloud = await answering(moto.endpoint(), {
    DescribeVpcPeeringConnections: `<vpcPeeringConnectionSet><item><vpcPeeringConnectionId>pcx-1</vpcPeeringConnectionId>
      <requesterVpcInfo><ownerId>${requester}</ownerId><vpcId>vpc-1</vpcId></requesterVpcInfo>
      <accepterVpcInfo><ownerId>${accepter}</ownerId><vpcId>vpc-2</vpcId></accepterVpcInfo>
      <status><code>active</code></status></item></vpcPeeringConnectionSet>`,
  });
  const { finding } = await look(cloud.endpoint, ec2);
  await cloud.stop();
  expect(finding("share-approved", "pcx-1")?.outcome).toBe("fail");
});

describe("a prefix list of the account's own", () => {
  async function groupOpenTo(Cidr: string): Promise<string> {
    const { PrefixList } = await client().send(
      new CreateManagedPrefixListCommand({
        PrefixListName: "muster",
        AddressFamily: "IPv4",
        MaxEntries: 1,
        Entries: [{ Cidr }],
      }),
    );
    const VpcId = await network(client());
    const { GroupId = "" } = await client().send(
      new CreateSecurityGroupCommand({ VpcId, GroupName: "muster", Description: "x" }),
    );
    const PrefixListIds = [{ PrefixListId: PrefixList?.PrefixListId }];
    const IpPermissions = [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, PrefixListIds }];
    await client().send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
    return GroupId;
  }

  test("is opened: the ranges in it decide", async () => {
    const [open, narrow] = [await groupOpenTo("0.0.0.0/0"), await groupOpenTo("10.0.0.0/8")];
    const { finding } = await look(moto.endpoint(), ec2);
    expect(finding("exposure-admin-ports", open)?.outcome).toBe("fail");
    expect(finding("exposure-admin-ports", narrow)?.outcome).toBe("pass");
  });

  test("that may not be opened leaves the group open", async () => {
    const group = await groupOpenTo("10.0.0.0/8");
    const cloud = await faultyCloud(moto.endpoint(), ({ body }) =>
      body.includes("Action=GetManagedPrefixListEntries") ? { status: 403, code: "UnauthorizedOperation" } : undefined,
    );
    const { finding } = await look(cloud.endpoint, ec2);
    await cloud.stop();
    expect(finding("exposure-admin-ports", group)?.outcome).toBe("unknown");
  });
});

/*
 * By the shapes of https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServiceConfigurations.html
 * and API_DescribeVpcEndpointServicePermissions.html: an endpoint service of moto's wants a load balancer, and forgets who
 * may use it.
 */
test("a service that is offered to a foreign account fails, and one for the own account passes", async () => {
  const outcomeFor = async (principal: string) => {
    const cloud = await answering(moto.endpoint(), {
      DescribeVpcEndpointServiceConfigurations: `<serviceConfigurationSet><item><serviceId>vpce-svc-1</serviceId></item></serviceConfigurationSet>`,
      DescribeVpcEndpointServicePermissions: `<allowedPrincipals><item><principal>${principal}</principal></item></allowedPrincipals>`,
    });
    const { finding } = await look(cloud.endpoint, [endpointServices]);
    await cloud.stop();
    return finding("share-approved", "vpce-svc-1")?.outcome;
  };
  expect(await outcomeFor("arn:aws:iam::123456789012:root")).toBe("pass");
  expect(await outcomeFor("arn:aws:iam::210987654321:root")).toBe("fail");
});
