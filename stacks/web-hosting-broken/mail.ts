import * as aws from "@pulumi/aws";

/** Promised: mail is handed in encrypted (002-006), and its delivery in the clear is an exception with an end (002-007). */
export function breakMail(): void {
  // 002-006: an inbox for mail programs of customers, opened without TLS because one multifunction printer can't.
  new aws.ses.ReceiptRule("printers", {
    name: "printers",
    ruleSetName: "customers",
    enabled: true,
    recipients: ["muster-webhosting.example"],
    tlsPolicy: "Optional",
  });

  // 002-007: nobody wrote `tlsPolicy`, and SES delivers in the clear where the other side offers nothing else.
  new aws.sesv2.ConfigurationSet("newsletters", { configurationSetName: "newsletters" });
}
