import type {
  CfnAccessKeyProps,
  CfnGroup,
  CfnGroupPolicyProps,
  CfnGroupProps,
  CfnManagedPolicyProps,
  CfnPolicyProps,
  CfnRole,
  CfnRolePolicyProps,
  CfnRoleProps,
  CfnServerCertificateProps,
  CfnUser,
  CfnUserPolicyProps,
  CfnUserProps,
} from "aws-cdk-lib/aws-iam";
import type { iam, types } from "@pulumi/aws";
import { irrelevant, kept, list, part, partOf, parts, row, same, tags, type Part, type Row } from "./row";

/*
 * AWS IAM. A policy of CloudFormation names those who have it; in @pulumi/aws each attachment is a resource of its own.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_IAM.html, as of 2026-11
 */

type Holder = "role" | "user" | "group";

/** Everyone in a list of names has the policy. */
function attachedTo(holder: Holder): Part {
  const name = `${holder}PolicyAttachment`;
  const type = `aws:iam/${name}:${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return { ...partOf(type, { link: "policyArn", by: "arn" }, kept(holder)), list: true };
}

/** The policies that a user or group names by ARN. */
function attachmentsOf(holder: Holder): Part {
  const name = `${holder}PolicyAttachment`;
  const type = `aws:iam/${name}:${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return { ...partOf(type, { link: holder, by: "name" }, kept("policyArn")), list: true, belongs: true };
}

const holders = { groups: attachedTo("group"), roles: attachedTo("role"), users: attachedTo("user") };

function namesOf(sort: Holder, name: string) {
  const arn = `arn:{partition}:iam::{account}:${sort}/{name}`;
  return { name, ref: "{name}", attributes: { Arn: arn }, own: { arn, id: "{name}", name: "{name}" } };
}

const policyArn = "arn:{partition}:iam::{account}:policy/{name}";
const inline = { policyDocument: kept("policy"), policyName: "name" } as const;

export const iamRows: readonly Row[] = [
  row<CfnRoleProps, iam.RoleArgs>({
    type: "AWS::IAM::Role",
    as: "aws:iam/role:Role",
    names: namesOf("role", "roleName"),
    shape: {
      ...same("description", "managedPolicyArns", "maxSessionDuration", "path", "permissionsBoundary"),
      assumeRolePolicyDocument: kept("assumeRolePolicy"),
      policies: list<CfnRole.PolicyProperty, types.input.iam.RoleInlinePolicy>("inlinePolicies", inline),
      roleName: "name",
      tags,
    },
  }),
  row<CfnUserProps, iam.UserArgs>({
    type: "AWS::IAM::User",
    as: "aws:iam/user:User",
    names: namesOf("user", "userName"),
    shape: {
      ...same("path", "permissionsBoundary"),
      groups: irrelevant,
      loginProfile: part<CfnUser.LoginProfileProperty, iam.UserLoginProfileArgs>(
        "aws:iam/userLoginProfile:UserLoginProfile",
        { link: "user", by: "name" },
        { password: irrelevant, passwordResetRequired: "passwordResetRequired" },
      ),
      managedPolicyArns: attachmentsOf("user"),
      policies: { ...parts<CfnUser.PolicyProperty, iam.UserPolicyArgs>("aws:iam/userPolicy:UserPolicy", { link: "user", by: "name" }, inline), belongs: true }, // prettier-ignore
      tags,
      userName: "name",
    },
  }),
  row<CfnGroupProps, iam.GroupArgs>({
    type: "AWS::IAM::Group",
    as: "aws:iam/group:Group",
    names: namesOf("group", "groupName"),
    shape: {
      ...same("path"),
      groupName: "name",
      managedPolicyArns: attachmentsOf("group"),
      policies: { ...parts<CfnGroup.PolicyProperty, iam.GroupPolicyArgs>("aws:iam/groupPolicy:GroupPolicy", { link: "group", by: "name" }, inline), belongs: true }, // prettier-ignore
    },
  }),
  // An inline policy that several may have: read as a policy of its own that is attached to each.
  row<CfnPolicyProps, iam.PolicyArgs>({
    type: "AWS::IAM::Policy",
    as: "aws:iam/policy:Policy",
    names: { own: { arn: "arn:{partition}:iam::{account}:policy/{id}" } },
    shape: { ...holders, ...inline },
  }),
  row<CfnManagedPolicyProps, iam.PolicyArgs>({
    type: "AWS::IAM::ManagedPolicy",
    as: "aws:iam/policy:Policy",
    names: { name: "managedPolicyName", ref: policyArn, attributes: { PolicyArn: policyArn }, own: { arn: policyArn, id: policyArn, name: "{name}" } }, // prettier-ignore
    shape: { ...holders, ...same("description", "path"), managedPolicyName: "name", policyDocument: kept("policy") },
  }),
  row<CfnRolePolicyProps, iam.RolePolicyArgs>({
    type: "AWS::IAM::RolePolicy",
    as: "aws:iam/rolePolicy:RolePolicy",
    names: {},
    shape: { ...inline, roleName: "role" },
  }),
  row<CfnUserPolicyProps, iam.UserPolicyArgs>({
    type: "AWS::IAM::UserPolicy",
    as: "aws:iam/userPolicy:UserPolicy",
    names: {},
    shape: { ...inline, userName: "user" },
  }),
  row<CfnGroupPolicyProps, iam.GroupPolicyArgs>({
    type: "AWS::IAM::GroupPolicy",
    as: "aws:iam/groupPolicy:GroupPolicy",
    names: {},
    shape: { ...inline, groupName: "group" },
  }),
  row<CfnAccessKeyProps, iam.AccessKeyArgs>({
    type: "AWS::IAM::AccessKey",
    as: "aws:iam/accessKey:AccessKey",
    names: {},
    shape: { serial: irrelevant, status: "status", userName: "user" },
  }),
  row<CfnServerCertificateProps, iam.ServerCertificateArgs>({
    type: "AWS::IAM::ServerCertificate",
    as: "aws:iam/serverCertificate:ServerCertificate",
    names: { name: "serverCertificateName", ref: "{name}", own: { name: "{name}", id: "{name}" } },
    shape: {
      ...same("certificateBody", "certificateChain", "path", "privateKey"),
      serverCertificateName: "name",
      tags,
    },
  }),
];
