import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

/**
 * The account that a component is deployed to, for policies that have to name it. Known in a preview, where the provider
 * answers; not in `tomguard check`, which asks nobody.
 */
export function ownAccount(parent: pulumi.Resource): pulumi.Output<string> {
  return aws.getCallerIdentityOutput({}, { parent }).accountId;
}
