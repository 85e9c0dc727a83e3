import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { PersonalDataTableArgs } from "../personal-data-table";
import type { TablePlan } from "./plan";

/** The arguments of the table itself. */
export function tableArgs(
  { hashKey, rangeKey, indexes = [], tableName }: PersonalDataTableArgs,
  { region, tags, settled, recoveryDays, expiresAttribute }: TablePlan,
  kmsKeyArn: pulumi.Input<string>,
): aws.dynamodb.TableArgs {
  const attributes = [hashKey, rangeKey, ...indexes.flatMap((each) => [each.hashKey, each.rangeKey])].filter(
    (each) => each !== undefined,
  );
  const recovers = settled["point-in-time-recovery"] === "on";
  return {
    region,
    ...(tableName !== undefined && { name: tableName }),
    billingMode: "PAY_PER_REQUEST",
    attributes: [...new Map(attributes.map(({ name, type = "S" }) => [name, { name, type }])).values()],
    hashKey: hashKey.name,
    ...(rangeKey !== undefined && { rangeKey: rangeKey.name }),
    globalSecondaryIndexes: indexes.map((each) => ({
      name: each.name,
      hashKey: each.hashKey.name,
      ...(each.rangeKey !== undefined && { rangeKey: each.rangeKey.name }),
      projectionType: "ALL",
    })),
    serverSideEncryption: { enabled: true, kmsKeyArn },
    pointInTimeRecovery: recovers ? { enabled: true, recoveryPeriodInDays: recoveryDays } : { enabled: false },
    ...(expiresAttribute !== undefined && { ttl: { enabled: true, attributeName: expiresAttribute } }),
    deletionProtectionEnabled: settled["deletion-protection"] === "on",
    tags,
  };
}
