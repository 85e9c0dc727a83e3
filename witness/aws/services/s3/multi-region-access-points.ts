import {
  GetMultiRegionAccessPointPolicyCommand,
  GetMultiRegionAccessPointPolicyStatusCommand,
  paginateListMultiRegionAccessPoints,
  type MultiRegionAccessPointReport,
} from "@aws-sdk/client-s3-control";
import { known } from "../../../../posture";
import type { SeenResource } from "../../../pulumi/seen";
import type { Account } from "../../connect";
import { gathered, listed, raw } from "../../listing";
import { partOf, thing, type Service } from "../../service";
import { flagsOf } from "./blocks";
import { multiRegionCalls as calls } from "./calls";
import { controlPlane } from "./control";

/** Where AWS keeps all multi-region access points. https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiRegionAccessPointRestrictions.html */
const oregon = "us-west-2";

/** Access points to buckets in several regions. Other clouds of Amazon's than the commercial one have none in Oregon. */
export const multiRegionAccessPoints: Service = {
  name: "s3-multi-region-access-points",
  calls: Object.values(calls),
  scope: "account",
  async see(account) {
    if (account.partition !== "aws") return { resources: [] };
    const client = controlPlane(account, oregon);
    const all = await account.ask(calls.ListMultiRegionAccessPoints, () =>
      gathered(paginateListMultiRegionAccessPoints({ client }, { AccountId: account.id }), (page) => page.AccessPoints),
    );
    return listed(
      all,
      (point) => pointOf(point, account),
      (point) => withPolicy(point, account),
    );
  },
};

/** Its ARN has the alias and no region. */
function pointOf(point: MultiRegionAccessPointReport, { id, partition }: Account): SeenResource {
  const { Name: name = "", Alias: alias = "", PublicAccessBlock, Regions = [] } = point;
  const arn = `arn:${partition}:s3::${id}:accesspoint/${alias}`;
  return thing("aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint", name, arn, {
    region: oregon,
    id: `${id}:${name}`,
    alias,
    details: {
      name,
      publicAccessBlock: PublicAccessBlock && flagsOf(known(PublicAccessBlock)),
      regions: Regions.map(({ Bucket: bucket, Region: region }) => ({ bucket, region })),
    },
  });
}

const gone = { gone: ["NoSuchMultiRegionAccessPoint"] };
const without = { ...gone, absent: ["NoSuchMultiRegionAccessPointPolicy"] };

/** The established policy decides; one that is proposed does not yet hold in every region. */
async function withPolicy(point: SeenResource, account: Account): Promise<SeenResource[]> {
  const client = controlPlane(account, oregon);
  const which = { AccountId: account.id, Name: point.name };
  const [policy, status] = await Promise.all([
    account.ask(
      calls.GetMultiRegionAccessPointPolicy,
      () => client.send(new GetMultiRegionAccessPointPolicyCommand(which)),
      without,
    ),
    account.ask(
      calls.GetMultiRegionAccessPointPolicyStatus,
      () => client.send(new GetMultiRegionAccessPointPolicyStatusCommand(which)),
      without,
    ),
  ]);
  const hasPublicAccessPolicy = raw(status, ({ Established }) => Established?.IsPublic);
  const own = { ...point, props: { ...point.props, hasPublicAccessPolicy } };
  const established = raw(policy, ({ Policy }) => Policy?.Established?.Policy);
  if (established === undefined) return [own];
  const type = "aws:s3control/multiRegionAccessPointPolicy:MultiRegionAccessPointPolicy";
  return [own, partOf(own, type, { details: { name: point.name, policy: established } })];
}
