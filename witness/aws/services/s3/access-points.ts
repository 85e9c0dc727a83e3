import {
  GetAccessPointCommand,
  GetAccessPointPolicyCommand,
  GetAccessPointPolicyStatusCommand,
  paginateListAccessPoints,
  type AccessPoint,
  type GetAccessPointCommandOutput,
} from "@aws-sdk/client-s3-control";
import { known, unknown, type Fact } from "../../../../posture";
import type { SeenResource } from "../../../pulumi/seen";
import { gathered, listed, raw } from "../../listing";
import { arnIn, thing, type Place, type Service } from "../../service";
import { flagsOf, type Block } from "./blocks";
import { accessPointCalls as calls } from "./calls";
import { controlPlane } from "./control";

/**
 * Access points of the account's buckets and of other accounts': their blocks, policy, and whether they answer inside of a
 * VPC only. Those of directory buckets are listed elsewhere.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_ListAccessPoints.html
 */
export const accessPoints: Service = {
  name: "s3-access-points",
  calls: Object.values(calls),
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const client = controlPlane(account, region);
    const all = await account.ask(calls.ListAccessPoints, () =>
      gathered(paginateListAccessPoints({ client }, { AccountId: account.id }), (page) => page.AccessPointList),
    );
    return listed(
      all,
      (point) => pointOf(point, place),
      (point) => settled(point, place),
    );
  },
};

/** A VPC stands in the list: it is known also of a point that can't be asked for more. */
function pointOf({ Name: name = "", Bucket, VpcConfiguration }: AccessPoint, place: Place): SeenResource {
  return thing("aws:s3/accessPoint:AccessPoint", name, arnIn(place, "s3", `accesspoint/${name}`), {
    region: place.region,
    id: `${place.account.id}:${name}`,
    name,
    bucket: Bucket,
    vpcConfiguration: VpcConfiguration?.VpcId && { vpcId: VpcConfiguration.VpcId },
  });
}

const gone = { gone: ["NoSuchAccessPoint"] };
/** Also said of a point that is gone; its own settings tell which it is. */
const without = { ...gone, absent: ["NoSuchAccessPointPolicy"] };

async function settled(point: SeenResource, { account, region }: Place): Promise<SeenResource> {
  const client = controlPlane(account, region);
  const which = { AccountId: account.id, Name: point.name };
  const [settings, policy, status] = await Promise.all([
    account.ask(calls.GetAccessPoint, () => client.send(new GetAccessPointCommand(which)), gone),
    account.ask(calls.GetAccessPointPolicy, () => client.send(new GetAccessPointPolicyCommand(which)), without),
    account.ask(
      calls.GetAccessPointPolicyStatus,
      () => client.send(new GetAccessPointPolicyStatusCommand(which)),
      without,
    ),
  ]);
  return {
    ...point,
    props: {
      ...point.props,
      publicAccessBlockConfiguration: flagsOf(blocksIn(settings)),
      policy: raw(policy, ({ Policy }) => Policy),
      hasPublicAccessPolicy: raw(status, ({ PolicyStatus }) => PolicyStatus?.IsPublic),
    },
  };
}

function blocksIn(settings: Fact<GetAccessPointCommandOutput>): Block {
  if (settings.state !== "known") return settings;
  const { PublicAccessBlockConfiguration: blocks } = settings.value;
  return blocks === undefined ? unknown("S3 does not tell them") : known(blocks);
}
