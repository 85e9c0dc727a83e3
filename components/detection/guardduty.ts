import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { DetectionPlan } from "./plan";

/** GuardDuty's own names of what the promise names. https://docs.aws.amazon.com/guardduty/latest/ug/guardduty-features-activation-model.html */
const features: Record<DetectionPlan["threats"][number], string> = {
  s3: "S3_DATA_EVENTS",
  eks: "EKS_AUDIT_LOGS",
  rds: "RDS_LOGIN_EVENTS",
  malware: "EBS_MALWARE_PROTECTION",
  lambda: "LAMBDA_NETWORK_LOGS",
  runtime: "RUNTIME_MONITORING",
};

/** Makes GuardDuty look at what is promised; findings that repeat are told every fifteen minutes. */
export function makeGuardDuty(
  name: string,
  region: string,
  { threats, tags }: DetectionPlan,
  parent: pulumi.Resource,
): void {
  const detector = new aws.guardduty.Detector(
    `${name}-guardduty`,
    { region, enable: true, findingPublishingFrequency: "FIFTEEN_MINUTES", tags },
    { parent },
  );
  for (const threat of threats) {
    new aws.guardduty.DetectorFeature(
      `${name}-guardduty-${threat}`,
      { region, detectorId: detector.id, name: features[threat], status: "ENABLED" },
      { parent },
    );
  }
}
