import {
  EC2Client,
  paginateDescribeManagedPrefixLists,
  paginateGetManagedPrefixListEntries,
} from "@aws-sdk/client-ec2";
import type { SeenResource } from "../../../pulumi/seen";
import { prefixListTypes } from "../../../pulumi/tables/network";
import { gathered, listed, raw } from "../../listing";
import type { Place, Service } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { ec2Thing } from "./list";

/** The account's own prefix lists with their ranges, which rules of security groups name. AWS's own are known by their ids. */
export const prefixLists: Service = {
  name: "ec2-prefix-lists",
  calls: [ec2Calls.DescribeManagedPrefixLists, ec2Calls.GetManagedPrefixListEntries],
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const client = account.client(EC2Client, region);
    const own = await account.ask(ec2Calls.DescribeManagedPrefixLists, async () => {
      const all = await gathered(paginateDescribeManagedPrefixLists({ client }, {}), (page) => page.PrefixLists);
      return all.filter(({ OwnerId }) => OwnerId === account.id);
    });
    return listed(
      own,
      ({ PrefixListId = "", Tags }) =>
        ec2Thing(prefixListTypes[0], "prefix-list", PrefixListId, place, { tags: tagsByKey(Tags) }),
      (list) => withEntries(list, place),
    );
  },
};

async function withEntries(list: SeenResource, { account, region }: Place): Promise<SeenResource> {
  const client = account.client(EC2Client, region);
  const entries = await account.ask(
    ec2Calls.GetManagedPrefixListEntries,
    () =>
      gathered(paginateGetManagedPrefixListEntries({ client }, { PrefixListId: list.name }), (page) => page.Entries),
    { gone: ["InvalidPrefixListID.NotFound"] },
  );
  const ranges = raw(entries, (all) => all.map(({ Cidr }) => ({ cidr: Cidr })));
  return { ...list, props: { ...list.props, entries: ranges } };
}
