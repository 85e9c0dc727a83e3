import * as aws from "@pulumi/aws";
import { orderBucket } from "./right";

/** Promised: in Germany (001-011), by the promise in Frankfurt or Ireland. */
export function breakResidency(): void {
  // 001-011: "eu-" is not the European Union; London is in a third country.
  orderBucket("uploads", { region: "eu-west-2" });

  // 001-011: a copy in the United States, which needs a transfer mechanism (Art. 44 GDPR) and has no lifecycle either.
  const archive = orderBucket("archive");
  const copy = orderBucket("archive-copy", { region: "us-east-1" });
  const role = new aws.iam.Role("archive-role", { assumeRolePolicy: JSON.stringify(assumedByS3) });
  new aws.s3.BucketReplicationConfig("archive-replication", {
    bucket: archive.id,
    role: role.arn,
    rules: [
      {
        id: "to-the-archive",
        status: "Enabled",
        filter: {},
        deleteMarkerReplication: { status: "Disabled" },
        destination: { bucket: copy.arn, storageClass: "GLACIER" },
      },
    ],
  });
}

const assumedByS3 = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "s3.amazonaws.com" }, Action: "sts:AssumeRole" }],
};
