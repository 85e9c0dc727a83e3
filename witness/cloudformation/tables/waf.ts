import type { CfnLoggingConfigurationProps, CfnWebACLAssociationProps, CfnWebACLProps } from "aws-cdk-lib/aws-wafv2";
import type { wafv2 } from "@pulumi/aws";
import { at, untold } from "../../pulumi/value";
import { irrelevant, kept, notRead, row, same, tags, turned, without, type Row } from "./row";

/* AWS WAF. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_WAFv2.html, as of 2026-11 */

const aclArn = "arn:{partition}:wafv2:{region}:{account}:regional/webacl/{name}/{id}";

/** Headers are named in capitals here: `{ SingleHeader: { Name: "authorization" } }`. */
const redacted = turned("redactedFields", (raw) =>
  (Array.isArray(raw) ? (raw as unknown[]) : [raw]).map((field) => {
    const name = at(field, "SingleHeader", "Name");
    if (name.state === "absent") return {};
    return { singleHeader: { name: name.state === "known" ? name.value : untold(name.why) } };
  }),
);

export const wafRows: readonly Row[] = [
  row<CfnWebACLProps, wafv2.WebAclArgs>({
    type: "AWS::WAFv2::WebACL",
    as: "aws:wafv2/webAcl:WebAcl",
    names: { name: "name", attributes: { Arn: aclArn }, own: { arn: aclArn, name: "{name}" } },
    shape: {
      ...same("description", "name", "scope"),
      ...without("applicationConfig", "associationConfig", "captchaConfig", "challengeConfig", "customResponseBodies"),
      ...without("defaultAction", "monetizationConfig", "onSourceDDoSProtectionConfig", "rules", "tokenDomains"),
      dataProtectionConfig: notRead("which fields of a request the web ACL masks is not read"),
      tags,
      visibilityConfig: irrelevant,
    },
  }),
  row<CfnWebACLAssociationProps, wafv2.WebAclAssociationArgs>({
    type: "AWS::WAFv2::WebACLAssociation",
    as: "aws:wafv2/webAclAssociation:WebAclAssociation",
    names: {},
    shape: same("resourceArn", "webAclArn"),
  }),
  row<CfnLoggingConfigurationProps, wafv2.WebAclLoggingConfigurationArgs>({
    type: "AWS::WAFv2::LoggingConfiguration",
    as: "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
    names: {},
    shape: {
      ...same("logDestinationConfigs", "resourceArn"),
      loggingFilter: kept("loggingFilter"),
      redactedFields: redacted,
    },
  }),
];
