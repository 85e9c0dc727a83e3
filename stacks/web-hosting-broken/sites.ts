import * as aws from "@pulumi/aws";
import { certificateArn, contentTags, network } from "./right";

/** Promised: every site is reached by TLS (002-004), with a current certificate (002-005). */
export function breakSites(): void {
  const balancer = new aws.lb.LoadBalancer("sites", {
    loadBalancerType: "application",
    subnets: network.subnets,
    tags: contentTags,
  });
  const targets = new aws.lb.TargetGroup("sites-targets", { port: 80, protocol: "HTTP", vpcId: network.vpcId });
  const forward = { loadBalancerArn: balancer.arn, defaultActions: [{ type: "forward", targetGroupArn: targets.arn }] };

  // 002-004: the annex says "as a rule", so sites of old customers still answer on port 80.
  new aws.lb.Listener("old-sites", { ...forward, port: 80, protocol: "HTTP" });

  // 002-004: a customer's till speaks TLS 1.0 only, and has the same load balancer as everybody else.
  new aws.lb.Listener("till", {
    ...forward,
    port: 443,
    protocol: "HTTPS",
    sslPolicy: "ELBSecurityPolicy-TLS-1-0-2015-04",
    certificateArn,
  });

  // 002-004: the redirect is there, and says 302: browsers ask in the clear again every time.
  new aws.lb.Listener("redirect", {
    loadBalancerArn: balancer.arn,
    port: 8080,
    protocol: "HTTP",
    defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_302" } }],
  });

  // 002-005: whoever renews it has to answer a mail, and the mailbox is the previous administrator's.
  new aws.acm.Certificate("reseller", { domainName: "reseller.muster-webhosting.example", validationMethod: "EMAIL" });
}
