import * as aws from "@pulumi/aws";
import { network, shopDatabase } from "./right";

/** Promised: data can be reached at any time (002-017), with reserves (002-019), and what is faulty is replaced (002-025). */
export function breakOperation(): void {
  // 002-017: the second zone was to come after the first big customer.
  shopDatabase("single-zone-shop", { multiAz: false });

  // 002-019: the disk is as large as it was on the first day.
  shopDatabase("full-shop", { maxAllocatedStorage: 20 });

  // 002-019: as many machines as were bought, no more.
  // 002-025: what counts is that the machine is on; whether the web server answers nobody asks.
  new aws.autoscaling.Group("web-servers", {
    minSize: 4,
    maxSize: 4,
    vpcZoneIdentifiers: network.subnets,
    launchTemplate: { name: "web-server" },
    targetGroupArns: ["arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/sites/0a1b2c3d4e5f6071"],
    healthCheckType: "EC2",
  });
}
