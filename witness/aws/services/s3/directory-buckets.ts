import { paginateListDirectoryBuckets, S3Client } from "@aws-sdk/client-s3";
import { paginateListAccessPointsForDirectoryBuckets } from "@aws-sdk/client-s3-control";
import type { Fact } from "../../../../posture";
import type { SeenResource, Unseen } from "../../../pulumi/seen";
import { gathered, told, unreadable } from "../../listing";
import { arnIn, thing, type Place, type Service } from "../../service";
import { directoryBucketCalls as calls } from "./calls";
import { controlPlane } from "./control";

/**
 * Directory buckets (S3 Express One Zone): where they are is judged, and that nothing else of them is read is told of each,
 * and of their access points. S3 blocks public access to all of them, which nobody can change.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/directory-buckets-overview.html
 */
export const directoryBuckets: Service = {
  name: "s3-directory-buckets",
  calls: Object.values(calls),
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const buckets = await bucketsIn(place);
    const seen = told(buckets, (name) => [bucketOf(name, place)]);
    const points = seen.resources.length === 0 ? [] : await pointsIn(place);
    return { ...seen, unseen: [...seen.resources.map((each) => unreadable(each, notRead)), ...points] };
  },
};

const notRead = "its settings, and what is in it, are not read by this witness";

/** A region without such buckets has no address at which they could be asked for. */
async function bucketsIn({ account, region }: Place): Promise<Fact<string[]>> {
  const client = account.client(S3Client, region);
  const list = async () => {
    const all = await gathered(paginateListDirectoryBuckets({ client }, {}), (page) => page.Buckets);
    return all.flatMap(({ Name }) => (Name?.endsWith(suffix) ? [Name] : [])); // a local cloud may answer with all that it has
  };
  return account.ask(calls.ListDirectoryBuckets, list, { absent: ["ENOTFOUND"] });
}

/** What every such bucket is called at its end. https://docs.aws.amazon.com/AmazonS3/latest/userguide/directory-bucket-naming-rules.html */
const suffix = "--x-s3";

function bucketOf(name: string, place: Place): SeenResource {
  const { region } = place;
  const arn = arnIn(place, "s3express", `bucket/${name}`);
  return thing("aws:s3/directoryBucket:DirectoryBucket", name, arn, { region, id: name, bucket: name });
}

/** Each access point, or why they could not be listed. */
async function pointsIn(place: Place): Promise<Unseen[]> {
  const { account, region } = place;
  const client = controlPlane(account, region);
  const AccountId = account.id;
  const points = await account.ask(calls.ListAccessPointsForDirectoryBuckets, () =>
    gathered(paginateListAccessPointsForDirectoryBuckets({ client }, { AccountId }), (page) => page.AccessPointList),
  );
  const unseen = (name: string, why: string): Unseen => ({
    urn: arnIn(place, "s3express", `accesspoint/${name}`),
    type: "aws:s3/accessPoint:AccessPoint",
    name,
    why,
  });
  if (points.state === "unknown") return [unseen(`access points of directory buckets in ${region}`, points.why)];
  const all = points.state === "known" ? points.value : [];
  return all.map(({ Name = "" }) => unseen(Name, "access points of directory buckets are not read by this witness"));
}
