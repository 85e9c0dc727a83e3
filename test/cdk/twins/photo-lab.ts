import { Stack, type App } from "aws-cdk-lib";
import { LockMode } from "../../../cdk";
import { storesIn } from "./stores";

/* The stores of `stacks/photo-lab` with the CDK's constructs, under the same names; the CDK has no JobDrop. */

const client = "end-customers";
const prefix = "muster-photo-lab";

/** @param promise path of the photo lab's promise */
export function photoLab(app: App, promise: string): void {
  const lab = new Stack(app, "Lab", { env: { region: "eu-central-1" } });
  storesIn(
    lab,
    { client, promise, prefix, logClass: "order-files" },
    {
      "order-files": { purpose: "order-intake" },
      "print-data": { dataClass: "order-files", purpose: "production" },
      addresses: { purpose: "customer-service" },
      invoices: { purpose: "invoicing", objectLock: { mode: LockMode.Governance } },
    },
  );
}
