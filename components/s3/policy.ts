import type * as pulumi from "@pulumi/pulumi";
import { partitionOf } from "../../catalogue/promise/partitions";

/** Effect of a statement of yours. */
export const StatementEffect = { Allow: "Allow", Deny: "Deny" } as const;
export type StatementEffect = (typeof StatementEffect)[keyof typeof StatementEffect];

/** A statement that is added to the bucket's policy. It is about this bucket: resources are stated as keys in it. */
export interface BucketStatement {
  /** Name of the statement, letters and digits, unique in the policy. */
  sid: string;
  /** One of `StatementEffect`. */
  effect: string;
  /** Principals by type (`AWS`, `Service`, `Federated`, `CanonicalUser`). An `Allow` for everyone is refused. */
  principals: { [type: string]: pulumi.Input<string>[] };
  /** Actions such as `s3:GetObject`. */
  actions: string[];
  /** Patterns of object keys, such as `reports/*`. Default: the bucket itself and every object. */
  keys?: string[];
  /** Conditions by operator and key. */
  conditions?: { [operator: string]: { [key: string]: pulumi.Input<string>[] } };
}

/** A statement in the form of AWS's policy language. */
export interface PolicyStatement {
  Sid: string;
  Effect: string;
  Principal: "*" | Record<string, pulumi.Input<string> | pulumi.Input<string>[]>;
  Action: string | string[];
  Resource?: pulumi.Input<string> | pulumi.Input<string>[];
  NotResource?: string[];
  Condition?: Record<string, Record<string, pulumi.Input<string> | pulumi.Input<string>[]>>;
}

/** Names of the statements that every bucket has. */
export const ownSids = [
  "DenyPlainHttp",
  "DenyOldTls",
  "DenyObjectsOutsideDataClasses",
  "AllowAccessLogDelivery",
  "DenyOtherClients",
] as const;

/** `arn:aws-eusc:s3:::name` in the European Sovereign Cloud; a bucket's ARN names no region. */
export function bucketArn(name: string, region: string): string {
  return `arn:${partitionOf(region).partition}:s3:::${name}`;
}

/**
 * Denies every request that is not encrypted, and every one below the promised TLS version, to the bucket and to its
 * objects, whoever asks. Two statements, because an absent `s3:TlsVersion` is no version below.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
 */
export function transportStatements(arn: string, minimumTls: string): PolicyStatement[] {
  const everything = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: [arn, `${arn}/*`] } as const;
  return [
    {
      Sid: "DenyPlainHttp",
      ...everything,
      Resource: [...everything.Resource],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
    {
      Sid: "DenyOldTls",
      ...everything,
      Resource: [...everything.Resource],
      Condition: { NumericLessThan: { "s3:TlsVersion": minimumTls } },
    },
  ];
}

/** Refuses objects that lie under no class's prefix: their end could not be told. Only for a bucket of several classes. */
export function prefixStatements(arn: string, classes: readonly string[]): PolicyStatement[] {
  if (classes.length < 2) return [];
  return [
    {
      Sid: "DenyObjectsOutsideDataClasses",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:PutObject",
      NotResource: classes.map((name) => `${arn}/${name}/*`),
    },
  ];
}

/**
 * Refuses principals that are marked as another client's. `Null` spares those without a mark, which a bare comparison would
 * refuse as well. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function clientStatements(arn: string, client: string | undefined): PolicyStatement[] {
  if (client === undefined) return [];
  const key = "aws:PrincipalTag/tom:client";
  return [
    {
      Sid: "DenyOtherClients",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: [arn, `${arn}/*`],
      Condition: { StringNotEquals: { [key]: client }, Null: { [key]: "false" } },
    },
  ];
}

/**
 * Lets S3's logging service, and nobody else, write access logs, for those buckets only.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export function logDeliveryStatement(arn: string, sources: readonly pulumi.Input<string>[]): PolicyStatement {
  return {
    Sid: "AllowAccessLogDelivery",
    Effect: "Allow",
    Principal: { Service: "logging.s3.amazonaws.com" },
    Action: "s3:PutObject",
    Resource: `${arn}/*`,
    Condition: { ArnLike: { "aws:SourceArn": [...sources] } },
  };
}

/** A statement of the caller's in AWS's words. */
export function callersStatement(arn: string, statement: BucketStatement): PolicyStatement {
  return {
    Sid: statement.sid,
    Effect: statement.effect,
    Principal: statement.principals,
    Action: statement.actions,
    Resource: statement.keys === undefined ? [arn, `${arn}/*`] : statement.keys.map((key) => `${arn}/${key}`),
    ...(statement.conditions !== undefined && { Condition: statement.conditions }),
  };
}

export function policyDocument(statements: readonly PolicyStatement[]): {
  Version: string;
  Statement: readonly PolicyStatement[];
} {
  return { Version: "2012-10-17", Statement: statements };
}
