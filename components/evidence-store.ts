import * as pulumi from "@pulumi/pulumi";
import { collect, refuse } from "./mistakes";
import { settleBy, type Override, type Setting } from "./override";
import { promiseFor } from "./promise";
import { LockMode, type AccessLogArgs } from "./s3/arguments";
import { planBucket } from "./s3/plan";
import { makeStore } from "./s3/store";

/** Settings of an evidence store whose secure default can be overridden. */
export const EvidenceSetting = {
  /** `COMPLIANCE` by default: nobody can delete evidence early. `GOVERNANCE` can be lifted by a privileged role. */
  Lock: "lock",
} as const;
export type EvidenceSetting = (typeof EvidenceSetting)[keyof typeof EvidenceSetting];

export interface EvidenceStoreArgs {
  /** Whose evidence it is. Becomes the tag `tom:client`. */
  client: string;
  /** Data class with a minimum (`at-least: true`), for which evidence is locked. Default: the class `evidence`. */
  dataClass?: string;
  /** Region of everything that belongs to it. Default: the first region of the promise. */
  region?: string;
  /** Physical name, as in `EuBucketArgs`. */
  bucketName?: string;
  /** Where access logs go, as in `EuBucketArgs`. */
  accessLogs?: AccessLogArgs;
  /** A second promised region for a replica, locked in the same way. Default: none. */
  replicaRegion?: string;
  /** Who has approved the replica, as in `EuBucketArgs`. */
  copyApproval?: string;
  /** Secure defaults that are overridden, each with its reason; every one prints a warning. */
  overrides?: Override[];
  /** Further tags. */
  tags?: { [key: string]: pulumi.Input<string> };
  /** Path of the promise, as in `EuBucketArgs`. */
  promise?: string;
}

const settings: Record<EvidenceSetting, Setting> = {
  lock: { standard: LockMode.Compliance, others: [LockMode.Governance] },
};

/**
 * A bucket for what has to be shown later, such as the ledger of records: under a key of its own, and locked in compliance
 * mode for as long as the promise says, so that not even the account's root user can change or delete it. That can't be
 * undone: until the period is over the stack can't be taken down.
 *
 * @example
 * new EvidenceStore("ledger", { client: "internal", dataClass: "evidence" });
 */
export class EvidenceStore extends pulumi.ComponentResource {
  /** Name of the bucket. */
  readonly bucketName: pulumi.Output<string>;
  /** ARN of the bucket. */
  readonly bucketArn: pulumi.Output<string>;
  /** ARN of the key. */
  readonly keyArn: pulumi.Output<string | undefined>;

  constructor(name: string, args: EvidenceStoreArgs, opts?: pulumi.ComponentResourceOptions) {
    const { promise } = promiseFor(args.promise);
    const { settled, warnings, mistakes } = settleBy(settings, args.overrides ?? []);
    const { overrides: _overrides, ...common } = args;
    const dataClasses = [args.dataClass ?? "evidence"];
    const planned = collect(() =>
      planBucket(
        "EvidenceStore",
        name,
        { ...common, purpose: "evidence", objectLock: { mode: settled.lock } },
        { argument: "dataClass", dataClasses },
        promise,
      ),
    );
    refuse(`EvidenceStore "${name}"`, [...planned.mistakes, ...mistakes]);
    super("tomguard:index:EvidenceStore", name, {}, opts);
    for (const warning of warnings) void pulumi.log.warn(warning, this);
    const store = makeStore(name, planned.value().plan, this);
    this.bucketName = store.bucket.id;
    this.bucketArn = store.bucket.arn;
    this.keyArn = pulumi.output(store.keyArn);
    this.registerOutputs({ bucketName: this.bucketName, bucketArn: this.bucketArn, keyArn: this.keyArn });
  }
}
