import * as aws from "@pulumi/aws";
import { bucketPrefix } from "../bucket-prefix";
import { denyOldTls, denyPlainHttp, orderBucket, policy } from "./right";

/** An account that the promise knows nothing of: that of a layouter who works for herself. */
const layouter = "arn:aws:iam::111122223333:root";

/** Promised: orders are converted without people (001-014), and print data goes to those who make the product (001-015). */
export function breakProcessing(): void {
  // 001-014: tried out by hand while the converter was new; everybody can take its place since, in any account.
  new aws.iam.Role("converter", {
    assumeRolePolicy: policy({ Effect: "Allow", Principal: { AWS: "*" }, Action: "sts:AssumeRole" }),
  });

  // 001-015: she did the books of one Christmas season.
  const name = `${bucketPrefix()}-print-data`;
  const printData = orderBucket("print-data", { transport: false });
  new aws.s3.BucketPolicy("print-data-policy", {
    bucket: printData.id,
    policy: policy(denyPlainHttp(name), denyOldTls(name), {
      Effect: "Allow",
      Principal: { AWS: layouter },
      Action: "s3:GetObject",
      Resource: `arn:aws:s3:::${name}/*`,
    }),
  });
}
