import type { CfnEventDataStoreProps, CfnTrail, CfnTrailProps } from "aws-cdk-lib/aws-cloudtrail";
import type { cloudtrail, types } from "@pulumi/aws";
import { irrelevant, list, row, same, tags, without, type Row } from "./row";

/* AWS CloudTrail. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_CloudTrail.html, as of 2026-11 */

const trailArn = "arn:{partition}:cloudtrail:{region}:{account}:trail/{name}";
const storeArn = "arn:{partition}:cloudtrail:{region}:{account}:eventdatastore/{id}";
type Field = types.input.cloudtrail.TrailAdvancedEventSelectorFieldSelector;

export const cloudTrailRows: readonly Row[] = [
  row<CfnTrailProps, cloudtrail.TrailArgs>({
    type: "AWS::CloudTrail::Trail",
    as: "aws:cloudtrail/trail:Trail",
    names: {
      name: "trailName",
      ref: "{name}",
      attributes: { Arn: trailArn },
      own: { arn: trailArn, id: trailArn, name: "{name}" },
    },
    shape: {
      ...same("cloudWatchLogsRoleArn", "enableLogFileValidation", "includeGlobalServiceEvents", "isMultiRegionTrail"),
      ...same("isOrganizationTrail", "kmsKeyId", "s3BucketName", "s3KeyPrefix", "snsTopicName"),
      ...without("aggregationConfigurations", "insightSelectors"),
      advancedEventSelectors: list<
        CfnTrail.AdvancedEventSelectorProperty,
        types.input.cloudtrail.TrailAdvancedEventSelector
      >("advancedEventSelectors", {
        fieldSelectors: list<CfnTrail.AdvancedFieldSelectorProperty, Field>("fieldSelectors", {
          ...same("field", "notEquals"),
          endsWith: "endsWiths",
          equalTo: "equals",
          notEndsWith: "notEndsWiths",
          notStartsWith: "notStartsWiths",
          startsWith: "startsWiths",
        }),
        name: irrelevant,
      }),
      cloudWatchLogsLogGroupArn: "cloudWatchLogsGroupArn",
      eventSelectors: list<CfnTrail.EventSelectorProperty, types.input.cloudtrail.TrailEventSelector>(
        "eventSelectors",
        {
          ...same("excludeManagementEventSources", "includeManagementEvents", "readWriteType"),
          dataResources: list<CfnTrail.DataResourceProperty, types.input.cloudtrail.TrailEventSelectorDataResource>(
            "dataResources",
            same("type", "values"),
          ),
        },
      ),
      isLogging: "enableLogging",
      tags,
      trailName: "name",
    },
  }),
  row<CfnEventDataStoreProps, cloudtrail.EventDataStoreArgs>({
    type: "AWS::CloudTrail::EventDataStore",
    as: "aws:cloudtrail/eventDataStore:EventDataStore",
    names: { ref: storeArn, attributes: { EventDataStoreArn: storeArn }, own: { arn: storeArn, id: storeArn } },
    shape: {
      ...same("billingMode", "kmsKeyId", "multiRegionEnabled", "name", "organizationEnabled", "retentionPeriod"),
      ...same("terminationProtectionEnabled"),
      ...without("advancedEventSelectors", "contextKeySelectors", "federationEnabled", "federationRoleArn"),
      ...without("ingestionEnabled", "insightsDestination", "insightSelectors", "maxEventSize"),
      tags,
    },
  }),
];
