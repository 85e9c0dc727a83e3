import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { DetectionPlan } from "./plan";

/** Makes Macie look every week into the buckets that say that they hold no personal data: that is where it must not be. */
export function makeMacie(
  name: string,
  region: string,
  classes: readonly string[],
  { tags }: DetectionPlan,
  parent: pulumi.Resource,
): void {
  const account = new aws.macie2.Account(
    `${name}-macie`,
    { region, status: "ENABLED", findingPublishingFrequency: "FIFTEEN_MINUTES" },
    { parent },
  );
  new aws.macie2.ClassificationJob(
    `${name}-macie-job`,
    {
      region,
      jobType: "SCHEDULED",
      scheduleFrequency: { weeklySchedule: "SUNDAY" },
      s3JobDefinition: {
        bucketCriteria: {
          excludes: {
            // Values of one criterion are joined by OR, criteria by AND.
            ands: [
              {
                tagCriterion: {
                  comparator: "EQ",
                  tagValues: classes.map((value) => ({ key: "tom:data-class", value })),
                },
              },
            ],
          },
        },
      },
      tags,
    },
    { parent, dependsOn: [account] },
  );
}
