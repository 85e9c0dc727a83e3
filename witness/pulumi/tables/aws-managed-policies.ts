import { known, type PolicyDocument, type PolicyStatement } from "../../../posture";

/*
 * Policies that AWS manages, by their name, with what they admit of what rules ask about: every action by wildcard,
 * rights over rights (IAM, STS, Organizations, Identity Center), passing roles, code that runs under a role, keys,
 * secrets, and the contents of stores. Actions that merely look at, list or log are left out.
 * Read in https://docs.aws.amazon.com/aws-managed-policy/latest/reference/ (2026-11). AWS changes them without notice.
 */

/** Conditions by `operator key`, as in `StringEquals iam:PassedToService`. */
type Line = [actions: readonly string[], resources?: readonly string[], conditions?: Record<string, readonly string[]>];

const all: readonly string[] = ["*"];

function allow([actions, resources = all, conditions = {}]: Line): PolicyStatement {
  return {
    effect: "Allow",
    action: [...actions],
    resource: resources.map((resource) => known(resource)),
    conditions: Object.entries(conditions).map(([name, values]) => {
      const [operator = "", key = ""] = name.split(" ");
      return { operator, key, values: values.map((value) => known(value)) };
    }),
  };
}

const allows = (...lines: readonly Line[]): PolicyDocument => ({ statements: lines.map(allow) });

/** Admits nothing of what rules ask about. */
const narrow = allows();

/** PassRole, to these services only. */
const passTo = (...services: readonly string[]): Line => [
  ["iam:PassRole"],
  all,
  { "StringEquals iam:PassedToService": services },
];

export const awsManagedPolicies: Readonly<Record<string, PolicyDocument>> = {
  // Everything, or everything but rights.
  AdministratorAccess: allows([["*"]]),
  PowerUserAccess: {
    statements: [
      {
        effect: "Allow",
        notAction: ["iam:*", "organizations:*", "account:*"],
        resource: [known("*")],
        conditions: [],
      },
    ],
  },

  // Rights over rights.
  IAMFullAccess: allows([["iam:*"]]),
  IAMUserChangePassword: narrow,
  IAMReadOnlyAccess: narrow,
  IAMSelfManageServiceSpecificCredentials: narrow,
  AWSOrganizationsFullAccess: allows([["organizations:*"]]),
  AWSOrganizationsReadOnlyAccess: narrow,
  AWSSSOMasterAccountAdministrator: allows([["sso:*", "sso-directory:*", "identitystore:*", "identitystore-auth:*"]]),
  AWSSSOMemberAccountAdministrator: allows([["sso:*", "sso-directory:*", "identitystore:*", "identitystore-auth:*"]]),
  AWSSSODirectoryAdministrator: allows([["sso-directory:*", "identitystore:*", "identitystore-auth:*"]]),

  // Keys and secrets.
  SecretsManagerReadWrite: allows([["secretsmanager:*"]]),
  AWSSecretsManagerClientReadOnlyAccess: allows([
    ["secretsmanager:GetSecretValue", "secretsmanager:BatchGetSecretValue"],
  ]),
  AWSKeyManagementServicePowerUser: allows([
    ["kms:CreateAlias", "kms:CreateKey", "kms:DeleteAlias", "kms:TagResource"],
  ]),

  // Stores as a whole.
  AmazonS3FullAccess: allows([["s3:*", "s3-object-lambda:*"]]),
  AmazonS3ReadOnlyAccess: allows([["s3:Get*", "s3:List*", "s3:Describe*"]]),
  AmazonDynamoDBFullAccess: allows(
    [["dynamodb:*", "dax:*"]],
    passTo("application-autoscaling.amazonaws.com", "dax.amazonaws.com"),
  ),
  AmazonDynamoDBFullAccess_v2: allows(
    [["dynamodb:*", "dax:*"]],
    passTo("application-autoscaling.amazonaws.com", "dax.amazonaws.com"),
  ),
  AmazonDynamoDBReadOnlyAccess: allows([["dynamodb:BatchGet*", "dynamodb:Get*", "dynamodb:Query", "dynamodb:Scan"]]),
  AmazonSQSFullAccess: allows([["sqs:*"]]),
  AmazonSQSReadOnlyAccess: narrow,
  AmazonSNSFullAccess: allows([["sns:*"]]),
  AmazonSNSReadOnlyAccess: narrow,
  ReadOnlyAccess: allows([
    ["s3:Get*", "s3:List*", "dynamodb:BatchGet*", "dynamodb:Get*", "dynamodb:Query", "dynamodb:Scan"],
  ]),
  ViewOnlyAccess: narrow,
  SecurityAudit: narrow,

  // Code that runs under a role, and passing one.
  AWSLambda_FullAccess: allows([["lambda:*"]], passTo("lambda.amazonaws.com")),
  AWSLambda_ReadOnlyAccess: narrow,
  AWSCloudFormationFullAccess: allows([["cloudformation:*"]]),
  AWSCodeBuildAdminAccess: allows([["codebuild:*"]]),
  AmazonEC2FullAccess: allows([["ec2:*", "elasticloadbalancing:*", "cloudwatch:*", "autoscaling:*"]]),
  AmazonEC2ReadOnlyAccess: narrow,
  AmazonECS_FullAccess: allows(
    [["ecs:*", "cloudformation:CreateStack", "cloudformation:UpdateStack", "lambda:ListFunctions"]],
    passTo("ecs-tasks.amazonaws.com"),
  ),
  AmazonSSMFullAccess: allows([["ssm:*", "ssmmessages:*", "ec2messages:*"]]),
  AmazonSSMReadOnlyAccess: narrow,
  AmazonRDSFullAccess: allows([["rds:*"]]),
  AmazonRDSReadOnlyAccess: narrow,
  AmazonSageMakerFullAccess: allows(
    [["sagemaker:*"]],
    [
      ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
      ["arn:aws:s3:::*SageMaker*", "arn:aws:s3:::*Sagemaker*", "arn:aws:s3:::*sagemaker*"],
    ],
    passTo("glue.amazonaws.com", "robomaker.amazonaws.com", "states.amazonaws.com", "sagemaker.amazonaws.com"),
  ),
  CloudWatchFullAccess: allows([["cloudwatch:*", "logs:*"]]),
  CloudWatchFullAccessV2: allows([["cloudwatch:*", "logs:*"]]),
  CloudWatchLogsFullAccess: allows([["logs:*"]]),
  CloudWatchReadOnlyAccess: narrow,
  CloudWatchLogsReadOnlyAccess: narrow,
  AmazonVPCFullAccess: narrow,
  AmazonVPCReadOnlyAccess: narrow,
  AmazonRoute53FullAccess: narrow,
  CloudFrontFullAccess: narrow,
  Billing: narrow,
  "job-function/Billing": narrow,
  "job-function/ViewOnlyAccess": narrow,
  "job-function/SupportUser": narrow,

  // What services and agents need for themselves.
  AmazonSSMManagedInstanceCore: narrow,
  CloudWatchAgentServerPolicy: narrow,
  AWSXRayDaemonWriteAccess: narrow,
  AWSXrayWriteOnlyAccess: narrow,
  CloudWatchLambdaInsightsExecutionRolePolicy: narrow,
  AmazonEC2ContainerRegistryReadOnly: narrow,
  AmazonEC2ContainerRegistryPullOnly: narrow,
  AmazonEC2ContainerRegistryPowerUser: narrow,
  AmazonEKSClusterPolicy: narrow,
  AmazonEKSWorkerNodePolicy: narrow,
  AmazonEKSWorkerNodeMinimalPolicy: narrow,
  AmazonEKS_CNI_Policy: narrow,
  AmazonEKSVPCResourceController: narrow,
  AmazonEKSServicePolicy: narrow,
  "service-role/AmazonEBSCSIDriverPolicy": narrow,
  "service-role/AmazonEFSCSIDriverPolicy": narrow,
  "service-role/AWSLambdaBasicExecutionRole": narrow,
  "service-role/AWSLambdaVPCAccessExecutionRole": narrow,
  "service-role/AWSLambdaENIManagementAccess": narrow,
  "service-role/AWSLambdaSQSQueueExecutionRole": allows([["sqs:ReceiveMessage", "sqs:DeleteMessage"]]),
  "service-role/AWSLambdaKinesisExecutionRole": allows([["kinesis:GetRecords"]]),
  "service-role/AWSLambdaDynamoDBExecutionRole": allows([["dynamodb:GetRecords"]]),
  "service-role/AWSLambdaMSKExecutionRole": narrow,
  AWSLambdaInvocation_DynamoDB: narrow,
  "service-role/AmazonECSTaskExecutionRolePolicy": narrow,
  "service-role/AmazonEC2ContainerServiceforEC2Role": narrow,
  "service-role/AmazonEC2ContainerServiceAutoscaleRole": narrow,
  "service-role/AmazonAPIGatewayPushToCloudWatchLogs": narrow,
  "service-role/AWSAppSyncPushToCloudWatchLogs": narrow,
  "service-role/AmazonRDSEnhancedMonitoringRole": narrow,
  "service-role/AWSConfigRole": narrow,
  "service-role/AWS_ConfigRole": narrow,
  "service-role/CloudTrail_CloudWatchLogs_Role": narrow,
  "service-role/AmazonDMSCloudWatchLogsRole": narrow,
  "service-role/AmazonDMSVPCManagementRole": narrow,
  "service-role/AmazonSNSRole": narrow,
  "service-role/AWSTransferLoggingAccess": narrow,
  "service-role/AWSBackupServiceRolePolicyForBackup": narrow,
  "service-role/AWSBackupServiceRolePolicyForRestores": allows(passTo("ec2.amazonaws.com")),
  AWSBackupServiceRolePolicyForS3Backup: allows([
    ["s3:GetObject*", "s3:GetBucket*", "s3:ListBucket*"],
    ["arn:aws:s3:::*"],
  ]),
  AWSBackupServiceRolePolicyForS3Restore: allows([
    ["s3:GetObject*", "s3:PutObject*", "s3:CreateBucket"],
    ["arn:aws:s3:::*"],
  ]),
};

/** What an ARN names among the policies that AWS manages: its name with the path; `undefined` for a customer's own. */
export function awsManagedName(arn: string): string | undefined {
  return /^arn:aws[a-z-]*:iam::aws:policy\/(.+)$/.exec(arn)?.[1];
}

/** What a policy of AWS's admits; `undefined` for one that the table doesn't have. Names with and without their path. */
export function awsManagedDocument(name: string): PolicyDocument | undefined {
  return Object.hasOwn(awsManagedPolicies, name) ? awsManagedPolicies[name] : undefined;
}
