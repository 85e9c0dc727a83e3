import type { CfnScalableTargetProps } from "aws-cdk-lib/aws-applicationautoscaling";
import type { CfnAutoScalingGroup, CfnAutoScalingGroupProps } from "aws-cdk-lib/aws-autoscaling";
import type { appautoscaling, autoscaling, types } from "@pulumi/aws";
import { list, row, same, tags, without, type Row } from "./row";

/*
 * Amazon EC2 Auto Scaling, and Application Auto Scaling.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_AutoScaling.html, as of 2026-11
 */

export const scalingRows: readonly Row[] = [
  row<CfnAutoScalingGroupProps, autoscaling.GroupArgs>({
    type: "AWS::AutoScaling::AutoScalingGroup",
    as: "aws:autoscaling/group:Group",
    names: { name: "autoScalingGroupName", ref: "{name}", own: { id: "{name}", name: "{name}" } },
    shape: {
      ...same(
        "availabilityZones",
        "desiredCapacity",
        "healthCheckGracePeriod",
        "healthCheckType",
        "maxSize",
        "minSize",
      ),
      ...same("targetGroupArns"),
      ...without("availabilityZoneDistribution", "availabilityZoneIds", "availabilityZoneImpairmentPolicy"),
      ...without(
        "capacityRebalance",
        "capacityReservationSpecification",
        "context",
        "cooldown",
        "defaultInstanceWarmup",
      ),
      ...without("deletionProtection", "desiredCapacityType", "instanceId", "instanceLifecyclePolicy"),
      ...without(
        "instanceMaintenancePolicy",
        "launchConfigurationName",
        "launchTemplate",
        "lifecycleHookSpecificationList",
      ),
      ...without(
        "maxInstanceLifetime",
        "metricsCollection",
        "mixedInstancesPolicy",
        "newInstancesProtectedFromScaleIn",
      ),
      ...without("notificationConfiguration", "notificationConfigurations", "placementGroup", "serviceLinkedRoleArn"),
      ...without("skipZonalShiftValidation", "terminationPolicies"),
      autoScalingGroupName: "name",
      loadBalancerNames: "loadBalancers",
      tags,
      trafficSources: list<
        CfnAutoScalingGroup.TrafficSourceIdentifierProperty,
        types.input.autoscaling.GroupTrafficSource
      >("trafficSources", same("identifier", "type")),
      vpcZoneIdentifier: "vpcZoneIdentifiers",
    },
  }),
  row<CfnScalableTargetProps, appautoscaling.TargetArgs>({
    type: "AWS::ApplicationAutoScaling::ScalableTarget",
    as: "aws:appautoscaling/target:Target",
    names: {},
    shape: {
      ...same("maxCapacity", "minCapacity", "resourceId", "roleArn", "scalableDimension", "serviceNamespace"),
      ...without("scheduledActions", "suspendedState"),
      tags,
    },
  }),
];
