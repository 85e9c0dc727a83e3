import type { CfnCertificateProps } from "aws-cdk-lib/aws-certificatemanager";
import type { acm } from "@pulumi/aws";
import { row, same, tags, without, type Row } from "./row";

/* AWS Certificate Manager. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html, as of 2026-11 */

const certificateArn = "arn:{partition}:acm:{region}:{account}:certificate/{id}";

export const certificateRows: readonly Row[] = [
  row<CfnCertificateProps, acm.CertificateArgs>({
    type: "AWS::CertificateManager::Certificate",
    as: "aws:acm/certificate:Certificate",
    names: { ref: certificateArn, own: { arn: certificateArn, id: certificateArn } },
    shape: {
      ...same("certificateAuthorityArn", "domainName", "keyAlgorithm", "subjectAlternativeNames", "validationMethod"),
      ...without("certificateExport", "certificateTransparencyLoggingPreference", "domainValidationOptions"),
      tags,
    },
    // The page of the type: validation by mail where nothing is said.
    unset: ({ CertificateAuthorityArn: authority }) => (authority === undefined ? { validationMethod: "EMAIL" } : {}),
  }),
];
