import type { App, Stack } from "aws-cdk-lib";
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption, TableEncryptionV2, TableV2 } from "aws-cdk-lib/aws-dynamodb"; // prettier-ignore
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Subscription, SubscriptionProtocol, Topic } from "aws-cdk-lib/aws-sns";
import { endAfter, mark, plainBucket, plainKey, removalPolicy, stackIn } from "./plain";

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

  const customers = new TableV2(services, "group-customers", {
    partitionKey: { name: "customer", type: AttributeType.STRING },
    dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
    replicas: [{ region: "eu-west-2" }],
    encryption: TableEncryptionV2.customerManagedKey(plainKey(services, "group-customers", contactTags), {
      "eu-west-2": "arn:aws:kms:eu-west-2:123456789012:key/1a2b3c4d-0000-4000-8000-000000000002",
    }),
    removalPolicy,
  });
  mark(customers, contactTags);

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
