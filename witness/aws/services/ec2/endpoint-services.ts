import {
  EC2Client,
  paginateDescribeVpcEndpointServiceConfigurations,
  paginateDescribeVpcEndpointServicePermissions,
} from "@aws-sdk/client-ec2";
import type { SeenResource } from "../../../pulumi/seen";
import { gathered, listed, raw } from "../../listing";
import type { Place, Service } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { ec2Thing } from "./list";

/** Services that are offered by PrivateLink, with whoever may use them. */
export const endpointServices: Service = {
  name: "ec2-endpoint-services",
  calls: [ec2Calls.DescribeVpcEndpointServiceConfigurations, ec2Calls.DescribeVpcEndpointServicePermissions],
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const client = account.client(EC2Client, region);
    const all = await account.ask(ec2Calls.DescribeVpcEndpointServiceConfigurations, () =>
      gathered(paginateDescribeVpcEndpointServiceConfigurations({ client }, {}), (page) => page.ServiceConfigurations),
    );
    return listed(
      all,
      ({ ServiceId = "", Tags }) =>
        ec2Thing("aws:ec2/vpcEndpointService:VpcEndpointService", "vpc-endpoint-service", ServiceId, place, {
          tags: tagsByKey(Tags),
        }),
      (service) => withPrincipals(service, place),
    );
  },
};

async function withPrincipals(service: SeenResource, { account, region }: Place): Promise<SeenResource> {
  const client = account.client(EC2Client, region);
  const principals = await account.ask(
    ec2Calls.DescribeVpcEndpointServicePermissions,
    () =>
      gathered(
        paginateDescribeVpcEndpointServicePermissions({ client }, { ServiceId: service.name }),
        (page) => page.AllowedPrincipals,
      ),
    { gone: ["InvalidVpcEndpointServiceId.NotFound", "InvalidVpcEndpointService.NotFound"] },
  );
  const allowedPrincipals = raw(principals, (all) => all.flatMap(({ Principal }) => Principal ?? []));
  return { ...service, props: { ...service.props, allowedPrincipals } };
}
