import * as pulumi from "@pulumi/pulumi";
import { makeIdentityBaseline } from "./identity/baseline";
import { planIdentityBaseline } from "./identity/plan";
import { promiseFor } from "./promise";

/** What a group of people may do, in IAM Identity Center. */
export interface PermissionSetArgs {
  /** 1 to 32 letters, digits and `+=,.@-_`. */
  name: string;
  /** What it is for, for whoever reviews it. */
  description: string;
  /** ARNs of AWS's policies. Default: none. */
  managedPolicyArns?: string[];
  /** A policy of its own, as JSON. Default: none. */
  inlinePolicy?: pulumi.Input<string>;
}

export interface IdentityBaselineArgs {
  /** ARN of the instance of IAM Identity Center. Needed for permission sets. */
  identityCenterArn?: pulumi.Input<string>;
  /** Region of that instance. Default: the first region of the promise. */
  identityCenterRegion?: string;
  /** Default: none. */
  permissionSets?: PermissionSetArgs[];
  /** Further tags. */
  tags?: { [key: string]: pulumi.Input<string> };
  /** Path of the promise, as in `EuBucketArgs`. */
  promise?: string;
}

/**
 * What an account owes whoever signs in to it, and shuts against everybody else: passwords as promised, sessions that end,
 * no public objects or snapshots, encrypted volumes and signed instance metadata by default, in every promised region. One
 * is enough for an account; `DetectionBaseline` belongs to it.
 *
 * That people sign in with a second factor is for the identity provider behind IAM Identity Center.
 *
 * @example
 * new IdentityBaseline("identity", {
 *   identityCenterArn,
 *   permissionSets: [{ name: "Audit", description: "Reads settings", managedPolicyArns: ["arn:aws:iam::aws:policy/SecurityAudit"] }],
 * });
 */
export class IdentityBaseline extends pulumi.ComponentResource {
  /** ARNs of the permission sets by their names, for assignments. */
  readonly permissionSetArns: pulumi.Output<{ [name: string]: string }>;

  constructor(name: string, args: IdentityBaselineArgs = {}, opts?: pulumi.ComponentResourceOptions) {
    const plan = planIdentityBaseline(name, args, promiseFor(args.promise).promise);
    super("tomguard:index:IdentityBaseline", name, {}, opts);
    this.permissionSetArns = pulumi.output(makeIdentityBaseline(name, plan, args, this));
    this.registerOutputs({ permissionSetArns: this.permissionSetArns });
  }
}
