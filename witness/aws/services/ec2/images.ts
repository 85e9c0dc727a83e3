import {
  DescribeImageAttributeCommand,
  EC2Client,
  paginateDescribeImages,
  type Image,
  type LaunchPermission,
} from "@aws-sdk/client-ec2";
import type { Fact } from "../../../../posture";
import type { SeenResource } from "../../../pulumi/seen";
import { gathered, listed } from "../../listing";
import { thing, type Place, type Service } from "../../service";
import { tagsByKey } from "../../shape";
import { ec2Calls } from "./calls";
import { withPermissions, type Permissions } from "./permissions";

/** The account's own images (AMIs), and who may start machines from them. */
export const images: Service = {
  name: "ec2-images",
  calls: [ec2Calls.DescribeImages, ec2Calls.DescribeImageAttribute],
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const client = account.client(EC2Client, region);
    const own = await account.ask(ec2Calls.DescribeImages, () =>
      gathered(paginateDescribeImages({ client }, { Owners: ["self"], IncludeDisabled: true }), (page) => page.Images),
    );
    return listed(
      own,
      (image) => imageOf(image, place),
      async (image) => withPermissions(image, launch(image, place), await permissionsOf(image, place)),
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

/** There is no list of permissions: each image is asked by itself. */
async function permissionsOf({ name }: SeenResource, { account, region }: Place): Promise<Fact<LaunchPermission[]>> {
  const client = account.client(EC2Client, region);
  return account.ask(
    ec2Calls.DescribeImageAttribute,
    async () => {
      const attribute = await client.send(
        new DescribeImageAttributeCommand({ ImageId: name, Attribute: "launchPermission" }),
      );
      return attribute.LaunchPermissions ?? [];
    },
    { gone: ["InvalidAMIID.NotFound", "InvalidAMIID.Unavailable"] },
  );
}

const launch = (image: SeenResource, { account }: Place): Permissions<LaunchPermission> => ({
  type: "aws:ec2/amiLaunchPermission:AmiLaunchPermission",
  own: { imageId: image.name, ownerId: account.id },
  recipient: ["group", "accountId"],
  recipientOf: (permission) => ({
    group: permission.Group,
    accountId: permission.UserId,
    organizationArn: permission.OrganizationArn,
    organizationalUnitArn: permission.OrganizationalUnitArn,
  }),
});
