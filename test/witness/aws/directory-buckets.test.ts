import { S3Client } from "@aws-sdk/client-s3";
import { connect } from "../../../witness/aws/connect";
import { directoryBuckets } from "../../../witness/aws/services/s3/directory-buckets";
import { denied, faultyCloud, type Asked, type Fault } from "./faulty";
import { look, type Looked } from "./look";
import { onMoto } from "./moto";
import { bareBucket } from "./seeds";

/*
 * moto 5.2.5 knows no directory buckets: it lists all buckets in their place, and has no access points of them. The answers are
 * those of https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListDirectoryBuckets.html and API_control_ListAccessPointsForDirectoryBuckets.html.
 */

const moto = onMoto();
const name = "muster--euw1-az1--x-s3";
const list = `<ListAllMyDirectoryBucketsResult><Buckets><Bucket><Name>${name}</Name></Bucket></Buckets></ListAllMyDirectoryBucketsResult>`;
const points = "<ListAccessPointsForDirectoryBucketsResult><AccessPointList><AccessPoint><Name>muster-point--euw1-az1--xa-s3</Name></AccessPoint></AccessPointList></ListAccessPointsForDirectoryBucketsResult>"; // prettier-ignore

const isList = ({ path }: Asked) => path.includes("ListDirectoryBuckets");
const isPoints = ({ path }: Asked) => path.includes("accesspointfordirectory");

async function looked(region: string, fault: (asked: Asked) => Fault | undefined): Promise<Looked> {
  const cloud = await faultyCloud(moto.endpoint(), fault);
  try {
    return await look(cloud.endpoint, [directoryBuckets], { regions: [region] });
  } finally {
    await cloud.stop();
  }
}

const having = (asked: Asked): Fault | undefined =>
  isList(asked) ? { answer: list } : isPoints(asked) ? { answer: points } : undefined;

test.each([
  ["eu-central-1", "pass"],
  ["us-east-1", "fail"],
])("a directory bucket in %s is judged by its place, and told of as not read, with its access points", async (region, outcome) => {
  const { finding, seen } = await looked(region, having);
  expect(finding("residency-region", name)).toMatchObject({ outcome });
  expect(seen.unseen?.map((each) => [each.name, each.why])).toEqual([
    [name, expect.stringContaining("are not read by this witness")],
    ["muster-point--euw1-az1--xa-s3", expect.stringContaining("are not read by this witness")],
  ]);
}); // prettier-ignore

test("access points that may not be listed are told of", async () => {
  const { seen } = await looked("eu-central-1", (asked) => (isPoints(asked) ? denied : having(asked)));
  expect(seen.unseen?.at(-1)?.why).toContain("s3express:ListAccessPointsForDirectoryBuckets");
});

test("a refused list leaves it open whether there are some elsewhere", async () => {
  const { finding } = await looked("eu-west-1", (asked) => (isList(asked) ? denied : undefined));
  expect(finding("residency-region", "account 123456789012: s3-directory-buckets in eu-west-1")).toMatchObject({
    outcome: "unknown",
    why: expect.stringContaining("s3express:ListAllMyDirectoryBuckets"),
  });
});

test("what moto lists in their place are no directory buckets", async () => {
  await bareBucket(moto.s3, "muster-orders");
  const { seen } = await looked("eu-central-1", () => undefined);
  expect(seen).toMatchObject({ resources: [], unseen: [], blind: [] });
});

test("where a region has no address for them there are none", async () => {
  const account = await connect({ endpoint: moto.endpoint() });
  const noAddress = Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" });
  const requestHandler = { handle: () => Promise.reject(noAddress) };
  const client = () => new S3Client({ region: "eu-central-1", maxAttempts: 1, requestHandler });
  const nowhere = { ...account, client: client as unknown as typeof account.client }; // whatever class is asked for
  expect(await directoryBuckets.see(nowhere, "eu-central-1")).toEqual({ resources: [], asMade: [], unseen: [] });
});
