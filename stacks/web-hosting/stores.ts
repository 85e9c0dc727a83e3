import type * as pulumi from "@pulumi/pulumi";
import { EuBucket, LockMode } from "../../components";
import { placed } from "./company";

/** Buckets of customers' data. */
export const customerStores = ["hosted-content", "mailboxes", "statistics", "invoices"];

/** What customers hand over or leave behind: under own keys, also in daily operation (002-009, 002-010). */
export function makeStores(accessLogTarget: pulumi.Input<string>): Record<"hostedContent" | "mailboxes", EuBucket> {
  const store = (name: string) => placed(name, accessLogTarget);
  // Counted under codes from the start (002-002), and apart from what could resolve them.
  new EuBucket("statistics", { ...store("statistics"), dataClass: "statistics", purpose: "statistics" });
  new EuBucket("invoices", {
    ...store("invoices"),
    dataClass: "invoices",
    purpose: "invoicing",
    objectLock: { mode: LockMode.Governance },
  });
  return {
    hostedContent: new EuBucket("hosted-content", {
      ...store("hosted-content"),
      dataClass: "hosted-content",
      purpose: "hosting",
    }),
    mailboxes: new EuBucket("mailboxes", { ...store("mailboxes"), dataClass: "mailboxes", purpose: "mail" }),
  };
}
