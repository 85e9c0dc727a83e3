import type * as pulumi from "@pulumi/pulumi";
import type { EuBucket } from "../components";

/** A policy document that allows each of the statements. */
export function allowing(...statements: object[]): object {
  return { Version: "2012-10-17", Statement: statements.map((statement) => ({ Effect: "Allow", ...statement })) };
}

/** What whoever does that with a bucket's objects may do: with them, and with the key that they are under. */
export function withObjectsOf(bucket: EuBucket, actions: string[]): pulumi.Output<object>[] {
  return [
    bucket.bucketArn.apply((arn) => ({ Action: actions, Resource: `${arn}/*` })),
    bucket.keyArn.apply((Resource) => ({ Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource })),
  ];
}
