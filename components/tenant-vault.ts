import * as pulumi from "@pulumi/pulumi";
import { promiseFor } from "./promise";
import type { SingleBucketArgs } from "./s3/arguments";
import { planTenant } from "./tenant/plan";
import { makeTenant } from "./tenant/tenant";

export interface TenantVaultArgs extends SingleBucketArgs {
  /** Data class of the promise that the store holds, as in `EuBucketArgs`. */
  dataClass: string;
  /** ARNs of the roles that work for this client and for no other: at least one while the contract runs. */
  assumedBy: pulumi.Input<string>[];
  /**
   * One of `ContractState`. Default: `running`. With `ended` the next update deletes what is stored, with every version, and
   * schedules the key's deletion, after which no copy can be read either. Refused for a class that must stay.
   */
  contract?: string;
}

/**
 * One client's data, apart from every other's: a key, a store and a role of its own. The role carries the client's mark, the
 * store refuses whoever carries another's, and the end of the contract is one word.
 *
 * @example
 * new TenantVault("shop-7", { client: "shop-7", dataClass: "recipients", purpose: "dispatch", assumedBy: [worker.arn] });
 */
export class TenantVault extends pulumi.ComponentResource {
  /** Name of the bucket; absent when the contract has ended. */
  readonly bucketName: pulumi.Output<string | undefined>;
  /** ARN of the client's key; absent when the contract has ended. */
  readonly keyArn: pulumi.Output<string | undefined>;
  /** ARN of the role by which the client's data is reached; absent when the contract has ended. */
  readonly roleArn: pulumi.Output<string | undefined>;

  constructor(name: string, args: TenantVaultArgs, opts?: pulumi.ComponentResourceOptions) {
    const { plan, warnings } = planTenant(name, args, promiseFor(args.promise).promise);
    super("tomguard:index:TenantVault", name, {}, opts);
    for (const warning of warnings) void pulumi.log.warn(warning, this);
    const made = plan === undefined ? undefined : makeTenant(name, plan, args.assumedBy, this);
    this.bucketName = pulumi.output(made?.store.bucket.id);
    this.keyArn = pulumi.output(made?.store.keyArn);
    this.roleArn = pulumi.output(made?.roleArn);
    this.registerOutputs({ bucketName: this.bucketName, keyArn: this.keyArn, roleArn: this.roleArn });
  }
}
