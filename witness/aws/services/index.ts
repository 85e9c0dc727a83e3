import type { Service } from "../service";
import { cloudtrail } from "./cloudtrail";
import { dynamodb } from "./dynamodb";
import { iam } from "./iam";
import { kms } from "./kms";
import { logs } from "./logs";
import { s3 } from "./s3";
import { secretsmanager } from "./secretsmanager";
import { sns } from "./sns";
import { sqs } from "./sqs";

/** Every service that the live witness reads, a file each. */
export const services: readonly Service[] = [s3, kms, logs, sqs, sns, dynamodb, cloudtrail, iam, secretsmanager];
