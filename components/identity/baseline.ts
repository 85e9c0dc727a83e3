import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { IdentityBaselineArgs, PermissionSetArgs } from "../identity-baseline";
import type { IdentityPlan } from "./plan";

/** Makes the account's settings and the permission sets, and answers the ARNs of these by name. */
export function makeIdentityBaseline(
  name: string,
  plan: IdentityPlan,
  args: IdentityBaselineArgs,
  parent: pulumi.Resource,
): Record<string, pulumi.Output<string>> {
  makePasswords(name, plan, parent);
  new aws.s3.AccountPublicAccessBlock(
    `${name}-public-access-block`,
    { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
    { parent },
  );
  for (const region of plan.regions) makeDefaults(`${name}-${region}`, region, parent);
  const { identityCenterArn, permissionSets = [], tags = {} } = args;
  if (identityCenterArn === undefined) return {};
  const made = permissionSets.map((each): [string, pulumi.Output<string>] => [
    each.name,
    makePermissionSet(
      name,
      each,
      { region: plan.centerRegion, session: plan.session, instanceArn: identityCenterArn, tags },
      parent,
    ),
  ]);
  return Object.fromEntries(made);
}

/** Passwords that IAM itself asks for. They need not change without a reason: BSI ORP.4.A23. */
function makePasswords(name: string, { passwordLength, passwordReuse }: IdentityPlan, parent: pulumi.Resource): void {
  new aws.iam.AccountPasswordPolicy(
    `${name}-passwords`,
    {
      minimumPasswordLength: passwordLength,
      ...(passwordReuse !== undefined && { passwordReusePrevention: passwordReuse }),
      requireLowercaseCharacters: true,
      requireUppercaseCharacters: true,
      requireNumbers: true,
      requireSymbols: true,
      allowUsersToChangePassword: true,
    },
    { parent },
  );
}

/** What holds in a region for everything that somebody makes by hand. */
function makeDefaults(name: string, region: string, parent: pulumi.Resource): void {
  new aws.ebs.EncryptionByDefault(`${name}-encryption`, { region, enabled: true }, { parent });
  new aws.ebs.SnapshotBlockPublicAccess(`${name}-snapshots`, { region, state: "block-all-sharing" }, { parent });
  new aws.ec2.ImageBlockPublicAccess(`${name}-images`, { region, state: "block-new-sharing" }, { parent });
  new aws.ec2.InstanceMetadataDefaults(
    `${name}-metadata`,
    { region, httpTokens: "required", httpPutResponseHopLimit: 1 },
    { parent },
  );
}

function makePermissionSet(
  component: string,
  { name, description, managedPolicyArns = [], inlinePolicy }: PermissionSetArgs,
  of: {
    region: string;
    session: string;
    instanceArn: pulumi.Input<string>;
    tags: { [key: string]: pulumi.Input<string> };
  },
  parent: pulumi.Resource,
): pulumi.Output<string> {
  const { region, session, instanceArn, tags } = of;
  const resource = `${component}-${name}`;
  const set = new aws.ssoadmin.PermissionSet(
    resource,
    { region, instanceArn, name, description, sessionDuration: session, tags },
    { parent },
  );
  const on = { region, instanceArn, permissionSetArn: set.arn };
  managedPolicyArns.forEach((managedPolicyArn, index) => {
    const policy = { ...on, managedPolicyArn };
    new aws.ssoadmin.ManagedPolicyAttachment(`${resource}-policy-${index + 1}`, policy, { parent });
  });
  if (inlinePolicy !== undefined) {
    new aws.ssoadmin.PermissionSetInlinePolicy(`${resource}-inline-policy`, { ...on, inlinePolicy }, { parent });
  }
  return set.arn;
}
