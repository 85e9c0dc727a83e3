import { EC2Client, EnableEbsEncryptionByDefaultCommand } from "@aws-sdk/client-ec2";
import { defaults } from "../../../../witness/aws/services/ec2/defaults";
import { look } from "../look";
import { onMoto } from "../moto";
import { answering } from "./answers";

/*
 * Of the account's settings moto has GetEbsEncryptionByDefault only. The answers of GetSnapshotBlockPublicAccessState,
 * GetImageBlockPublicAccessState and GetInstanceMetadataDefaults are in the shape of
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetSnapshotBlockPublicAccessState.html and its neighbours.
 */

const moto = onMoto();
const inRegion = (name: string) => `${name} in eu-central-1`;

async function lookAt(snapshots: string, images: string, metadata = "<accountLevel/>") {
  const cloud = await answering(moto.endpoint(), {
    GetSnapshotBlockPublicAccessState: `<state>${snapshots}</state>`,
    GetImageBlockPublicAccessState: `<imageBlockPublicAccessState>${images}</imageBlockPublicAccessState>`,
    GetInstanceMetadataDefaults: metadata,
  });
  const looked = await look(cloud.endpoint, [defaults], { regions: ["eu-central-1", "us-east-1"] });
  await cloud.stop();
  return looked;
}

test("encryption by default is judged as it is", async () => {
  expect((await lookAt("block-all-sharing", "block-new-sharing")).finding("encryption-account-default", inRegion("EncryptionByDefault"))?.outcome).toBe("fail"); // prettier-ignore
  await moto.client(EC2Client).send(new EnableEbsEncryptionByDefaultCommand({}));
  expect((await lookAt("block-all-sharing", "block-new-sharing")).finding("encryption-account-default", inRegion("EncryptionByDefault"))?.outcome).toBe("pass"); // prettier-ignore
});

test("locks against publishing are judged as they are", async () => {
  const locked = await lookAt("block-all-sharing", "block-new-sharing");
  const open = await lookAt("unblocked", "unblocked");
  for (const name of ["SnapshotBlockPublicAccess", "ImageBlockPublicAccess"]) {
    expect(locked.finding("exposure-snapshot", inRegion(name))?.outcome).toBe("pass");
    expect(open.finding("exposure-snapshot", inRegion(name))?.outcome).toBe("fail");
  }
});

test("defaults of the metadata service are judged where somebody has set them", async () => {
  const set = "<accountLevel><httpTokens>optional</httpTokens></accountLevel>";
  const name = inRegion("InstanceMetadataDefaults");
  expect((await lookAt("unblocked", "unblocked", set)).finding("instance-metadata", name)?.outcome).toBe("fail");
  expect((await lookAt("unblocked", "unblocked")).finding("instance-metadata", name)).toBeUndefined();
});

test("settings of a region that nobody promised are no things in it", async () => {
  const { findings } = await lookAt("unblocked", "unblocked");
  expect(findings.filter(({ resource }) => resource.name.endsWith("us-east-1"))).toEqual([]);
});

test("what is not answered stays open", async () => {
  const { finding } = await look(moto.endpoint(), [defaults]);
  expect(finding("exposure-snapshot", inRegion("SnapshotBlockPublicAccess"))?.outcome).toBe("unknown");
});
