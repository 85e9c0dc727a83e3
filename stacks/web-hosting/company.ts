import type * as pulumi from "@pulumi/pulumi";
import { bucketPrefix } from "../bucket-prefix";

/** Companies whose sites, shops and mailboxes are hosted. */
export const client = "hosting-customers";

/** Domain that the customers' sites are under, and mail is sent from. */
export const domain = "muster-webhosting.example";

/** Addresses of the network in the cloud. */
export const addresses = "10.30.0.0/16";

/** Alarms go into the queue of the on-call service, which operations have elsewhere in the account. */
export const onCall = [{ protocol: "sqs", endpoint: "arn:aws:sqs:eu-central-1:123456789012:on-call" }];

/** Where staff sign in, each with a log-in of their own and a second factor: the instance of IAM Identity Center. */
export const identityCenterArn = "arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6";

/** Stated, so that a preview knows the name, and with it the bucket's policy. */
export const named = (store: string): string => `${bucketPrefix()}-${store}`;

/** What every bucket is told of its place. */
export const placed = (store: string, targetBucket: pulumi.Input<string>) => ({
  client,
  bucketName: named(store),
  accessLogs: { targetBucket },
});
