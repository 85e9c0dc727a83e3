import { callsOf } from "../../call";

/** Where a bucket's reports are delivered, it says itself. */
export const deliveryCalls = callsOf("s3", {
  ListBucketInventoryConfigurations: { needs: "s3:GetInventoryConfiguration" },
});

/** What finding and reading a report takes, whoever counts it. */
export const reportCalls = callsOf("s3", {
  ListObjectsV2: { needs: "s3:ListBucket" },
  GetObject: "same",
});

/** What Athena is asked, and the look at the files that it reads. */
export const athenaCalls = {
  ...callsOf("s3", { HeadObject: { needs: "s3:GetObject" } }),
  ...callsOf("athena", {
    StartQueryExecution: "same",
    GetQueryExecution: "same",
    GetQueryResults: "same",
    StopQueryExecution: "same",
  }),
};
