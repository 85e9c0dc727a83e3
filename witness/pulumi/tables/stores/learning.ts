import type * as sdk from "@pulumi/aws";
import { aws } from "../documented";
import { always, row, type DataStoreRow } from "./row";

const keyed = (what: string) => ({ encrypted: true, source: aws(`${what} encrypts its volumes`) });

/** Models and what they are trained, asked and watched with. */
export const learningStores: readonly DataStoreRow[] = [
  row<sdk.sagemaker.NotebookInstanceArgs>({
    type: "aws:sagemaker/notebookInstance:NotebookInstance",
    service: "Amazon SageMaker",
    encrypted: { keyed: "kmsKeyId", unset: keyed("SageMaker") },
    key: "kmsKeyId",
  }),
  row<sdk.sagemaker.EndpointConfigurationArgs>({
    type: "aws:sagemaker/endpointConfiguration:EndpointConfiguration",
    service: "Amazon SageMaker",
    encrypted: { keyed: "kmsKeyArn", unset: keyed("SageMaker") },
    key: "kmsKeyArn",
  }),
  always<sdk.sagemaker.DomainArgs>("aws:sagemaker/domain:Domain", "Amazon SageMaker", "kmsKeyId"),
  always<sdk.sagemaker.FeatureGroupArgs>(
    "aws:sagemaker/featureGroup:FeatureGroup",
    "Amazon SageMaker",
    "onlineStoreConfig.securityConfig.kmsKeyId",
    { only: "onlineStoreConfig" },
  ),
  always<sdk.sagemaker.TrainingJobArgs>(
    "aws:sagemaker/trainingJob:TrainingJob",
    "Amazon SageMaker",
    "resourceConfig.volumeKmsKeyId",
    { moreKeys: [{ path: "outputDataConfig.kmsKeyId" }] },
  ),
  always<sdk.sagemaker.ModelCardArgs>(
    "aws:sagemaker/modelCard:ModelCard",
    "Amazon SageMaker",
    "securityConfig.kmsKeyId",
  ),
  always<sdk.bedrock.AgentAgentArgs>("aws:bedrock/agentAgent:AgentAgent", "Amazon Bedrock", "customerEncryptionKeyArn"),
  always<sdk.bedrock.AgentDataSourceArgs>(
    "aws:bedrock/agentDataSource:AgentDataSource",
    "Amazon Bedrock",
    "serverSideEncryptionConfiguration.kmsKeyArn",
  ),
  always<sdk.bedrock.AgentFlowArgs>("aws:bedrock/agentFlow:AgentFlow", "Amazon Bedrock", "customerEncryptionKeyArn"),
  always<sdk.bedrock.AgentPromptArgs>(
    "aws:bedrock/agentPrompt:AgentPrompt",
    "Amazon Bedrock",
    "customerEncryptionKeyArn",
  ),
  always<sdk.bedrock.AgentcoreMemoryArgs>(
    "aws:bedrock/agentcoreMemory:AgentcoreMemory",
    "Amazon Bedrock",
    "encryptionKeyArn",
  ),
  always<sdk.bedrock.AgentcoreGatewayArgs>(
    "aws:bedrock/agentcoreGateway:AgentcoreGateway",
    "Amazon Bedrock",
    "kmsKeyArn",
  ),
  always<sdk.bedrock.AgentcoreEvaluatorArgs>(
    "aws:bedrock/agentcoreEvaluator:AgentcoreEvaluator",
    "Amazon Bedrock",
    "kmsKeyArn",
  ),
  always<sdk.bedrock.AgentcorePolicyEngineArgs>(
    "aws:bedrock/agentcorePolicyEngine:AgentcorePolicyEngine",
    "Amazon Bedrock",
    "encryptionKeyArn",
  ),
  always<sdk.bedrock.AgentcoreTokenVaultCmkArgs>(
    "aws:bedrock/agentcoreTokenVaultCmk:AgentcoreTokenVaultCmk",
    "Amazon Bedrock",
    "kmsConfiguration.kmsKeyArn",
  ),
  always<sdk.bedrock.CustomModelArgs>("aws:bedrock/customModel:CustomModel", "Amazon Bedrock", "customModelKmsKeyId"),
  always<sdk.bedrock.EvaluationJobArgs>(
    "aws:bedrock/evaluationJob:EvaluationJob",
    "Amazon Bedrock",
    "customerEncryptionKeyId",
  ),
  always<sdk.bedrock.GuardrailArgs>("aws:bedrock/guardrail:Guardrail", "Amazon Bedrock", "kmsKeyArn"),
  always<sdk.agentregistry.RegistryArgs>(
    "aws:agentregistry/registry:Registry",
    "AWS Agent Registry",
    "encryptionConfiguration.kmsKeyArn",
  ),
  always<sdk.qbusiness.ApplicationArgs>(
    "aws:qbusiness/application:Application",
    "Amazon Q Business",
    "encryptionConfiguration.kmsKeyId",
  ),
  always<sdk.comprehend.DocumentClassifierArgs>(
    "aws:comprehend/documentClassifier:DocumentClassifier",
    "Amazon Comprehend",
    "modelKmsKeyId",
    { moreKeys: [{ path: "volumeKmsKeyId" }] },
  ),
  always<sdk.comprehend.EntityRecognizerArgs>(
    "aws:comprehend/entityRecognizer:EntityRecognizer",
    "Amazon Comprehend",
    "modelKmsKeyId",
    { moreKeys: [{ path: "volumeKmsKeyId" }] },
  ),
  always<sdk.rekognition.StreamProcessorArgs>(
    "aws:rekognition/streamProcessor:StreamProcessor",
    "Amazon Rekognition",
    "kmsKeyId",
  ),
];
