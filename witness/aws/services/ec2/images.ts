import {
  DescribeImageAttributeCommand,
  EC2Client,
  paginateDescribeImages,
  type Image,
  type LaunchPermission,
} from "@aws-sdk/client-ec2";
import type { SeenResource } from "../../../pulumi/seen";
import { untold } from "../../../pulumi/value";
import { gathered, listed } from "../../listing";
import { partOf, thing, type Place, type Service } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";

/** The account's own images (AMIs), and who may start machines from them. */
export const images: Service = {
  name: "ec2-images",
  calls: [ec2Calls.DescribeImages, ec2Calls.DescribeImageAttribute],
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const client = account.client(EC2Client, region);
    const own = await account.ask(ec2Calls.DescribeImages, () =>
      gathered(paginateDescribeImages({ client }, { Owners: ["self"] }), (page) => page.Images),
    );
    return listed(
      own,
      (image) => imageOf(image, place),
      (image) => withPermissions(image, place),
    );
  },
};

/** AWS names no account in an image's ARN. */
function imageOf(image: Image, { account, region }: Place): SeenResource {
  const { ImageId: id = "", BlockDeviceMappings = [] } = image;
  return thing("aws:ec2/ami:Ami", id, `arn:${account.partition}:ec2:${region}::image/${id}`, {
    region,
    id,
    ownerId: image.OwnerId,
    ebsBlockDevices: BlockDeviceMappings.flatMap(({ DeviceName, Ebs }) =>
      Ebs === undefined
        ? []
        : [{ deviceName: DeviceName, encrypted: Ebs.Encrypted ?? false, snapshotId: Ebs.SnapshotId }],
    ),
    tags: tagsByKey(image.Tags),
  });
}

const permission = "aws:ec2/amiLaunchPermission:AmiLaunchPermission";

/** There is no list of permissions: each image is asked by itself. */
async function withPermissions(image: SeenResource, { account, region }: Place): Promise<SeenResource[]> {
  const client = account.client(EC2Client, region);
  const answer = await account.ask(
    ec2Calls.DescribeImageAttribute,
    () => client.send(new DescribeImageAttributeCommand({ ImageId: image.name, Attribute: "launchPermission" })),
    { gone: ["InvalidAMIID.NotFound", "InvalidAMIID.Unavailable"] },
  );
  const shared = (to: Record<string, unknown>, which: string) =>
    partOf(image, permission, { imageId: image.name, ownerId: account.id, ...to }, which);
  if (answer.state === "unknown") {
    return [image, shared({ group: untold(answer.why), accountId: untold(answer.why) }, "0")];
  }
  const permissions = answer.state === "known" ? (answer.value.LaunchPermissions ?? []) : [];
  return [image, ...permissions.map((each, index) => shared(recipientOf(each), String(index)))];
}

function recipientOf(permission: LaunchPermission): Record<string, unknown> {
  return {
    group: permission.Group,
    accountId: permission.UserId,
    organizationArn: permission.OrganizationArn,
    organizationalUnitArn: permission.OrganizationalUnitArn,
  };
}
