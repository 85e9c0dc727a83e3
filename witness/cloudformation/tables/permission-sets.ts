import type { CfnPermissionSet, CfnPermissionSetProps } from "aws-cdk-lib/aws-sso";
import type { ssoadmin } from "@pulumi/aws";
import { asJson } from "./documents";
import { kept, partOf, parts, row, same, tags, without, type Part, type Row } from "./row";

/* IAM Identity Center. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sso-permissionset.html, as of 2026-11 */

const setArn = "arn:{partition}:sso:::permissionSet/{id}";
const ofSet = { link: "permissionSetArn", by: "arn" };

/** Names of AWS's own policies, each attached. */
const attached: Part = {
  ...partOf("aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment", ofSet, kept("managedPolicyArn")),
  list: true,
};

export const permissionSetRows: readonly Row[] = [
  row<CfnPermissionSetProps, ssoadmin.PermissionSetArgs>({
    type: "AWS::SSO::PermissionSet",
    as: "aws:ssoadmin/permissionSet:PermissionSet",
    names: {
      name: "name",
      ref: setArn,
      attributes: { PermissionSetArn: setArn },
      own: { arn: setArn, id: setArn, name: "{name}" },
    },
    shape: {
      ...same("description", "instanceArn", "name", "sessionDuration"),
      ...without("permissionsBoundary"),
      customerManagedPolicyReferences: parts<
        CfnPermissionSet.CustomerManagedPolicyReferenceProperty,
        ssoadmin.CustomerManagedPolicyAttachmentArgs
      >("aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment", ofSet, {
        name: "customerManagedPolicyReference.name",
        path: "customerManagedPolicyReference.path",
      }),
      inlinePolicy: partOf(
        "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
        ofSet,
        asJson("inlinePolicy"),
      ),
      managedPolicies: attached,
      relayStateType: "relayState",
      tags,
    },
  }),
];
