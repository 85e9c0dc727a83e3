import {
  paginateDescribeDBParameterGroups,
  paginateDescribeDBParameters,
  RDSClient,
  type DBParameterGroup,
  type Parameter,
} from "@aws-sdk/client-rds";
import type { SeenResource } from "../../../pulumi/seen";
import { gathered, listed, raw } from "../../listing";
import { thing, type Place, type Service } from "../../service";
import { rdsCalls } from "./calls";

/** Parameter groups with what somebody has set in them. AWS's own, `default.…`, say nothing beyond the engine's defaults. */
export const parameterGroups: Service = {
  name: "rds-parameter-groups",
  calls: [rdsCalls.DescribeDBParameterGroups, rdsCalls.DescribeDBParameters],
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const client = account.client(RDSClient, region);
    const all = await account.ask(rdsCalls.DescribeDBParameterGroups, async () => {
      const groups = await gathered(
        paginateDescribeDBParameterGroups({ client }, {}),
        (page) => page.DBParameterGroups,
      );
      return groups.filter(({ DBParameterGroupName = "" }) => !DBParameterGroupName.startsWith("default."));
    });
    return listed(
      all,
      (group) => groupOf(group, region),
      (group) => withParameters(group, place),
    );
  },
};

function groupOf(group: DBParameterGroup, region: string): SeenResource {
  const { DBParameterGroupName: name = "", DBParameterGroupArn = "", DBParameterGroupFamily: family } = group;
  return thing("aws:rds/parameterGroup:ParameterGroup", name, DBParameterGroupArn, { region, id: name, name, family });
}

async function withParameters(group: SeenResource, { account, region }: Place): Promise<SeenResource> {
  const client = account.client(RDSClient, region);
  const parameters = await account.ask(
    rdsCalls.DescribeDBParameters,
    () =>
      gathered(
        paginateDescribeDBParameters({ client }, { DBParameterGroupName: group.name, Source: "user" }),
        (page) => page.Parameters,
      ),
    { gone: ["DBParameterGroupNotFound", "DBParameterGroupNotFoundFault"] },
  );
  return { ...group, props: { ...group.props, parameters: raw(parameters, (list) => list.map(parameterOf)) } };
}

export function parameterOf({ ParameterName, ParameterValue }: Parameter): Record<string, unknown> {
  return { name: ParameterName, value: ParameterValue };
}
