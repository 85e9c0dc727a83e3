import * as aws from "@pulumi/aws";
import { cleanUp, fourteenDays, orderBucket, tags } from "./right";

type Rule = aws.types.input.s3.BucketLifecycleConfigurationRule;

/** Promised: images are gone within 14 days (001-021), for good, and jobs when they are done (001-009). */
export function breakDeletion(): void {
  // 001-021: 30 days instead of 14.
  lifecycle("prints", [{ ...ends, expiration: { days: 30 } }, ...cleanUp]);

  // 001-021: expired objects get a delete marker, and every version stays behind it.
  lifecycle("books", [{ ...all, id: "order-files", expiration: { days: 10 } }, ...cleanUp]);

  // 001-032: cheaper after a week, deleted never.
  lifecycle("canvas", [{ ...all, id: "to-glacier", transitions: [{ days: 7, storageClass: "GLACIER" }] }, ...cleanUp]);

  // 001-021: switched off while a complaint was open.
  lifecycle(
    "calendars",
    fourteenDays.map((rule) => ({ ...rule, status: "Disabled" })),
  );

  // 001-021: only what is in the folder that there was in the first year.
  lifecycle("posters", [{ ...ends, filter: { prefix: "orders-2023/" } }, ...cleanUp]);

  // 001-021: five old versions stay for as long as no sixth comes, which is for ever.
  lifecycle("mugs", [
    { ...ends, noncurrentVersionExpiration: { noncurrentDays: 1, newerNoncurrentVersions: 5 } },
    ...cleanUp,
  ]);

  // 001-009: no rule at all; someone is to delete the folders of finished jobs.
  orderBucket("job-drops", { lifecycle: false, tags: tags("job-drops", "order-intake") });

  // § 147 AO, in the promise: the invoices' bucket was copied from the orders', with its lifecycle.
  orderBucket("receipts", { tags: tags("invoices", "invoicing") });

  // 001-032: the log has no end, and the converter writes names of files and addresses into it.
  new aws.cloudwatch.LogGroup("converter-log", {
    name: "/photo-lab/converter",
    tags: tags("order-files", "order-processing"),
  });
}

const all = { status: "Enabled", filter: {} };
const ends = {
  ...all,
  id: "order-files",
  expiration: { days: 10 },
  noncurrentVersionExpiration: { noncurrentDays: 1 },
};

function lifecycle(name: string, rules: Rule[]): void {
  const bucket = orderBucket(name, { lifecycle: false });
  new aws.s3.BucketLifecycleConfiguration(`${name}-lifecycle`, { bucket: bucket.id, rules });
}
