import { bucketPrefix } from "../bucket-prefix";

/** All data is of the lab's own customers (001 is a statement to them). */
export const client = "end-customers";

/** Producing departments, each with a storage place of its own for orders that come by hand (001-007). */
export const departments = ["prints", "books"];

/** Domain of shop and upload. */
export const domain = "muster-fotolabor.example";

/** Addresses of the lab's network in the cloud. */
export const addresses = "10.20.0.0/16";

/** Alarms go into the queue of the on-call service, which operations have elsewhere in the account. */
export const onCall = [{ protocol: "sqs", endpoint: "arn:aws:sqs:eu-central-1:123456789012:on-call" }];

/** Logs name the orders they are about, so they go with the orders, and are no longer-lived copy of them (001-032). */
export const logClass = "order-files";

/** Stated, so that a preview knows the name, and with it the bucket's policy. */
export const named = (store: string): string => `${bucketPrefix()}-${store}`;
