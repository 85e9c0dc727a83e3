import * as aws from "@pulumi/aws";
import { tags } from "./right";

const serving = { "tom:client": "clients", "tom:purpose": "portal" };

/** Promised: a firewall (004-141, 004-171), TLS for whatever clients send (004-038, 004-164), tunnels (004-163). */
export function breakNetwork(): void {
  const network = new aws.ec2.Vpc("network", { cidrBlock: "10.20.0.0/16", tags: tags() });
  const subnetIds = ["a", "b"].map(
    (zone, index) =>
      new aws.ec2.Subnet(`subnet-${zone}`, {
        vpcId: network.id,
        cidrBlock: `10.20.${index}.0/24`,
        availabilityZone: `eu-central-1${zone}`,
        tags: serving,
      }).id,
  );

  // 004-141: the database of the sending tool, for whoever has to look into it from home.
  new aws.ec2.SecurityGroup("sending-tool", {
    vpcId: network.id,
    description: "Sending tool",
    ingress: [{ protocol: "tcp", fromPort: 8080, toPort: 8080, cidrBlocks: ["0.0.0.0/0"] }],
    tags: serving,
  });

  // 004-171: and the way in for repairs.
  new aws.ec2.SecurityGroup("repairs", {
    vpcId: network.id,
    description: "Repairs",
    ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/1", "128.0.0.0/1"] }],
    tags: serving,
  });
  breakPortal(network.id, subnetIds);
  breakTunnel();
}

function breakPortal(vpcId: aws.ec2.Vpc["id"], subnets: aws.ec2.Subnet["id"][]): void {
  // 004-150: logs of the load balancer were noise.
  const balancer = new aws.lb.LoadBalancer("portal", {
    loadBalancerType: "application",
    subnets,
    enableDeletionProtection: true,
    tags: serving,
  });
  const targets = new aws.lb.TargetGroup("portal-targets", { vpcId, port: 443, protocol: "HTTPS", targetType: "ip" });
  const forward = [{ type: "forward", targetGroupArn: targets.arn }];

  // 004-038: old programs of two clients upload by HTTP, so it stays for all of them.
  new aws.lb.Listener("portal-uploads", {
    loadBalancerArn: balancer.arn,
    port: 80,
    protocol: "HTTP",
    defaultActions: forward,
  });

  // 004-164: the policy of the first example that comes up takes TLS 1.0.
  new aws.lb.Listener("portal-tls", {
    loadBalancerArn: balancer.arn,
    port: 443,
    protocol: "HTTPS",
    sslPolicy: "ELBSecurityPolicy-2016-08",
    certificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-1111-4222-8333-444455556666",
    defaultActions: forward,
  });

  // 004-165: the address is long and nobody can guess it.
  new aws.lambda.FunctionUrl("intake-url", { functionName: "list-intake", authorizationType: "NONE" });
}

/** 004-163: there is a tunnel, and it takes what the other side happens to offer. */
function breakTunnel(): void {
  const office = new aws.ec2.CustomerGateway("office", { bgpAsn: "65000", ipAddress: "198.51.100.7", type: "ipsec.1" });
  new aws.ec2.VpnConnection("office-tunnel", {
    customerGatewayId: office.id,
    transitGatewayId: "tgw-0a1b2c3d4e5f60718",
    type: "ipsec.1",
    tunnel1IkeVersions: ["ikev1", "ikev2"],
    tunnel2IkeVersions: ["ikev1", "ikev2"],
    tags: serving,
  });
}
