import { CreateWebACLCommand, PutLoggingConfigurationCommand, WAFV2Client } from "@aws-sdk/client-wafv2";
import { wafv2 } from "../../../witness/aws/services/wafv2";
import { faultyCloud } from "./faulty";
import { look } from "./look";
import { onMoto } from "./moto";

/* Web application firewalls in an account that the SDK has made, on moto. */

const moto = onMoto();
const client = () => moto.client(WAFV2Client);

async function firewall(Name: string, leftOut?: string[]): Promise<void> {
  const { Summary } = await client().send(
    new CreateWebACLCommand({
      Name,
      Scope: "REGIONAL",
      DefaultAction: { Allow: {} },
      VisibilityConfig: { SampledRequestsEnabled: false, CloudWatchMetricsEnabled: false, MetricName: "x" },
      Tags: [{ Key: "tom:data-class", Value: "order-files" }],
    }),
  );
  if (leftOut === undefined) return;
  await client().send(
    new PutLoggingConfigurationCommand({
      LoggingConfiguration: {
        ResourceArn: Summary?.ARN,
        LogDestinationConfigs: ["arn:aws:s3:::aws-waf-logs-muster"],
        RedactedFields: leftOut.map((header) => ({ SingleHeader: { Name: header } })),
      },
    }),
  );
}

test("a firewall that logs passes, one that does not fails", async () => {
  await firewall("logs", []);
  await firewall("silent");
  const { finding } = await look(moto.endpoint(), [wafv2]);
  expect(finding("firewall-web", "logs")?.outcome).toBe("pass");
  expect(finding("firewall-web", "silent")?.outcome).toBe("fail");
});

test("a log that holds sign-in headers fails, one that leaves them out passes", async () => {
  await firewall("tells", []);
  await firewall("discreet", ["authorization", "cookie"]);
  const { finding } = await look(moto.endpoint(), [wafv2]);
  expect(finding("log-redaction", "tells")?.outcome).toBe("fail");
  expect(finding("log-redaction", "discreet")?.outcome).toBe("pass");
});

test("where logs may not be listed, every firewall stays open, and the permission is named", async () => {
  await firewall("logs", ["authorization", "cookie"]);
  const cloud = await faultyCloud(moto.endpoint(), ({ target }) =>
    target.endsWith("ListLoggingConfigurations") ? { status: 400, code: "AccessDeniedException" } : undefined,
  );
  const { finding } = await look(cloud.endpoint, [wafv2]);
  await cloud.stop();
  const why = expect.stringContaining("wafv2:ListLoggingConfigurations");
  expect(finding("firewall-web", "logs")).toMatchObject({ outcome: "unknown", why });
  expect(finding("log-redaction", "logs")).toMatchObject({ outcome: "unknown", why });
});
