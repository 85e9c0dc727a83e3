import * as aws from "@pulumi/aws";
import { endAfter, plainBucket } from "../plain-bucket";

/** Promised: what visits to the web site leave behind has an end (003-006). */
export function breakLogs(): void {
  // 003-006: CloudWatch keeps what nobody limits, for ever.
  new aws.cloudwatch.LogGroup("shop-log", { name: "/retail-it/shop" });

  // 003-006: ten years, because that is what accounting said about invoices.
  new aws.cloudwatch.LogGroup("app-log", { name: "/retail-it/app", retentionInDays: 3653 });

  // 003-006: addresses of visitors lie here, and nothing says so.
  plainBucket("visitor-logs", { tags: { "tom:client": "customers" }, lifecycle: endAfter(400) });
}
