import { noted } from "./names";
import type { SdkType } from "./sdk-type";
import { defaultsKey, isObject, list, object, type Properties, type Value } from "./values";

/** Inputs that the real provider fills in before anyone sees them, a preview and a policy included. */
const filledIn: Record<string, Properties> = {
  "aws:s3/bucket:Bucket": { forceDestroy: false },
  "aws:s3/bucketV2:BucketV2": { forceDestroy: false },
  "aws:s3/bucketObject:BucketObject": { forceDestroy: false },
  "aws:s3/bucketObjectv2:BucketObjectv2": { forceDestroy: false },
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": {
    blockPublicAcls: false,
    blockPublicPolicy: false,
    ignorePublicAcls: false,
    restrictPublicBuckets: false,
  },
  "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration": { objectLockEnabled: "Enabled" },
  "aws:kms/key:Key": {
    bypassPolicyLockoutSafetyCheck: false,
    customerMasterKeySpec: "SYMMETRIC_DEFAULT",
    isEnabled: true,
    keyUsage: "ENCRYPT_DECRYPT",
  },
  "aws:cloudwatch/logGroup:LogGroup": { retentionInDays: 0, skipDestroy: false },
  "aws:backup/vault:Vault": { forceDestroy: false },
  "aws:cloudtrail/trail:Trail": {
    enableLogFileValidation: false,
    enableLogging: true,
    includeGlobalServiceEvents: true,
    isMultiRegionTrail: false,
    isOrganizationTrail: false,
  },
  "aws:dynamodb/table:Table": { billingMode: "PROVISIONED" },
  "aws:guardduty/detector:Detector": { enable: true },
  "aws:iam/role:Role": { forceDetachPolicies: false, maxSessionDuration: 3600, path: "/" },
  "aws:lb/loadBalancer:LoadBalancer": {
    desyncMitigationMode: "defensive",
    dropInvalidHeaderFields: false,
    enableDeletionProtection: false,
    enableHttp2: true,
    idleTimeout: 60,
  },
  "aws:rds/instance:Instance": {
    autoMinorVersionUpgrade: true,
    copyTagsToSnapshot: false,
    deleteAutomatedBackups: true,
    iamDatabaseAuthenticationEnabled: false,
    publiclyAccessible: false,
    skipFinalSnapshot: false,
  },
  "aws:securityhub/account:Account": { autoEnableControls: true, enableDefaultStandards: true },
  "aws:sqs/queue:Queue": {
    contentBasedDeduplication: false,
    delaySeconds: 0,
    fifoQueue: false,
    maxMessageSize: 262144,
    messageRetentionSeconds: 345600,
    receiveWaitTimeSeconds: 0,
    visibilityTimeoutSeconds: 30,
  },
};

/** Adds what the real provider fills in, and its notes of it: `__defaults` in the inputs and in each object within. */
export function withDefaults(type: SdkType, inputs: Properties): Properties {
  let result: Properties = { ...inputs, [defaultsKey]: list(inputs[defaultsKey]) };
  for (const [property, value] of Object.entries(filledIn[type.token] ?? {}))
    if (result[property] === undefined)
      result = { ...result, [property]: value, [defaultsKey]: noted(result, property) };
  for (const [property, { shape }] of type.properties) {
    const value = result[property];
    if (value !== undefined && (shape === "object" || shape === "list")) result[property] = annotated(value);
  }
  return result;
}

/** Objects whose keys are the user's. They get no note, or it would be one of their entries. */
const maps = new Set([
  "tags",
  "variables",
  "parameters",
  "environmentVariables",
  "requestParameters",
  "responseParameters",
  "labels",
  "attributes",
  "options",
  "headers",
]);

function annotated(value: Value): Value {
  if (Array.isArray(value)) return value.map(annotated);
  // An asset is an object on the wire only.
  if (!isObject(value) || "4dabf18193072939515e22adb298388d" in value) return value;
  const inner = Object.entries(object(value)).map(([key, part]): [string, Value] => [
    key,
    maps.has(key) ? part : annotated(part),
  ]);
  return { [defaultsKey]: [], ...Object.fromEntries(inner) };
}
