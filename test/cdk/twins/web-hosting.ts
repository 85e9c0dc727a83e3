import type { App } from "aws-cdk-lib";
import { RetentionDays } from "aws-cdk-lib/aws-logs";
import { LockMode } from "../../../cdk";
import { stackIn } from "./plain";
import { rightBackup, rightDatabase, rightVault } from "./right";
import { storesIn } from "./stores";

/* The stores of `stacks/web-hosting`, under the same names. */

const client = "hosting-customers";
const prefix = "muster-web-hosting";

/** @param promise path of the host's promise */
export function webHosting(app: App, promise: string): void {
  const hosting = stackIn(app, "Hosting");
  storesIn(
    hosting,
    { client, promise, prefix },
    {
      statistics: { purpose: "statistics" },
      invoices: { purpose: "invoicing", objectLock: { mode: LockMode.Governance } },
      "hosted-content": { purpose: "hosting" },
      mailboxes: { purpose: "mail" },
    },
  );

  const tags = (dataClass: string, purpose: string) => ({ "tom:client": client, "tom:data-class": dataClass, "tom:purpose": purpose }); // prettier-ignore
  rightDatabase(hosting, "shops", {
    tags: tags("shop-customers", "shops"),
    logTags: tags("access-logs", "database-logs"),
    logsFor: RetentionDays.THREE_DAYS,
    backupDays: 30,
  });

  const classes = ["hosted-content", "mailboxes", "shop-customers", "invoices"];
  const about = { tags: tags(classes.join(" "), "backup"), days: 30 };
  const copies = [rightVault(hosting, "backup-copy-1", about)];
  const vault = rightVault(hosting, "backup", about);
  rightBackup(hosting, "backup", { vault, copies, days: 30, classes, restoreTests: ["S3", "RDS"] });
}
