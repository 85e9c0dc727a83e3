import type { rules } from "cdk-nag";
import type { Text } from "../../catalogue/text";
import type { Severity } from "../../policies/rule";

type Rules = typeof rules;

/** A rule of cdk-nag's own, and what it shows of the measures of the catalogue. */
export type NagRow = { [S in keyof Rules]: RowOf<S> }[keyof Rules];

interface RowOf<S extends keyof Rules> {
  service: S;
  rule: keyof Rules[S] & string;
  /** Types of CloudFormation that it is asked about. */
  types: readonly string[];
  /** Properties of the template that it reads: where one hangs on what only the deploy knows, so does the answer. */
  reads: readonly string[];
  measures: readonly [string, ...string[]];
  severity: Severity;
  /** What must hold. */
  title: Text;
  remedy: Text;
}

/**
 * What no rule of ours asks, or what the CloudFormation witness reads nothing of. Left out is what ours ask better (public
 * buckets, encryption, TLS), and what is no matter of data protection (sizes, timeouts, descriptions).
 * https://github.com/cdklabs/cdk-nag/blob/main/RULES.md, as of 3.0.2
 */
export const nagRows: readonly NagRow[] = [
  {
    service: "cloudwatch",
    rule: "CloudWatchAlarmAction",
    types: ["AWS::CloudWatch::Alarm"],
    reads: ["ActionsEnabled", "AlarmActions", "InsufficientDataActions", "OKActions"],
    measures: ["logging.alerts"],
    severity: "medium",
    title: { de: "Ein Alarm löst etwas aus", en: "An alarm sets something off" },
    remedy: {
      de: "Nennen Sie in `AlarmActions` das SNS-Thema, das die Zuständigen benachrichtigt.",
      en: "Name in `AlarmActions` the SNS topic that tells whoever is in charge.",
    },
  },
  {
    service: "cloudtrail",
    rule: "CloudTrailCloudWatchLogsEnabled",
    types: ["AWS::CloudTrail::Trail"],
    reads: ["CloudWatchLogsLogGroupArn"],
    measures: ["logging.alerts"],
    severity: "medium",
    title: {
      de: "Ein Trail schreibt auch nach CloudWatch Logs, wo Alarme ihn auswerten",
      en: "A trail writes to CloudWatch Logs as well, where alarms read it",
    },
    remedy: {
      de: "Setzen Sie `CloudWatchLogsLogGroupArn` und `CloudWatchLogsRoleArn`.",
      en: "Set `CloudWatchLogsLogGroupArn` and `CloudWatchLogsRoleArn`.",
    },
  },
  {
    service: "elb",
    rule: "ALBHttpDropInvalidHeaderEnabled",
    types: ["AWS::ElasticLoadBalancingV2::LoadBalancer"],
    reads: ["Type", "LoadBalancerAttributes"],
    measures: ["network.web-protection"],
    severity: "medium",
    title: {
      de: "Ein Application Load Balancer verwirft ungültige Kopfzeilen",
      en: "An application load balancer drops invalid headers",
    },
    remedy: {
      de: "Setzen Sie das Attribut `routing.http.drop_invalid_header_fields.enabled` auf `true`.",
      en: "Set the attribute `routing.http.drop_invalid_header_fields.enabled` to `true`.",
    },
  },
  {
    service: "neptune",
    rule: "NeptuneClusterIAMAuth",
    types: ["AWS::Neptune::DBCluster"],
    reads: ["IamAuthEnabled"],
    measures: ["access.authenticated-interfaces"],
    severity: "high",
    title: {
      de: "Neptune verlangt eine Anmeldung über IAM; eine andere hat es nicht",
      en: "Neptune asks for authentication by IAM; it has no other",
    },
    remedy: { de: "Setzen Sie `IamAuthEnabled: true`.", en: "Set `IamAuthEnabled: true`." },
  },
  {
    service: "ecs",
    rule: "ECSTaskDefinitionContainerLogging",
    types: ["AWS::ECS::TaskDefinition"],
    reads: ["ContainerDefinitions"],
    measures: ["logging.access"],
    severity: "medium",
    title: { de: "Jeder Container schreibt ein Protokoll", en: "Every container writes a log" },
    remedy: {
      de: "Geben Sie jedem Container eine `LogConfiguration`, etwa mit dem Treiber `awslogs`.",
      en: "Give each container a `LogConfiguration`, such as one with the driver `awslogs`.",
    },
  },
  {
    service: "codebuild",
    rule: "CodeBuildProjectEnvVarAwsCred",
    types: ["AWS::CodeBuild::Project"],
    reads: ["Environment"],
    measures: ["identity.machine-secrets"],
    severity: "critical",
    title: {
      de: "Ein CodeBuild-Projekt hat keine AWS-Zugangsschlüssel im Klartext",
      en: "A CodeBuild project has no AWS access keys in plain text",
    },
    remedy: {
      de: "Geben Sie dem Projekt eine Rolle statt `AWS_ACCESS_KEY_ID` und `AWS_SECRET_ACCESS_KEY`, und tauschen Sie den Schlüssel aus.",
      en: "Give the project a role instead of `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`, and replace the key.",
    },
  },
  {
    service: "emr",
    rule: "EMRLocalDiskEncryption",
    types: ["AWS::EMR::Cluster"],
    reads: ["SecurityConfiguration"],
    measures: ["encryption.at-rest"],
    severity: "high",
    title: {
      de: "Die Platten eines EMR-Clusters sind verschlüsselt",
      en: "The disks of an EMR cluster are encrypted",
    },
    remedy: {
      de: "Verweisen Sie in `SecurityConfiguration` auf eine mit `LocalDiskEncryptionConfiguration`.",
      en: "Name in `SecurityConfiguration` one that has a `LocalDiskEncryptionConfiguration`.",
    },
  },
  {
    service: "emr",
    rule: "EMREncryptionInTransit",
    types: ["AWS::EMR::Cluster"],
    reads: ["SecurityConfiguration"],
    measures: ["transport.encrypted"],
    severity: "high",
    title: { de: "Ein EMR-Cluster überträgt verschlüsselt", en: "An EMR cluster transmits encrypted" },
    remedy: {
      de: "Verweisen Sie in `SecurityConfiguration` auf eine mit `EnableInTransitEncryption: true`.",
      en: "Name in `SecurityConfiguration` one that has `EnableInTransitEncryption: true`.",
    },
  },
  {
    service: "emr",
    rule: "EMRS3AccessLogging",
    types: ["AWS::EMR::Cluster"],
    reads: ["LogUri"],
    measures: ["logging.access"],
    severity: "medium",
    title: { de: "Ein EMR-Cluster legt seine Protokolle ab", en: "An EMR cluster keeps its logs" },
    remedy: { de: "Setzen Sie `LogUri` auf einen Bucket.", en: "Set `LogUri` to a bucket." },
  },
  {
    service: "elasticbeanstalk",
    rule: "ElasticBeanstalkManagedUpdatesEnabled",
    types: ["AWS::ElasticBeanstalk::Environment"],
    reads: ["OptionSettings"],
    measures: ["review.patching"],
    severity: "medium",
    title: {
      de: "Eine Elastic-Beanstalk-Umgebung spielt Aktualisierungen selbst ein",
      en: "An Elastic Beanstalk environment takes in updates by itself",
    },
    remedy: {
      de: "Setzen Sie `ManagedActionsEnabled` auf `true` und `UpdateLevel` auf `minor`.",
      en: "Set `ManagedActionsEnabled` to `true` and `UpdateLevel` to `minor`.",
    },
  },
  {
    service: "glue",
    rule: "GlueJobBookmarkEncrypted",
    types: ["AWS::Glue::Job"],
    reads: ["SecurityConfiguration"],
    measures: ["encryption.at-rest"],
    severity: "medium",
    title: {
      de: "Die Lesezeichen eines Glue-Jobs sind verschlüsselt",
      en: "The bookmarks of a Glue job are encrypted",
    },
    remedy: {
      de: "Verweisen Sie in `SecurityConfiguration` auf eine mit `JobBookmarksEncryptionMode: CSE-KMS`.",
      en: "Name in `SecurityConfiguration` one that has `JobBookmarksEncryptionMode: CSE-KMS`.",
    },
  },
  {
    service: "lex",
    rule: "LexBotAliasEncryptedConversationLogs",
    types: ["AWS::Lex::BotAlias", "AWS::Lex::Bot"],
    reads: ["ConversationLogSettings", "TestBotAliasSettings"],
    measures: ["encryption.at-rest"],
    severity: "high",
    title: {
      de: "Mitgeschriebene Gespräche eines Lex-Bots sind verschlüsselt",
      en: "Recorded conversations of a Lex bot are encrypted",
    },
    remedy: {
      de: "Geben Sie dem Bucket und der Protokollgruppe der Gespräche einen KMS-Schlüssel.",
      en: "Give the bucket and the log group of the conversations a KMS key.",
    },
  },
  {
    service: "mwaa",
    rule: "MWAAAllLoggingInfo",
    types: ["AWS::MWAA::Environment"],
    reads: ["LoggingConfiguration"],
    measures: ["logging.access"],
    severity: "medium",
    title: {
      de: "Eine Airflow-Umgebung schreibt alle Protokolle, auch die von Rechteänderungen",
      en: "An Airflow environment writes all its logs, those of changed rights too",
    },
    remedy: {
      de: "Schalten Sie in `LoggingConfiguration` alle fünf Protokolle mindestens auf `INFO`.",
      en: "Switch on all five logs in `LoggingConfiguration`, at `INFO` at least.",
    },
  },
  {
    service: "quicksight",
    rule: "QuicksightSSLConnections",
    types: ["AWS::QuickSight::DataSource"],
    reads: ["SslProperties"],
    measures: ["transport.encrypted"],
    severity: "high",
    title: {
      de: "QuickSight spricht verschlüsselt mit seinen Datenquellen",
      en: "QuickSight talks to its data sources encrypted",
    },
    remedy: { de: "Nehmen Sie `DisableSsl` heraus.", en: "Take out `DisableSsl`." },
  },
  {
    service: "redshift",
    rule: "RedshiftEnhancedVPCRoutingEnabled",
    types: ["AWS::Redshift::Cluster"],
    reads: ["EnhancedVpcRouting"],
    measures: ["disclosure.no-outflow"],
    severity: "medium",
    title: {
      de: "Redshift lädt und entlädt nur durch das eigene Netz",
      en: "Redshift loads and unloads through its own network only",
    },
    remedy: { de: "Setzen Sie `EnhancedVpcRouting: true`.", en: "Set `EnhancedVpcRouting: true`." },
  },
  {
    service: "sagemaker",
    rule: "SageMakerNotebookInVPC",
    types: ["AWS::SageMaker::NotebookInstance"],
    reads: ["SubnetId"],
    measures: ["network.isolated-workplaces"],
    severity: "high",
    title: { de: "Ein Notebook steht im eigenen Netz", en: "A notebook stands in a network of one's own" },
    remedy: {
      de: "Setzen Sie `SubnetId` und `SecurityGroupIds`.",
      en: "Set `SubnetId` and `SecurityGroupIds`.",
    },
  },
];
