import type * as pulumi from "@pulumi/pulumi";
import { AccessLogBucket, EuBucket, LockMode } from "../components";
import { bucketPrefix } from "./bucket-prefix";

/** All data is of the lab's own customers (001 is a statement to them). */
const client = "end-customers";

/** Producing departments, each with a storage place of its own for orders that come by hand (001-007). */
const departments = ["prints", "books"];

/**
 * What the photo lab stores, as its statement to customers (document 001) says: everything is encrypted at rest and on the
 * way (001-003), nothing can be reached without logging in (001-008), everything lies in Germany (001-011).
 */
export function photoLab(): Record<string, pulumi.Output<string>> {
  const prefix = bucketPrefix();
  const dropNames = departments.map((department) => `job-drops-${department}`);
  const stores = ["order-files", "addresses", "invoices", ...dropNames];
  const named = (store: string) => ({ client, bucketName: `${prefix}-${store}`, accessLogs });

  // Logs name the orders they are about, so they go with the orders, and are no longer-lived copy of them (001-032).
  const logs = new AccessLogBucket("access-logs", {
    client,
    dataClass: "order-files",
    bucketName: `${prefix}-access-logs`,
    sources: stores.map((store) => `${prefix}-${store}`),
  });
  const accessLogs = { targetBucket: logs.bucketName };

  // Images are gone within 14 days (001-021), finally and by themselves (001-032, 001-033).
  const orderFiles = new EuBucket("order-files", {
    ...named("order-files"),
    dataClass: "order-files",
    purpose: "order-processing",
  });

  // Orders by hand are deleted when they are done (001-009): the department tags their files `tom:state` = `completed`.
  for (const name of dropNames) {
    new EuBucket(name, { ...named(name), dataClass: "job-drops", purpose: "order-intake" });
  }

  // Kept so that later questions can be answered; the document names no end (001-023), the promise proposes one.
  const addresses = new EuBucket("addresses", {
    ...named("addresses"),
    dataClass: "addresses",
    purpose: "customer-service",
  });

  // Tax law keeps invoices (001-019); the lock keeps anyone from deleting them earlier.
  const invoices = new EuBucket("invoices", {
    ...named("invoices"),
    dataClass: "invoices",
    purpose: "invoicing",
    objectLock: { mode: LockMode.Governance },
  });

  return {
    orderFiles: orderFiles.bucketName,
    addresses: addresses.bucketName,
    invoices: invoices.bucketName,
    accessLogs: logs.bucketName,
  };
}
