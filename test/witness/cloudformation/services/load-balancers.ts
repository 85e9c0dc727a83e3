import { about, later, ref, type Resources, type Service } from "./service";

const attributes = (all: Record<string, unknown>) => Object.entries(all).map(([Key, Value]) => ({ Key, Value }));
const balancer = (Properties: Record<string, unknown> = {}): Resources => ({
  Web: { Type: "AWS::ElasticLoadBalancingV2::LoadBalancer", Properties },
});
const listener = (Properties: Record<string, unknown>): Resources => ({
  ...balancer(),
  Door: {
    Type: "AWS::ElasticLoadBalancingV2::Listener",
    Properties: { LoadBalancerArn: ref("Web"), Port: 443, DefaultActions: [{ Type: "forward", TargetGroupArn: ref("Targets") }], ...Properties }, // prettier-ignore
  },
  Targets: { Type: "AWS::ElasticLoadBalancingV2::TargetGroup", Properties: { Port: 8080, Protocol: "HTTPS" } },
});
const http = (...DefaultActions: unknown[]) => listener({ Protocol: "HTTP", Port: 80, DefaultActions });
const redirect = (StatusCode: string) => ({ Type: "redirect", RedirectConfig: { Protocol: "HTTPS", StatusCode } });
const rule = (...Actions: unknown[]): Resources => ({
  Rule: { Type: "AWS::ElasticLoadBalancingV2::ListenerRule", Properties: { ListenerArn: ref("Door"), Priority: 1, Conditions: [], Actions } }, // prettier-ignore
});
const targets = (Properties: Record<string, unknown>): Resources => ({ Targets: { Type: "AWS::ElasticLoadBalancingV2::TargetGroup", Properties } }); // prettier-ignore

export const loadBalancers: Service = {
  name: "Elastic Load Balancing",
  cases: [
    ...about("transport-tls-only", "Door", [
      ["pass", "HTTPS", listener({ Protocol: "HTTPS", SslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" })],
      ["pass", "a redirect for good", http(redirect("HTTP_301"))],
      ["fail", "a redirect for now", http(redirect("HTTP_302"))],
      ["fail", "plain HTTP", http({ Type: "forward", TargetGroupArn: "x" })],
      ["fail", "plain HTTP by a rule", { ...http(redirect("HTTP_301")), ...rule({ Type: "forward", TargetGroupArn: "x" }) }],
      ["unknown", "as the deploy says", listener({ Protocol: later })],
      ["unknown", "packets that are passed on", listener({ Protocol: "TCP" })],
    ]),
    ...about("transport-minimum-tls", "Door", [
      ["pass", "TLS 1.2", listener({ Protocol: "HTTPS", SslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" })],
      ["fail", "AWS's old default", listener({ Protocol: "HTTPS" })],
      ["unknown", "a policy that the deploy names", listener({ Protocol: "HTTPS", SslPolicy: later })],
    ]),
    ...about("transport-hsts", "Door", [
      ["pass", "a year", listener({ Protocol: "HTTPS", ListenerAttributes: attributes({ "routing.http.response.strict_transport_security.header_value": "max-age=31536000" }) })],
      ["fail", "none", listener({ Protocol: "HTTPS" })],
    ]),
    ...about("log-access", "Web", [
      ["pass", "logged", balancer({ LoadBalancerAttributes: attributes({ "access_logs.s3.enabled": "true", "access_logs.s3.bucket": "logs" }) })],
      ["fail", "not logged", balancer({ LoadBalancerAttributes: attributes({ "access_logs.s3.enabled": "false" }) })],
      ["fail", "by default", balancer()],
      ["unknown", "attributes that the deploy adds", balancer({ LoadBalancerAttributes: later })],
      ["unknown", "an attribute that the deploy names", balancer({ LoadBalancerAttributes: [{ Key: later, Value: "true" }] })],
      ["not-applicable", "of a network load balancer", balancer({ Type: "network" })],
    ]),
    ...about("protection-deletion", "Web", [
      ["pass", "protected", balancer({ LoadBalancerAttributes: attributes({ "deletion_protection.enabled": "true" }) })],
      ["fail", "by default", balancer()],
    ]),
    ...about("firewall-web", "Web", [
      ["fail", "nothing before it", balancer()],
      ["not-applicable", "internal", balancer({ Scheme: "internal" })],
    ]),
    ...about("availability-self-healing", "Targets", [
      ["pass", "checked by default", targets({ Port: 80 })],
      ["fail", "not checked", targets({ HealthCheckEnabled: false })],
      ["not-applicable", "functions", targets({ TargetType: "lambda" })],
    ]),
  ],
}; // prettier-ignore
