import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { Example } from "../judged";

/** The library's examples as its authors have compiled them: https://github.com/aws/jsii-rosetta */
const tablet = z.object({
  snippets: z.record(
    z.string(),
    z.object({
      fullSource: z.string().optional(),
      location: z.object({ api: z.object({ moduleFqn: z.string().optional(), fqn: z.string().optional() }) }),
    }),
  ),
});

/** Services that companies commonly have, by the names of the library's modules. */
const services = new Set(
  [
    "accessanalyzer amazonmq apigateway apigatewayv2 appsync autoscaling backup certificatemanager cloudfront cloudtrail",
    "cloudwatch cognito config dax docdb dynamodb ec2 ecr ecs efs eks elasticache elasticloadbalancing",
    "elasticloadbalancingv2 elasticsearch events events_targets guardduty iam kinesis kinesisfirehose kinesisvideo kms",
    "lambda lambda_event_sources logs macie memorydb msk neptune opensearchservice rds redshift redshiftserverless route53",
    "s3 s3_deployment s3_notifications secretsmanager securityhub ses sns sns_subscriptions sqs ssm sso stepfunctions",
    "timestream transfer wafv2",
  ].flatMap((line) => line.split(" ").map((name) => `aws_${name}`)),
);

/** Every example of the common services that makes something, in the order of their modules. */
export function allExamples(): Example[] {
  const file = join(dirname(require.resolve("aws-cdk-lib/package.json")), ".jsii.tabl.json.gz");
  const { snippets } = tablet.parse(JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")));
  const sources = new Map<string, string>();
  for (const { fullSource, location } of Object.values(snippets)) {
    const [, module = ""] = (location.api.moduleFqn ?? location.api.fqn ?? "").split(".");
    if (fullSource !== undefined && services.has(module) && makesSomething(fullSource)) sources.set(fullSource, module);
  }
  const byModule = Map.groupBy(sources, ([, module]) => module);
  return [...byModule]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([module, all]) => all.map(([source], index) => ({ id: `${module}#${index + 1}`, source })));
}

/** Many only show how the properties of a type are written. */
function makesSomething(source: string): boolean {
  return /\bnew [\w.]+\(/.test(source);
}
