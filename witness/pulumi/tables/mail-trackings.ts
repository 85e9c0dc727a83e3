import type * as sdk from "@pulumi/aws";
import { aws, pulumi } from "./documented";
import { switchRow, type SwitchRow } from "./switch";

/*
 * Mail that is counted when it is opened or clicked in. SES writes a picture and links of its own into mails as soon as an
 * event destination asks for such events, or engagement metrics are on.
 * https://docs.aws.amazon.com/ses/latest/dg/faqs-metrics.html
 */

const never = { on: false, source: pulumi("SES counts only what is asked for") };

export const mailTrackingRows: readonly SwitchRow[] = [
  switchRow<sdk.ses.EventDestinationArgs>({
    type: "aws:ses/eventDestination:EventDestination",
    service: "Amazon SES",
    on: {
      allOf: [
        { anyWord: "matchingTypes", on: ["open", "click"], unset: never },
        { flag: "enabled", unset: { on: false, source: aws("SES") } },
      ],
    },
    stated: 'matchingTypes: ["bounce", "complaint"]',
  }),
  switchRow<sdk.sesv2.ConfigurationSetEventDestinationArgs>({
    type: "aws:sesv2/configurationSetEventDestination:ConfigurationSetEventDestination",
    service: "Amazon SES",
    on: {
      allOf: [
        { anyWord: "eventDestination.matchingEventTypes", on: ["OPEN", "CLICK"], unset: never },
        { flag: "eventDestination.enabled", unset: { on: false, source: pulumi("SES") } },
      ],
    },
    stated: 'eventDestination.matchingEventTypes: ["BOUNCE", "COMPLAINT"]',
  }),
  switchRow<sdk.sesv2.ConfigurationSetArgs>({
    type: "aws:sesv2/configurationSet:ConfigurationSet",
    service: "Amazon SES",
    on: { word: "vdmOptions.dashboardOptions.engagementMetrics", on: ["ENABLED"], off: ["DISABLED"], unset: never },
    stated: 'vdmOptions.dashboardOptions.engagementMetrics: "DISABLED"',
  }),
  switchRow<sdk.sesv2.AccountVdmAttributesArgs>({
    type: "aws:sesv2/accountVdmAttributes:AccountVdmAttributes",
    service: "Amazon SES",
    on: { word: "dashboardAttributes.engagementMetrics", on: ["ENABLED"], off: ["DISABLED"], unset: never },
    stated: 'dashboardAttributes.engagementMetrics: "DISABLED"',
  }),
];
