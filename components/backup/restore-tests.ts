import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { BackupPlan } from "./plan";

/** Hours within which the tests of a run begin, and for which what was restored stays to be looked at. */
const hours = { start: 24, validation: 4 } as const;

/** Makes AWS Backup restore the latest recovery point of each kind as often as promised, and delete the result. */
export function makeRestoreTests(
  name: string,
  { region, tags, keepDays, classes, restoreSchedule, restoreTests }: BackupPlan,
  { vault, role }: { vault: aws.backup.Vault; role: pulumi.Input<string> },
  parent: pulumi.Resource,
): void {
  const plan = new aws.backup.RestoreTestingPlan(
    `${name}-restore-tests`,
    {
      region,
      name: inOwnLetters(name),
      scheduleExpression: restoreSchedule,
      startWindowHours: hours.start,
      recoveryPointSelection: {
        algorithm: "LATEST_WITHIN_WINDOW",
        includeVaults: [vault.arn],
        recoveryPointTypes: ["CONTINUOUS", "SNAPSHOT"],
        selectionWindowDays: Math.min(keepDays, 365),
      },
      tags,
    },
    { parent },
  );
  for (const type of restoreTests) {
    new aws.backup.RestoreTestingSelection(
      `${name}-restore-${type.toLowerCase()}`,
      {
        region,
        name: inOwnLetters(`${name}_${type}`),
        restoreTestingPlanName: plan.name,
        protectedResourceType: type,
        protectedResourceArns: ["*"],
        ...(classes.length === 1 && {
          protectedResourceConditions: {
            stringEquals: classes.map((value) => ({ key: "aws:ResourceTag/tom:data-class", value })),
          },
        }),
        iamRoleArn: role,
        validationWindowHours: hours.validation,
      },
      { parent },
    );
  }
}

/** Names of restore tests have letters, digits and underscores alone, fifty at most. */
function inOwnLetters(name: string): string {
  return name.replace(/[^A-Za-z0-9_]/g, "_").slice(0, 50);
}
