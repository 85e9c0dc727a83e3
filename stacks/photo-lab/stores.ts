import type * as pulumi from "@pulumi/pulumi";
import { AccessLogBucket, EuBucket, JobDrop, LockMode, type AlarmArgs } from "../../components";
import { client, departments, logClass, named } from "./company";

/** What other parts of the lab's system use. */
export interface Stores {
  orderFiles: EuBucket;
  printData: EuBucket;
  addresses: EuBucket;
  invoices: EuBucket;
  /** Name of the bucket with the logs of access to all others. */
  accessLogTarget: pulumi.Output<string>;
}

/**
 * What the lab stores: encrypted (001-003), reached by nobody who has not signed in (001-008), and gone in time.
 * @param alarms who hears when a deletion fails
 * @param more further buckets that log their access
 */
export function makeStores(alarms: AlarmArgs, more: readonly string[]): Stores {
  const drops = departments.map((department) => `job-drops-${department}`);
  const logging = ["order-files", "print-data", "addresses", "invoices", ...drops, ...more];
  const logs = new AccessLogBucket("access-logs", {
    client,
    dataClass: logClass,
    bucketName: named("access-logs"),
    sources: logging.map(named),
  });
  const accessLogs = { targetBucket: logs.bucketName };
  const store = (name: string) => ({ client, bucketName: named(name), accessLogs });

  // Orders by hand go when they are done, with every version (001-009): the department tags its files `tom:state` =
  // `completed`.
  for (const name of drops) {
    new JobDrop(name, { ...store(name), dataClass: "job-drops", purpose: "order-intake", alarms, logClass });
  }
  return {
    // Images are gone within 14 days (001-021), finally and by themselves (001-032), and so is what is printed of them.
    orderFiles: new EuBucket("order-files", {
      ...store("order-files"),
      dataClass: "order-files",
      purpose: "order-intake",
    }),
    printData: new EuBucket("print-data", { ...store("print-data"), dataClass: "order-files", purpose: "production" }),
    // Kept so that later questions can be answered; the document names no end (001-023), the promise proposes one.
    addresses: new EuBucket("addresses", {
      ...store("addresses"),
      dataClass: "addresses",
      purpose: "customer-service",
    }),
    // Tax law keeps invoices (§ 147 AO); the lock keeps anyone from deleting them earlier.
    invoices: new EuBucket("invoices", {
      ...store("invoices"),
      dataClass: "invoices",
      purpose: "invoicing",
      objectLock: { mode: LockMode.Governance },
    }),
    accessLogTarget: logs.bucketName,
  };
}
