import type {
  CfnConfigurationSet,
  CfnConfigurationSetEventDestination,
  CfnConfigurationSetEventDestinationProps,
  CfnConfigurationSetProps,
  CfnReceiptRule,
  CfnReceiptRuleProps,
} from "aws-cdk-lib/aws-ses";
import type { ses, sesv2, types } from "@pulumi/aws";
import { block, inside, row, same, tags, turned, without, type Row } from "./row";

/* Amazon SES. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_SES.html, as of 2026-11 */

type Set = types.input.sesv2.ConfigurationSetVdmOptions;

/** Words in small letters here, in capitals there. */
const eventTypes = turned("matchingEventTypes", (raw) =>
  Array.isArray(raw) ? raw.map((each: unknown) => (typeof each === "string" ? inCapitals(each) : each)) : raw,
);

/** `renderingFailure` is `RENDERING_FAILURE`; markers of unknown values stay as they are. */
function inCapitals(word: string): string {
  return /^[a-z]+$/i.test(word) ? word.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase() : word;
}

export const mailRows: readonly Row[] = [
  row<CfnConfigurationSetProps, sesv2.ConfigurationSetArgs>({
    type: "AWS::SES::ConfigurationSet",
    as: "aws:sesv2/configurationSet:ConfigurationSet",
    names: { name: "name", ref: "{name}", own: { id: "{name}", configurationSetName: "{name}" } },
    shape: {
      ...without("archivingOptions", "reputationOptions", "sendingOptions", "trackingOptions"),
      deliveryOptions: block<
        CfnConfigurationSet.DeliveryOptionsProperty,
        types.input.sesv2.ConfigurationSetDeliveryOptions
      >("deliveryOptions", same("maxDeliverySeconds", "sendingPoolName", "tlsPolicy")),
      name: "configurationSetName",
      suppressionOptions: block<
        CfnConfigurationSet.SuppressionOptionsProperty,
        types.input.sesv2.ConfigurationSetSuppressionOptions
      >("suppressionOptions", { ...same("suppressedReasons"), ...without("validationOptions") }),
      tags,
      vdmOptions: block<CfnConfigurationSet.VdmOptionsProperty, Set>("vdmOptions", {
        ...without("guardianOptions"),
        dashboardOptions: block<
          CfnConfigurationSet.DashboardOptionsProperty,
          types.input.sesv2.ConfigurationSetVdmOptionsDashboardOptions
        >("dashboardOptions", same("engagementMetrics")),
      }),
    },
  }),
  row<CfnConfigurationSetEventDestinationProps, sesv2.ConfigurationSetEventDestinationArgs>({
    type: "AWS::SES::ConfigurationSetEventDestination",
    as: "aws:sesv2/configurationSetEventDestination:ConfigurationSetEventDestination",
    names: {},
    shape: {
      configurationSetName: "configurationSetName",
      eventDestination: block<
        CfnConfigurationSetEventDestination.EventDestinationProperty,
        types.input.sesv2.ConfigurationSetEventDestinationEventDestination
      >("eventDestination", {
        ...same("enabled"),
        ...without("cloudWatchDestination", "eventBridgeDestination", "kinesisFirehoseDestination", "name"),
        ...without("snsDestination"),
        matchingEventTypes: eventTypes,
      }),
    },
  }),
  row<CfnReceiptRuleProps, ses.ReceiptRuleArgs>({
    type: "AWS::SES::ReceiptRule",
    as: "aws:ses/receiptRule:ReceiptRule",
    names: {},
    shape: {
      ...same("ruleSetName"),
      ...without("after"),
      rule: inside<CfnReceiptRule.RuleProperty, ses.ReceiptRuleArgs>({
        ...same("enabled", "name", "recipients", "scanEnabled", "tlsPolicy"),
        ...without("actions"),
      }),
    },
  }),
];
