import type * as sdk from "@pulumi/aws";
import type { PathOf } from "./path";

/*
 * What gives rights to identities. Property names are checked against the types of @pulumi/aws 7.48.0.
 * Left out: `…PoliciesExclusive`, which names inline policies that other resources state; permissions boundaries, which
 * give nothing; and roles that services link by themselves, whose policy AWS writes.
 */
export interface GrantRow<Path extends string = string> {
  type: string;
  /** Properties that hold a policy document, through whatever lists. */
  documents?: readonly Path[];
  /** Properties that name a policy by its ARN. */
  arns?: readonly Path[];
  /** Properties that name a customer's own policy by its name, in whatever account. */
  names?: readonly Path[];
}

function row<Args>(line: GrantRow<PathOf<Args>>): GrantRow {
  return line;
}

export const grantRows: readonly GrantRow[] = [
  row<sdk.iam.PolicyArgs>({ type: "aws:iam/policy:Policy", documents: ["policy"] }),
  row<sdk.iam.RolePolicyArgs>({ type: "aws:iam/rolePolicy:RolePolicy", documents: ["policy"] }),
  row<sdk.iam.UserPolicyArgs>({ type: "aws:iam/userPolicy:UserPolicy", documents: ["policy"] }),
  row<sdk.iam.GroupPolicyArgs>({ type: "aws:iam/groupPolicy:GroupPolicy", documents: ["policy"] }),
  row<sdk.iam.RoleArgs>({
    type: "aws:iam/role:Role",
    documents: ["inlinePolicies.policy"],
    arns: ["managedPolicyArns"],
  }),
  row<sdk.iam.PolicyAttachmentArgs>({ type: "aws:iam/policyAttachment:PolicyAttachment", arns: ["policyArn"] }),
  row<sdk.iam.RolePolicyAttachmentArgs>({
    type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    arns: ["policyArn"],
  }),
  row<sdk.iam.UserPolicyAttachmentArgs>({
    type: "aws:iam/userPolicyAttachment:UserPolicyAttachment",
    arns: ["policyArn"],
  }),
  row<sdk.iam.GroupPolicyAttachmentArgs>({
    type: "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
    arns: ["policyArn"],
  }),
  row<sdk.iam.RolePolicyAttachmentsExclusiveArgs>({
    type: "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
    arns: ["policyArns"],
  }),
  row<sdk.iam.UserPolicyAttachmentsExclusiveArgs>({
    type: "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive",
    arns: ["policyArns"],
  }),
  row<sdk.iam.GroupPolicyAttachmentsExclusiveArgs>({
    type: "aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive",
    arns: ["policyArns"],
  }),
  row<sdk.ssoadmin.PermissionSetInlinePolicyArgs>({
    type: "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
    documents: ["inlinePolicy"],
  }),
  row<sdk.ssoadmin.ManagedPolicyAttachmentArgs>({
    type: "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
    arns: ["managedPolicyArn"],
  }),
  row<sdk.ssoadmin.ManagedPolicyAttachmentsExclusiveArgs>({
    type: "aws:ssoadmin/managedPolicyAttachmentsExclusive:ManagedPolicyAttachmentsExclusive",
    arns: ["managedPolicyArns"],
  }),
  row<sdk.ssoadmin.CustomerManagedPolicyAttachmentArgs>({
    type: "aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment",
    names: ["customerManagedPolicyReference.name"],
  }),
  row<sdk.ssoadmin.CustomerManagedPolicyAttachmentsExclusiveArgs>({
    type: "aws:ssoadmin/customerManagedPolicyAttachmentsExclusive:CustomerManagedPolicyAttachmentsExclusive",
    names: ["customerManagedPolicyReferences.name"],
  }),
];
