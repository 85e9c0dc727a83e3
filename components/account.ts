import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../catalogue/promise/schema";

/**
 * The account that is deployed to, for the ARNs and conditions of policies: the only one that the stack's configuration
 * `aws:allowedAccountIds` lets the provider deploy to, or that the promise names as its own (`organisation.accounts`), so
 * that policies are known before anything is asked of AWS; else the one that AWS tells.
 */
export function accountId(promise: Promised, parent: pulumi.Resource): pulumi.Output<string> {
  for (const [only, ...more] of [aws.config.allowedAccountIds ?? [], promise.organisation.accounts]) {
    if (only !== undefined && more.length === 0) return pulumi.output(only);
  }
  return aws.getCallerIdentityOutput({}, { parent }).accountId;
}
