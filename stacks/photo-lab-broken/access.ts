import * as aws from "@pulumi/aws";
import { bucketPrefix } from "../bucket-prefix";
import { denyOldTls, denyPlainHttp, everythingBlocked, orderBucket, orderTags, policy } from "./right";

/** Promised: no one gets in without logging in (001-008), and it is clear what lies where (001-007). */
export function breakAccess(): void {
  // 001-008: the website shows pictures, so everyone may read the bucket, the customers' pictures in it included.
  const website = orderBucket("website", { publicAccessBlock: false, transport: false });
  const name = `${bucketPrefix()}-website`;
  new aws.s3.BucketPublicAccessBlock("website-public-access-block", {
    bucket: website.id,
    ...everythingBlocked,
    blockPublicPolicy: false,
    restrictPublicBuckets: false,
  });
  new aws.s3.BucketPolicy("website-policy", {
    bucket: website.id,
    policy: policy(denyPlainHttp(name), denyOldTls(name), { ...everyoneReads, Resource: `arn:aws:s3:::${name}/*` }),
  });

  // 001-008: one switch is off; the next policy by mistake opens the bucket.
  const puzzles = orderBucket("puzzles", { publicAccessBlock: false });
  new aws.s3.BucketPublicAccessBlock("puzzles-public-access-block", {
    bucket: puzzles.id,
    ...everythingBlocked,
    restrictPublicBuckets: false,
  });

  // 001-007: nothing says what the bucket holds, and so nothing when it has to end.
  orderBucket("scans", { tags: { "tom:client": "end-customers", "tom:purpose": "order-intake" } });

  // 001-007: a class that the promise doesn't have, by a slip of the keyboard.
  orderBucket("labels", { tags: { ...orderTags, "tom:data-class": "order-flies" } });
}

const everyoneReads = { Sid: "Website", Effect: "Allow", Principal: "*", Action: "s3:GetObject" };
