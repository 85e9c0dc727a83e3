import { App, Stack, Tags, Validations } from "aws-cdk-lib";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { EuBucket, TomguardChecks } from "tomguard/cdk";

/** Photos that customers upload for printing, and the queue that the printers take jobs from. */
export const app = new App();
Validations.of(app).addPlugins(new TomguardChecks({ promise: "tomguard.yaml", newApp: true }));

const shop = new Stack(app, "Shop", { env: { region: "eu-central-1", account: "123456789012" } });

new EuBucket(shop, "Orders", {
  dataClass: "order-files",
  client: "end-customers",
  purpose: "order-processing",
});

const jobs = new Queue(shop, "Jobs", { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true });
Tags.of(jobs).add("tom:data-class", "order-files");
Tags.of(jobs).add("tom:client", "end-customers");
Tags.of(jobs).add("tom:purpose", "order-processing");

Validations.of(jobs).acknowledge({
  id: "tomguard::encryption-customer-key",
  reason:
    "The printers' maker can't use keys of ours yet; accepted by: head of IT; instead: jobs name orders by number only; until: 2030-06-30",
});
