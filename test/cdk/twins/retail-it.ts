import type { App } from "aws-cdk-lib";
import { RetentionDays } from "aws-cdk-lib/aws-logs";
import { stackIn } from "./plain";
import { logKey, rightDatabase, rightLogGroup } from "./right";
import { storesIn } from "./stores";

/* The stores of `stacks/retail-it`, under the same names. */

const client = "customers";
const prefix = "muster-retail-it";

/** @param promise path of the provider's promise */
export function retailIt(app: App, promise: string): void {
  const services = stackIn(app, "Services");
  storesIn(
    services,
    { client, promise, prefix },
    {
      "identity-documents": { purpose: "identity-check" },
      "call-recordings": { purpose: "training" },
    },
  );

  const tags = (dataClass: string, purpose: string) => ({ "tom:client": client, "tom:data-class": dataClass, "tom:purpose": purpose }); // prettier-ignore
  rightDatabase(services, "contacts", {
    tags: tags("customer-contacts", "customer-service"),
    logTags: tags("access-logs", "database-logs"),
    logsFor: RetentionDays.THREE_MONTHS,
    backupDays: 7,
  });
  const ofSite = tags("web-logs", "web-site");
  const encryptionKey = logKey(services, "site-log", ofSite);
  rightLogGroup(services, "site-log", "/retail-it/site", { tags: ofSite, retention: RetentionDays.TWO_WEEKS, encryptionKey }); // prettier-ignore
}
