import type { Service } from "../service";
import { acm } from "./acm";
import { ec2 } from "./ec2";
import { elbv2 } from "./elbv2";
import { kms } from "./kms";
import { logs } from "./logs";
import { rds } from "./rds";
import { s3 } from "./s3";
import { sns } from "./sns";
import { sqs } from "./sqs";
import { wafv2 } from "./wafv2";

/** Every service that the live witness reads, a file each. */
export const services: readonly Service[] = [s3, kms, logs, sqs, sns, ...ec2, ...rds, ...elbv2, acm, wafv2];
