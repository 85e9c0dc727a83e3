import type { DBInstance } from "@aws-sdk/client-rds";

/** An instance's and a cluster's alike. */
type BesideStorage = Pick<
  DBInstance,
  "MasterUserSecret" | "PerformanceInsightsEnabled" | "PerformanceInsightsKMSKeyId"
>;

/** Of what RDS keeps beside the database; one that manages no password has no secret. */
export function keysBesideStorage(of: BesideStorage): Record<string, unknown> {
  return {
    ...(of.MasterUserSecret !== undefined && { manageMasterUserPassword: true }),
    masterUserSecretKmsKeyId: of.MasterUserSecret?.KmsKeyId,
    performanceInsightsEnabled: of.PerformanceInsightsEnabled ?? false,
    performanceInsightsKmsKeyId: of.PerformanceInsightsKMSKeyId,
  };
}
