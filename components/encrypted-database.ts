import * as pulumi from "@pulumi/pulumi";
import { makeDatabase } from "./database/database";
import { planDatabase } from "./database/plan";
import type { MarkedStoreArgs } from "./marked-store";
import type { Override } from "./override";
import { promiseFor } from "./promise";

/** Settings of a database whose secure default can be overridden. */
export const DatabaseSetting = {
  /** `on` by default. `off` lets one call delete the database. */
  DeletionProtection: "deletion-protection",
  /** `on` by default: a second instance in another zone takes over. `off` is down while its zone is. */
  MultiAz: "multi-az",
} as const;
export type DatabaseSetting = (typeof DatabaseSetting)[keyof typeof DatabaseSetting];

export interface EncryptedDatabaseArgs extends MarkedStoreArgs {
  /** One of `DatabaseEngine`: those of Aurora make a cluster, the others an instance. */
  engine: string;
  /** Subnets of two zones or more, without a way to the Internet. */
  subnetIds: pulumi.Input<string>[];
  /** Security groups that say who reaches it: at least one. */
  securityGroupIds: pulumi.Input<string>[];
  /**
   * Name of the instance: a small letter, then small letters, digits and hyphens, 63 at most; of a cluster of Aurora 61,
   * since its instances are numbered. Default: project, stack and name of the resource, with hyphens between. Its log groups
   * are named after it.
   */
  identifier?: string;
  /** Size of the instance or instances. Default: `db.m7g.large`, of Aurora `db.r7g.large`. */
  instanceClass?: string;
  /** GiB to begin with, 20 at least. Default: 50. Aurora takes none: its storage grows by itself. */
  storage?: number;
  /** GiB up to which storage grows by itself. Default: four times as many. Aurora takes none. */
  storageAtMost?: number;
  /** Name of the database. Default: none is made. */
  databaseName?: string;
  /** Data class of the logs of the engine, which name users and statements. Default: as for access logs of `EuBucket`. */
  logClass?: string;
  /** Secure defaults that are overridden, each with its reason; every one prints a warning. */
  overrides?: Override[];
}

/**
 * A relational database (RDS or Aurora) in two zones: under a key of its own, with TLS forced by its parameter group, logs
 * exported and ended, earlier states kept within the promise, and the administrator's password kept and renewed by AWS.
 *
 * How long rows stay is for the application: RDS deletes none by itself.
 *
 * @example
 * new EncryptedDatabase("shop", { engine: "postgres", dataClass: "orders", client: "shop-7", purpose: "shop", subnetIds, securityGroupIds });
 */
export class EncryptedDatabase extends pulumi.ComponentResource {
  /** Host and port; of a cluster those of the instance that writes. */
  readonly endpoint: pulumi.Output<string>;
  /** ARN of the instance or cluster. */
  readonly databaseArn: pulumi.Output<string>;
  /** ARN of the secret with the administrator's password. */
  readonly secretArn: pulumi.Output<string | undefined>;
  /** ARN of the key. */
  readonly keyArn: pulumi.Output<string>;

  constructor(name: string, args: EncryptedDatabaseArgs, opts?: pulumi.ComponentResourceOptions) {
    const { plan, warnings } = planDatabase(name, args, promiseFor(args.promise).promise);
    super("tomguard:index:EncryptedDatabase", name, {}, opts);
    for (const warning of warnings) void pulumi.log.warn(warning, this);
    const database = makeDatabase(name, plan, args, this);
    this.endpoint = database.endpoint;
    this.databaseArn = database.arn;
    this.secretArn = database.secretArn;
    this.keyArn = database.keyArn;
    this.registerOutputs({
      endpoint: this.endpoint,
      databaseArn: this.databaseArn,
      secretArn: this.secretArn,
      keyArn: this.keyArn,
    });
  }
}
