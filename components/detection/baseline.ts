import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { accountId } from "../account";
import { makeTopic } from "../alarms/topic";
import type { DetectionBaselineArgs } from "../detection-baseline";
import { makeStore } from "../s3/store";
import { makeConfig, makeConfigRole } from "./config";
import { makeGuardDuty } from "./guardduty";
import { makeMacie } from "./macie";
import type { DetectionPlan } from "./plan";

/** Events that people have to hear of; those of GuardDuty and Macie come by themselves, also where Security Hub is off. */
const sources = ["aws.guardduty", "aws.securityhub", "aws.macie"];

/** Makes the detectors of every region, and what tells of their findings. */
export function makeDetection(
  name: string,
  plan: DetectionPlan,
  args: DetectionBaselineArgs,
  parent: pulumi.Resource,
): { topics: Record<string, pulumi.Output<string>>; bucket: aws.s3.Bucket } {
  const account = accountId(plan.promise, parent);
  const store = makeStore(`${name}-settings`, plan.bucket, parent);
  const role = makeConfigRole(name, plan, store, parent);
  const topics = plan.regions.map((region, index): [string, pulumi.Output<string>] => {
    const own = `${name}-${region}`;
    makeGuardDuty(own, region, plan, parent);
    // Global services are recorded once, or every region would have them again.
    makeConfig(own, { region, role, bucket: store.bucket, includeGlobal: index === 0 }, parent);
    makeHub(own, region, parent);
    new aws.inspector2.Enabler(
      `${own}-inspector`,
      { region, accountIds: [account], resourceTypes: ["EC2", "ECR", "LAMBDA"] },
      { parent },
    );
    makeAnalyzers(own, region, plan, index === 0, parent);
    if (plan.searched !== undefined) makeMacie(own, region, plan.searched, plan, parent);
    return [region, makeAlerts(own, region, plan, args, parent)];
  });
  return { topics: Object.fromEntries(topics), bucket: store.bucket };
}

/** Standards are named by the program: those that come by themselves are outdated (CIS 1.2.0). */
function makeHub(name: string, region: string, parent: pulumi.Resource): void {
  const hub = new aws.securityhub.Account(
    `${name}-hub`,
    { region, enableDefaultStandards: false, autoEnableControls: true },
    { parent },
  );
  const partition = region.startsWith("eusc-") ? "aws-eusc" : "aws";
  for (const [end, standard] of Object.entries(standards)) {
    const standardsArn = `arn:${partition}:securityhub:${region}::standards/${standard}`;
    new aws.securityhub.StandardsSubscription(
      `${name}-hub-${end}`,
      { region, standardsArn },
      { parent, dependsOn: [hub] },
    );
  }
}

/** https://docs.aws.amazon.com/securityhub/latest/userguide/standards-reference.html */
const standards = {
  fsbp: "aws-foundational-security-best-practices/v/1.0.0",
  cis: "cis-aws-foundations-benchmark/v/3.0.0",
} as const;

/** Rights are not of a region, so that one analyzer of unused access is enough. */
function makeAnalyzers(
  name: string,
  region: string,
  { tags }: DetectionPlan,
  isHome: boolean,
  parent: pulumi.Resource,
): void {
  const analyzerName = `${name}-outsiders`;
  new aws.accessanalyzer.Analyzer(`${name}-outsiders`, { region, analyzerName, type: "ACCOUNT", tags }, { parent });
  if (!isHome) return;
  new aws.accessanalyzer.Analyzer(
    `${name}-unused`,
    {
      region,
      analyzerName: `${name}-unused`,
      type: "ACCOUNT_UNUSED_ACCESS",
      configuration: { unusedAccess: { unusedAccessAge: 90 } },
      tags,
    },
    { parent },
  );
}

function makeAlerts(
  name: string,
  region: string,
  { tags, rotationDays, promise }: DetectionPlan,
  { subscribers }: DetectionBaselineArgs,
  parent: pulumi.Resource,
): pulumi.Output<string> {
  const services = ["events.amazonaws.com"];
  const topicArn = makeTopic(
    `${name}-findings`,
    { region, tags, rotationDays, promise, subscribers, services },
    parent,
  );
  const rule = new aws.cloudwatch.EventRule(
    `${name}-findings`,
    { region, eventPattern: JSON.stringify({ source: sources }), tags },
    { parent },
  );
  new aws.cloudwatch.EventTarget(`${name}-findings-target`, { region, rule: rule.name, arn: topicArn }, { parent });
  return topicArn;
}
