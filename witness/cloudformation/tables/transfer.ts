import type { CfnServer, CfnServerProps } from "aws-cdk-lib/aws-transfer";
import type { transfer, types } from "@pulumi/aws";
import { block, row, same, tags, without, type Row } from "./row";

/* AWS Transfer Family. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transfer-server.html, as of 2026-11 */

const serverArn = "arn:{partition}:transfer:{region}:{account}:server/s-{id}";

export const transferRows: readonly Row[] = [
  row<CfnServerProps, transfer.ServerArgs>({
    type: "AWS::Transfer::Server",
    as: "aws:transfer/server:Server",
    names: {
      ref: serverArn,
      attributes: { Arn: serverArn, ServerId: "s-{id}" },
      own: { arn: serverArn, id: "s-{id}" },
    },
    shape: {
      ...same("certificate", "domain", "endpointType", "identityProviderType", "loggingRole", "protocols"),
      ...same("securityPolicyName", "structuredLogDestinations"),
      ...without("createWithHostKey", "identityProviderDetails", "ipAddressType", "postAuthenticationLoginBanner"),
      ...without("preAuthenticationLoginBanner", "protocolDetails", "s3StorageOptions", "workflowDetails"),
      endpointDetails: block<CfnServer.EndpointDetailsProperty, types.input.transfer.ServerEndpointDetails>(
        "endpointDetails",
        same("addressAllocationIds", "securityGroupIds", "subnetIds", "vpcEndpointId", "vpcId"),
      ),
      tags,
    },
  }),
];
