import type * as pulumi from "@pulumi/pulumi";
import { AlarmTopic } from "../components";
import { client, onCall } from "./photo-lab/company";
import { Converter } from "./photo-lab/converter";
import { makeSite, siteLogs } from "./photo-lab/site";
import { makeStores } from "./photo-lab/stores";

/**
 * The system of a photo lab, as its statement to customers (document 001) says: orders come in by shop and upload or by hand,
 * are converted and printed, and go again. Everything is encrypted at rest and on the way (001-003), and lies in the promised
 * regions (001-011).
 */
export function photoLab(): Record<string, pulumi.Output<string>> {
  const alarms = new AlarmTopic("alarms", { client, subscribers: onCall });
  const stores = makeStores({ topicArn: alarms.topicArn }, [siteLogs]);
  new Converter("converter", stores);
  const shop = makeSite(stores);
  return {
    shop,
    orderFiles: stores.orderFiles.bucketName,
    printData: stores.printData.bucketName,
    addresses: stores.addresses.bucketName,
    invoices: stores.invoices.bucketName,
    accessLogs: stores.accessLogTarget,
  };
}
