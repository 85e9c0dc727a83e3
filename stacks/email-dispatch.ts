import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { MailRelay } from "../components";
import { makeAccount } from "./email-dispatch/account";
import { makeClient, storesOf } from "./email-dispatch/client";
import { Cluster } from "./email-dispatch/cluster";
import { domain, internal } from "./email-dispatch/company";
import { makeNetwork } from "./email-dispatch/network";
import { letActAs, makePortal, portalLogs } from "./email-dispatch/portal";
import { makeRecords, recordStores } from "./email-dispatch/records";

/** Clients under contract, by their ids in the books. */
const clients = ["shop-7", "publisher-12"];

/**
 * The system of an e-mail dispatch company, as its processing agreement (document 004) says: clients hand in lists at a
 * portal, a worker of each client's own dispatches to its recipients, and staff come in by VPN. All of it is in promised
 * regions (004-005), with no data centre of its own (004-123).
 */
export function emailDispatch(): Record<string, pulumi.Output<string>> {
  const account = makeAccount([portalLogs, ...recordStores, ...clients.flatMap(storesOf)]);
  const cluster = new Cluster("dispatch", makeNetwork());
  const zone = new aws.route53.Zone("zone", { name: domain, comment: "Domain that mail is sent from" });

  // Opens and clicks are not recorded: nobody's consent is confirmed here (004-040).
  const mail = new MailRelay("mail", { client: internal, purpose: "dispatch", domain, zoneId: zone.zoneId });
  const portal = makePortal({ cluster, zone, account });
  const group = cluster.makeGroup("workers", "Containers that dispatch");
  const args = { account, cluster, group, mail, portal: portal.role };
  letActAs(
    portal.role,
    clients.map((client) => makeClient(client, args)),
  );
  makeRecords(account);
  return { portal: portal.url, mail: mail.identityArn };
}
