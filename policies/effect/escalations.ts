/*
 * Ways in which somebody who holds a policy can give themselves more than it says. Sources: Rhino Security Labs, "AWS IAM
 * Privilege Escalation" (2018 ff.); Datadog's catalogue https://pathfinding.cloud (read 2026-11). Each way counts where the
 * actions are allowed on things that the policy doesn't name: on one named policy or role they are somebody's decision.
 */
export interface Escalation {
  /** Word in the observation. */
  way: string;
  /** Any one of these is enough. */
  actions: readonly string[];
  /** ARNs that the actions are about, as parts after the account. */
  on: string;
  /** Whether the holder's own user or role, by a policy variable, is enough as well. */
  self?: true;
  de: string;
  en: string;
}

export const escalations = [
  {
    way: "policy-versions",
    actions: ["iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion"],
    on: "iam policy/",
    de: "Policies umschreiben",
    en: "rewrite policies",
  },
  {
    way: "attach-policies",
    actions: [
      "iam:AttachUserPolicy",
      "iam:AttachGroupPolicy",
      "iam:AttachRolePolicy",
      "iam:PutUserPolicy",
      "iam:PutGroupPolicy",
      "iam:PutRolePolicy",
    ],
    on: "iam *",
    self: true,
    de: "Identitäten Policies geben",
    en: "give policies to identities",
  },
  {
    way: "join-groups",
    actions: ["iam:AddUserToGroup"],
    on: "iam group/",
    self: true,
    de: "Gruppen beitreten",
    en: "join groups",
  },
  {
    way: "drop-boundaries",
    actions: [
      "iam:DeleteRolePermissionsBoundary",
      "iam:DeleteUserPermissionsBoundary",
      "iam:PutRolePermissionsBoundary",
      "iam:PutUserPermissionsBoundary",
    ],
    on: "iam *",
    self: true,
    de: "Berechtigungsgrenzen entfernen",
    en: "remove permissions boundaries",
  },
  {
    way: "edit-trust",
    actions: ["iam:UpdateAssumeRolePolicy"],
    on: "iam role/",
    de: "ändern, wer eine Rolle annehmen darf",
    en: "change who may assume a role",
  },
  {
    way: "identity-providers",
    actions: ["iam:UpdateSAMLProvider", "iam:AddClientIDToOpenIDConnectProvider"],
    on: "iam *",
    de: "fremden Anmeldediensten vertrauen",
    en: "trust other identity providers",
  },
  {
    way: "others-credentials",
    actions: ["iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:UpdateLoginProfile"],
    on: "iam user/",
    de: "Zugangsdaten anderer ausstellen",
    en: "issue others' credentials",
  },
  {
    way: "pass-role",
    actions: ["iam:PassRole"],
    on: "iam role/",
    de: "jede Rolle an beliebige Dienste übergeben",
    en: "pass every role to any service",
  },
  {
    way: "assume-role",
    actions: ["sts:AssumeRole"],
    on: "iam role/",
    de: "jede Rolle annehmen",
    en: "assume every role",
  },
  {
    way: "function-code",
    actions: ["lambda:UpdateFunctionCode", "lambda:UpdateFunctionConfiguration"],
    on: "lambda function:",
    de: "den Code jeder Funktion austauschen",
    en: "replace the code of every function",
  },
  {
    way: "commands",
    actions: ["ssm:SendCommand", "ssm:StartSession"],
    on: "ec2 instance/",
    de: "auf jeder Instanz Befehle ausführen",
    en: "run commands on every instance",
  },
  {
    way: "container-commands",
    actions: ["ecs:ExecuteCommand"],
    on: "ecs *",
    de: "in jedem Container Befehle ausführen",
    en: "run commands in every container",
  },
  {
    way: "builds",
    actions: ["codebuild:UpdateProject"],
    on: "codebuild project/",
    de: "jeden Build umschreiben",
    en: "rewrite every build",
  },
  {
    way: "notebooks",
    actions: ["sagemaker:CreatePresignedNotebookInstanceUrl", "glue:UpdateDevEndpoint"],
    on: "* *",
    de: "fremde Arbeitsumgebungen öffnen",
    en: "open others' work environments",
  },
  {
    way: "identity-center",
    actions: [
      "sso:AttachManagedPolicyToPermissionSet",
      "sso:AttachCustomerManagedPolicyReferenceToPermissionSet",
      "sso:PutInlinePolicyToPermissionSet",
      "sso:CreateAccountAssignment",
      "identitystore:CreateGroupMembership",
    ],
    on: "* *",
    de: "im IAM Identity Center Rechte vergeben",
    en: "grant rights in IAM Identity Center",
  },
] as const satisfies readonly Escalation[];
