import {
  paginateDescribeDBClusterParameterGroups,
  paginateDescribeDBClusterParameters,
  paginateDescribeDBParameterGroups,
  paginateDescribeDBParameters,
  RDSClient,
  type Parameter,
} from "@aws-sdk/client-rds";
import type { SeenResource } from "../../../pulumi/seen";
import type { Call } from "../../call";
import { gathered, listed, raw } from "../../listing";
import { thing, type Place, type Service } from "../../service";
import { rdsCalls } from "./calls";
import { familyOf } from "./families";

interface Group {
  name: string | undefined;
  arn: string | undefined;
  /** `postgres14`, `docdb5.0` */
  family: string | undefined;
}

/** The groups of instances and those of clusters are asked for alike, by other operations. */
interface Row {
  name: string;
  calls: { list: Call; parameters: Call };
  type(family: string): string;
  list(client: RDSClient): Promise<Group[]>;
  parameters(client: RDSClient, name: string): Promise<Parameter[]>;
}

const gone = { gone: ["DBParameterGroupNotFound", "DBParameterGroupNotFoundFault"] };
/** What somebody has set; everything else is the engine's default. */
const Source = "user";

const rows: readonly Row[] = [
  {
    name: "rds-parameter-groups",
    calls: { list: rdsCalls.DescribeDBParameterGroups, parameters: rdsCalls.DescribeDBParameters },
    type: () => "aws:rds/parameterGroup:ParameterGroup",
    list: async (client) =>
      (await gathered(paginateDescribeDBParameterGroups({ client }, {}), (page) => page.DBParameterGroups)).map(
        ({ DBParameterGroupName: name, DBParameterGroupArn: arn, DBParameterGroupFamily: family }) => ({
          name,
          arn,
          family,
        }),
      ),
    parameters: (client, DBParameterGroupName) =>
      gathered(paginateDescribeDBParameters({ client }, { DBParameterGroupName, Source }), (page) => page.Parameters),
  },
  {
    name: "rds-cluster-parameter-groups",
    calls: { list: rdsCalls.DescribeDBClusterParameterGroups, parameters: rdsCalls.DescribeDBClusterParameters },
    type: (family) => familyOf(family).clusterGroup,
    list: async (client) =>
      (
        await gathered(
          paginateDescribeDBClusterParameterGroups({ client }, {}),
          (page) => page.DBClusterParameterGroups,
        )
      ).map(
        ({ DBClusterParameterGroupName: name, DBClusterParameterGroupArn: arn, DBParameterGroupFamily: family }) => ({
          name,
          arn,
          family,
        }),
      ),
    parameters: (client, DBClusterParameterGroupName) =>
      gathered(
        paginateDescribeDBClusterParameters({ client }, { DBClusterParameterGroupName, Source }),
        (page) => page.Parameters,
      ),
  },
];

/** Parameter groups with what somebody has set in them. AWS's own, `default.…`, say nothing beyond the engine's defaults. */
export const parameterGroups: readonly Service[] = rows.map((row) => ({
  name: row.name,
  calls: Object.values(row.calls),
  scope: "region",
  async see(account, region) {
    const client = account.client(RDSClient, region);
    const all = await account.ask(row.calls.list, async () =>
      (await row.list(client)).filter(({ name = "" }) => !name.startsWith("default.")),
    );
    return listed(
      all,
      ({ name = "", arn = "", family = "" }) => thing(row.type(family), name, arn, { region, id: name, name, family }),
      (group) => withParameters(group, row, { account, region }),
    );
  },
}));

async function withParameters(group: SeenResource, row: Row, { account, region }: Place): Promise<SeenResource> {
  const client = account.client(RDSClient, region);
  const parameters = await account.ask(row.calls.parameters, () => row.parameters(client, group.name), gone);
  const shaped = raw(parameters, (list) =>
    list.map(({ ParameterName, ParameterValue }) => ({ name: ParameterName, value: ParameterValue })),
  );
  return { ...group, props: { ...group.props, parameters: shaped } };
}
