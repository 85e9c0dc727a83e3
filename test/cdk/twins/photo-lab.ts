import { Stack, type App } from "aws-cdk-lib";
import { AccessLogBucket, EuBucket, LockMode } from "../../../cdk";

/* The stores of `stacks/photo-lab` with the CDK's constructs, under the same names; the CDK has no JobDrop. */

const client = "end-customers";
const prefix = "muster-photo-lab";
export const stores = ["order-files", "print-data", "addresses", "invoices"];

/** @param promise path of the photo lab's promise */
export function photoLab(app: App, promise: string): void {
  const lab = new Stack(app, "Lab", { env: { region: "eu-central-1" } });
  const logs = new AccessLogBucket(lab, "access-logs", {
    client,
    promise,
    dataClass: "order-files",
    bucketName: `${prefix}-access-logs`,
    sources: stores.map((store) => `${prefix}-${store}`),
  });
  const named = (store: string) => ({
    client,
    promise,
    bucketName: `${prefix}-${store}`,
    accessLogs: { targetBucket: logs.bucket },
  });
  new EuBucket(lab, "order-files", { ...named("order-files"), dataClass: "order-files", purpose: "order-intake" });
  new EuBucket(lab, "print-data", { ...named("print-data"), dataClass: "order-files", purpose: "production" });
  new EuBucket(lab, "addresses", { ...named("addresses"), dataClass: "addresses", purpose: "customer-service" });
  new EuBucket(lab, "invoices", {
    ...named("invoices"),
    dataClass: "invoices",
    purpose: "invoicing",
    objectLock: { mode: LockMode.Governance },
  });
}
