import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { PrivateNetwork } from "../../components";
import { withObjectsOf } from "../policy";
import { WebSite } from "../web-site";
import { addresses, client, domain, logClass, named } from "./company";
import type { Stores } from "./stores";

/** Bucket with the logs of the site's load balancer. */
export const siteLogs = "site-logs";

/**
 * Shop and upload: nothing is sent in the clear (001-003), and nothing of the network that orders are in can be reached from
 * outside but the site's own address, behind a firewall (001-006).
 */
export function makeSite({ orderFiles, accessLogTarget }: Stores): pulumi.Output<string> {
  const zone = new aws.route53.Zone("zone", { name: domain, comment: "Shop and upload of the photo lab" });
  const logs = { dataClass: logClass };
  const network = new PrivateNetwork("network", {
    client,
    purpose: "order-intake",
    cidrBlock: addresses,
    publicSubnets: true,
    endpoints: ["ecr.api", "ecr.dkr", "kms", "logs"],
    logs,
  });
  const site = new WebSite("shop", {
    client,
    purpose: "order-intake",
    domain,
    alternativeDomains: [`upload.${domain}`],
    zoneId: zone.zoneId,
    network,
    addresses,
    image: "shop:1.0.0",
    rights: withObjectsOf(orderFiles, ["s3:PutObject"]),
    logs,
    logBucketName: named(siteLogs),
    accessLogTarget,
  });
  return site.url;
}
