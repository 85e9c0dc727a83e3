import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { TlsEndpoint, type PrivateNetwork } from "../../components";
import { account } from "../account";
import { inBothZones } from "../in-both-zones";
import { makeService } from "./service";

export interface SiteArgs {
  client: string;
  region: string;
  network: PrivateNetwork;
  /** Physical name of the bucket with the logs of the load balancer. */
  logBucketName: string;
  /** Name of the bucket that takes the access logs of that bucket. */
  accessLogTarget: pulumi.Output<string>;
}

const zoneName = "muster-retail-it.example";
const purpose = "web-site";
const port = 8443;

/** The web site, behind a firewall against attacks (003-023); who visited it is forgotten with `web-logs` (003-006). */
export function makeSite(args: SiteArgs): { url: pulumi.Output<string>; applicationGroupId: pulumi.Output<string> } {
  const { client, region, network, logBucketName, accessLogTarget } = args;
  const tags = { "tom:client": client, "tom:purpose": purpose };
  const application = new aws.ec2.SecurityGroup("application", {
    region,
    vpcId: network.vpcId,
    description: "Application of the web site",
    tags,
  });
  const zone = new aws.route53.Zone("zone", { name: zoneName, tags });
  const endpoint = new TlsEndpoint("site", {
    client,
    purpose,
    domain: `www.${zoneName}`,
    zoneId: zone.zoneId,
    vpcId: network.vpcId,
    subnetIds: inBothZones(network.publicSubnetIds),
    targetSecurityGroupId: application.id,
    targetPort: port,
    logs: { dataClass: "web-logs" },
    logBucketName,
    accessLogTarget,
  });
  makeService({ region, account: account(), port, tags, network, application, endpoint });
  return { url: endpoint.url, applicationGroupId: application.id };
}
