import { EC2Client } from "@aws-sdk/client-ec2";
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateRuleCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
  ModifyLoadBalancerAttributesCommand,
  type Action,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { AssociateWebACLCommand, CreateWebACLCommand, WAFV2Client } from "@aws-sdk/client-wafv2";
import { elbv2 } from "../../../../witness/aws/services/elbv2";
import { wafv2 } from "../../../../witness/aws/services/wafv2";
import { network, subnetIn } from "../ec2/seeds";
import { faultyCloud, type Fault } from "../faulty";
import { look } from "../look";
import { onMoto } from "../moto";

/* Load balancers in an account that the SDK has made, on moto. */

const moto = onMoto();
const client = () => moto.client(ElasticLoadBalancingV2Client);
const see = (endpoint = moto.endpoint()) => look(endpoint, [...elbv2, wafv2]);
const marks = [{ Key: "tom:data-class", Value: "order-files" }];

async function balancer(Name: string): Promise<string> {
  const ec2 = moto.client(EC2Client);
  const vpc = await network(ec2);
  const Subnets = [await subnetIn(ec2, vpc, "10.0.1.0/24"), await subnetIn(ec2, vpc, "10.0.2.0/24")];
  const { LoadBalancers = [] } = await client().send(
    new CreateLoadBalancerCommand({ Name, Subnets, Scheme: "internet-facing", Type: "application", Tags: marks }),
  );
  return LoadBalancers[0]?.LoadBalancerArn ?? "";
}

const text: Action = { Type: "fixed-response", FixedResponseConfig: { StatusCode: "200", ContentType: "text/plain" } };
const toHttps: Action = {
  Type: "redirect",
  RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" },
};

async function listenerOf(LoadBalancerArn: string, action: Action): Promise<string> {
  const { Listeners = [] } = await client().send(
    new CreateListenerCommand({ LoadBalancerArn, Port: 80, Protocol: "HTTP", DefaultActions: [action] }),
  );
  return Listeners[0]?.ListenerArn ?? "";
}

async function seeWith(fault: (body: string, target: string) => Fault | undefined) {
  const cloud = await faultyCloud(moto.endpoint(), ({ body, target }) => fault(body, target));
  try {
    return await see(cloud.endpoint);
  } finally {
    await cloud.stop();
  }
}
const refused: Fault = { status: 403, code: "AccessDenied" };

describe("listeners", () => {
  test("on plain HTTP pass where they lead to HTTPS, and fail where they answer", async () => {
    await listenerOf(await balancer("leads"), toHttps);
    await listenerOf(await balancer("answers"), text);
    const { finding } = await see();
    expect(finding("transport-tls-only", "leads:80")?.outcome).toBe("pass");
    expect(finding("transport-tls-only", "answers:80")?.outcome).toBe("fail");
  });

  test("fail by one rule that answers on plain HTTP", async () => {
    const ListenerArn = await listenerOf(await balancer("mixed"), toHttps);
    const Conditions = [{ Field: "path-pattern", Values: ["/old"] }];
    await client().send(new CreateRuleCommand({ ListenerArn, Priority: 1, Conditions, Actions: [text] }));
    expect((await see()).finding("transport-tls-only", "mixed:80")?.outcome).toBe("fail");
  });

  test("whose rules may not be read stay open", async () => {
    await listenerOf(await balancer("leads"), toHttps);
    const { finding } = await seeWith((body) => (body.includes("Action=DescribeRules&") ? refused : undefined));
    expect(finding("transport-tls-only", "leads:80")).toMatchObject({
      outcome: "unknown",
      why: expect.stringContaining("elasticloadbalancing:DescribeRules"),
    });
  });

  test("that may not be listed leave a balancer open", async () => {
    await listenerOf(await balancer("leads"), toHttps);
    const { findings } = await seeWith((body) => (body.includes("Action=DescribeListeners&") ? refused : undefined));
    expect(findings.find(({ rule }) => rule === "transport-tls-only")).toMatchObject({
      outcome: "unknown",
      why: expect.stringContaining("elasticloadbalancing:DescribeListeners"),
    });
  });
});

describe("settings", () => {
  test("are judged as they are: deletion protection, and the log of access", async () => {
    const LoadBalancerArn = await balancer("web");
    expect((await see()).finding("protection-deletion", "web")?.outcome).toBe("fail");
    const Attributes = [
      { Key: "deletion_protection.enabled", Value: "true" },
      { Key: "access_logs.s3.enabled", Value: "true" },
    ];
    await client().send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn, Attributes }));
    const { finding } = await see();
    expect(finding("protection-deletion", "web")?.outcome).toBe("pass");
    expect(finding("log-access", "web")?.outcome).not.toBe("unknown");
  });

  test("that may not be read stay open, and the permission is named", async () => {
    await balancer("web");
    const { finding } = await seeWith((body) =>
      body.includes("Action=DescribeLoadBalancerAttributes&") ? refused : undefined,
    );
    expect(finding("protection-deletion", "web")).toMatchObject({
      outcome: "unknown",
      why: expect.stringContaining("elasticloadbalancing:DescribeLoadBalancerAttributes"),
    });
  });

  test("leave open, where tags may not be read, what the balancer is for", async () => {
    await balancer("web");
    const { resource } = await seeWith((body) => (body.includes("Action=DescribeTags&") ? refused : undefined));
    expect(JSON.stringify(resource("LoadBalancer", "web")?.props["tags"])).toContain("DescribeTags");
  });
});

describe("the firewall before a balancer", () => {
  async function guarded(ResourceArn: string): Promise<void> {
    const waf = moto.client(WAFV2Client);
    const { Summary } = await waf.send(
      new CreateWebACLCommand({
        Name: "muster",
        Scope: "REGIONAL",
        DefaultAction: { Allow: {} },
        VisibilityConfig: { SampledRequestsEnabled: false, CloudWatchMetricsEnabled: false, MetricName: "x" },
      }),
    );
    await waf.send(new AssociateWebACLCommand({ WebACLArn: Summary?.ARN, ResourceArn }));
  }

  test("is asked for: without one a public balancer fails", async () => {
    await balancer("bare");
    await guarded(await balancer("guarded"));
    const { finding } = await see();
    expect(finding("firewall-web", "bare")?.outcome).toBe("fail");
    expect(finding("firewall-web", "guarded")?.outcome).toBe("pass");
  });

  test("that nobody tells of leaves the balancer open", async () => {
    await guarded(await balancer("guarded"));
    const { finding } = await seeWith((_, target) => (target.endsWith("GetWebACLForResource") ? refused : undefined));
    expect(finding("firewall-web", "guarded")).toMatchObject({
      outcome: "unknown",
      why: expect.stringContaining("wafv2:GetWebACLForResource"),
    });
  });
});

test("target groups whose targets are checked pass", async () => {
  const VpcId = await network(moto.client(EC2Client));
  const make = (Name: string, more: object) =>
    client().send(new CreateTargetGroupCommand({ Name, Protocol: "HTTP", Port: 80, VpcId, ...more }));
  await make("checked", {});
  expect((await see()).finding("availability-self-healing", "checked")?.outcome).toBe("pass");
});

test("where balancers may not be listed, every rule about them is open on the account", async () => {
  await balancer("web");
  const { findings } = await seeWith((body) => (body.includes("Action=DescribeLoadBalancers&") ? refused : undefined));
  const open = findings.filter(({ outcome }) => outcome === "unknown").map(({ rule }) => rule);
  expect(open).toEqual(expect.arrayContaining(["transport-tls-only", "transport-hsts", "firewall-web", "log-access"]));
});
