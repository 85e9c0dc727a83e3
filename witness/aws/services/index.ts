import type { Service } from "../service";
import { acm } from "./acm";
import { ec2 } from "./ec2";
import { elbv2 } from "./elbv2";
import { backup } from "./backup";
import { restoreTesting } from "./backup/restore-tests";
import { cloudtrail } from "./cloudtrail";
import { config } from "./config";
import { dynamodb } from "./dynamodb";
import { guardduty } from "./guardduty";
import { iam } from "./iam";
import { kms } from "./kms";
import { logs } from "./logs";
import { rds } from "./rds";
import { s3 } from "./s3";
import { accessPoints } from "./s3/access-points";
import { directoryBuckets } from "./s3/directory-buckets";
import { multiRegionAccessPoints } from "./s3/multi-region-access-points";
import { secretsmanager } from "./secretsmanager";
import { securityhub } from "./securityhub";
import { sesv2 } from "./sesv2";
import { sns } from "./sns";
import { sqs } from "./sqs";
import { wafv2 } from "./wafv2";

/** Every service that the live witness reads, a file each. */
export const services: readonly Service[] = [
  s3,
  accessPoints,
  multiRegionAccessPoints,
  directoryBuckets,
  kms,
  logs,
  sqs,
  sns,
  dynamodb,
  cloudtrail,
  iam,
  secretsmanager,
  backup,
  restoreTesting,
  config,
  guardduty,
  securityhub,
  sesv2,
  ...ec2,
  ...rds,
  ...elbv2,
  acm,
  wafv2,
];
