import * as aws from "@pulumi/aws";
import { orderTags, policy } from "./right";

/** Subnets of a network that was there before; the site was clicked together in it. */
const subnets = ["subnet-0a1b2c3d4e5f60718", "subnet-1b2c3d4e5f6071829"];

/** Promised: all traffic is encrypted (001-003), and orders are for those who have signed in (001-008). */
export function breakWeb(): void {
  const balancer = new aws.lb.LoadBalancer("shop", {
    loadBalancerType: "application",
    subnets,
    tags: orderTags,
  });
  const targets = new aws.lb.TargetGroup("shop-targets", {
    port: 80,
    protocol: "HTTP",
    vpcId: "vpc-0a1b2c3d4e5f60718",
  });
  const to = { loadBalancerArn: balancer.arn, defaultActions: [{ type: "forward", targetGroupArn: targets.arn }] };

  // 001-003: an old upload program knows no TLS, so port 80 answers too.
  new aws.lb.Listener("upload-plain", { ...to, port: 80, protocol: "HTTP" });

  // 001-003: the policy that AWS took when none was named; it speaks TLS 1.0.
  new aws.lb.Listener("shop-tls", {
    ...to,
    port: 443,
    protocol: "HTTPS",
    sslPolicy: "ELBSecurityPolicy-2016-08",
    certificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-1111-4222-8333-444455556666",
  });

  // 001-008: the order software's maker looks into the database from its own office.
  new aws.rds.Instance("orders", {
    engine: "postgres",
    instanceClass: "db.t4g.medium",
    allocatedStorage: 20,
    username: "orders",
    manageMasterUserPassword: true,
    publiclyAccessible: true,
    tags: orderTags,
  });

  // 001-008: whoever has the address may order a reprint, and sees the picture first.
  const role = new aws.iam.Role("reprints-role", {
    assumeRolePolicy: policy({
      Effect: "Allow",
      Principal: { Service: "lambda.amazonaws.com" },
      Action: "sts:AssumeRole",
    }),
  });
  const reprints = new aws.lambda.Function("reprints", {
    packageType: "Image",
    imageUri: "123456789012.dkr.ecr.eu-central-1.amazonaws.com/reprints:1.0.0",
    role: role.arn,
    tags: orderTags,
  });
  new aws.lambda.FunctionUrl("reprints-url", { functionName: reprints.name, authorizationType: "NONE" });
}
