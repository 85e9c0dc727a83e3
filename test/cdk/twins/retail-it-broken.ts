import type { App, Stack } from "aws-cdk-lib";
import { AttributeType, BillingMode, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Subscription, SubscriptionProtocol, Topic } from "aws-cdk-lib/aws-sns";
import { endAfter, mark, plainBucket, plainCopiedTable, plainKey, removalPolicy, stackIn } from "./plain";

/* The storage of `stacks/retail-it-broken` as people write it with the CDK, under the same names. */

const tags = (dataClass: string, purpose: string) => ({
  "tom:data-class": dataClass,
  "tom:client": "customers",
  "tom:purpose": purpose,
});
const contactTags = tags("customer-contacts", "customer-service");
const documentTags = tags("identity-documents", "identity-check");
const recordingTags = tags("call-recordings", "training");

export function retailItBroken(app: App): void {
  const services = stackIn(app, "Services");
  breakLogs(services);
  breakResidency(services, stackIn(app, "Telephone", "us-east-1"));
  breakRetention(services);
}

/** 003-006 */
function breakLogs(services: Stack): void {
  const log = (name: string, retention: RetentionDays) =>
    new LogGroup(services, `${name}-log`, { logGroupName: `/retail-it/${name}`, retention, removalPolicy });
  log("shop", RetentionDays.INFINITE);
  log("app", RetentionDays.TEN_YEARS);
  plainBucket(services, "visitor-logs", { tags: { "tom:client": "customers" }, lifecycleRules: endAfter(400) });
}

/** 003-015 */
function breakResidency(services: Stack, telephone: Stack): void {
  plainBucket(telephone, "us-recordings", { tags: recordingTags, lifecycleRules: endAfter(80) });

  plainCopiedTable(services, "group-customers", { tags: contactTags, key: "customer", region: "eu-west-2" });

  const topic = new Topic(services, "complaints", { masterKey: plainKey(services, "complaints", contactTags) });
  const endpoint = "controlling@group.example";
  new Subscription(services, "controlling", { topic, protocol: SubscriptionProtocol.EMAIL, endpoint });
}

/** 003-032 */
function breakRetention(services: Stack): void {
  plainBucket(services, "id-cards", { tags: documentTags });
  plainBucket(services, "recordings", { tags: recordingTags, lifecycleRules: endAfter(365) });
  plainBucket(services, "fair", {
    tags: { "tom:client": "customers", "tom:purpose": "marketing" },
    lifecycleRules: endAfter(90),
  });
  const contacts = new Table(services, "contacts", {
    partitionKey: { name: "customer", type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: plainKey(services, "contacts", contactTags),
    removalPolicy,
  });
  mark(contacts, contactTags);
}
