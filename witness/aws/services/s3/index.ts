import {
  GetBucketLocationCommand,
  GetPublicAccessBlockCommand,
  paginateListBuckets,
  S3Client,
} from "@aws-sdk/client-s3";
import type { Fact } from "../../../../posture";
import type { SeenResource } from "../../../pulumi/seen";
import { bucketParts, bucketTypes } from "../../../pulumi/tables/s3";
import type { Account } from "../../connect";
import { gathered, listed, raw } from "../../listing";
import { partOf, thing, type Service } from "../../service";
import { accountBlock } from "./account-block";
import { eitherOf, flagsOf, type Block } from "./blocks";
import { accountBlockCall, s3Calls } from "./calls";
import { subjects, type Subject } from "./subjects";

/** General purpose buckets with every setting, and the account's block. */
export const s3: Service = {
  name: "s3",
  calls: [...Object.values(s3Calls), accountBlockCall],
  scope: "account",
  async see(account) {
    const [names, block] = await Promise.all([bucketNames(account), accountBlock(account)]);
    const buckets = await listed(
      names,
      (name) => thing(bucketTypes[0], name, `arn:${account.partition}:s3:::${name}`, { bucket: name, id: name }),
      (bucket) => bucketOf(account, bucket, block),
    );
    return { ...buckets, resources: [accountGate(account, block), ...buckets.resources] };
  },
};

async function bucketNames(account: Account): Promise<Fact<string[]>> {
  const client = account.client(S3Client, account.home);
  return account.ask(s3Calls.ListBuckets, async () => {
    const buckets = await gathered(paginateListBuckets({ client }, { MaxBuckets: 1000 }), (page) => page.Buckets);
    return buckets.flatMap(({ Name }) => Name ?? []);
  });
}

const gone = { gone: ["NoSuchBucket", "NotFound"] };

async function bucketOf(account: Account, bare: SeenResource, block: Block): Promise<SeenResource[]> {
  const region = await regionOf(account, bare.name);
  const bucket = { ...bare, props: { ...bare.props, region: raw(region, (value) => value) } };
  const client = account.client(S3Client, region.state === "known" ? region.value : account.home);
  const [blocked, ...told] = await Promise.all([
    blockOf(account, client, bucket, block),
    ...subjects.map((subject) => tell(account, client, bucket, subject)),
  ]);
  const props = Object.assign({}, bucket.props, ...told.flatMap(({ own }) => own ?? [])) as SeenResource["props"];
  return [{ ...bucket, props }, blocked, ...told.flatMap(({ part }) => part ?? [])];
}

/** S3 says nothing for us-east-1, and `EU` for buckets that were made in Ireland before 2013. */
async function regionOf(account: Account, Bucket: string): Promise<Fact<string>> {
  const client = account.client(S3Client, account.home);
  return account.ask(
    s3Calls.GetBucketLocation,
    async () => {
      const { LocationConstraint = "us-east-1" } = await client.send(new GetBucketLocationCommand({ Bucket }));
      return LocationConstraint === "EU" ? "eu-west-1" : LocationConstraint;
    },
    gone,
  );
}

/** What is stated of one subject, at the bucket itself or beside it. */
async function tell(
  account: Account,
  client: S3Client,
  bucket: SeenResource,
  subject: Subject,
): Promise<{ own?: Record<string, unknown>; part?: SeenResource }> {
  const meanings = { ...gone, ...(subject.absent !== undefined && { absent: [subject.absent] }) };
  const answer = await account.ask(subject.call, () => subject.ask(client, bucket.name), meanings);
  const props =
    answer.state === "unknown"
      ? subject.untold(answer.why)
      : ((answer.state === "known" ? answer.value : undefined) ?? subject.otherwise);
  if (props === undefined) return {};
  if (subject.part === undefined) return { own: props };
  return { part: partOf(bucket, subject.part, { bucket: bucket.name, ...props }) };
}

function accountGate(account: Account, block: Block): SeenResource {
  const arn = `arn:${account.partition}:s3:::account/${account.id}`;
  return thing("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", `account ${account.id}`, arn, {
    id: account.id,
    accountId: account.id,
    ...flagsOf(block),
  });
}

async function blockOf(
  account: Account,
  client: S3Client,
  bucket: SeenResource,
  ofAccount: Block,
): Promise<SeenResource> {
  const own = await account.ask(
    s3Calls.GetPublicAccessBlock,
    async () =>
      (await client.send(new GetPublicAccessBlockCommand({ Bucket: bucket.name }))).PublicAccessBlockConfiguration ??
      {},
    { ...gone, absent: ["NoSuchPublicAccessBlockConfiguration"] },
  );
  const both = eitherOf(flagsOf(own), flagsOf(ofAccount));
  return partOf(bucket, bucketParts.publicAccessBlock[0], { bucket: bucket.name, ...both });
}
