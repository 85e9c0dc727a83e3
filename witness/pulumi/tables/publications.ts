import type * as sdk from "@pulumi/aws";
import { aws } from "./documented";
import { switchRow, type SwitchRow } from "./switch";

/*
 * Snapshots, images, layers and documents that anyone may have, and the account's locks against that. Left out: container
 * images in ECR Public, which are made to be had by anyone, and snapshots that only name accounts (`share-approved` judges
 * those).
 */

const nobody = (what: string) => ({ on: false, source: aws(`${what} shares with nobody unless told to`) });
const sharedWithAll = "sharedAccounts";
const documentAccounts = "permissions.account_ids";

export const publicationRows: readonly SwitchRow[] = [
  switchRow<sdk.ec2.AmiLaunchPermissionArgs>({
    type: "aws:ec2/amiLaunchPermission:AmiLaunchPermission",
    service: "Amazon EC2",
    on: { word: "group", on: ["all"], off: [], unset: nobody("EC2") },
    stated: "accountId",
  }),
  switchRow<sdk.ec2.SnapshotCreateVolumePermissionArgs>({
    type: "aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission",
    service: "Amazon EBS",
    on: { anyWord: "accountId", on: ["all"], unset: nobody("EBS") },
    stated: "accountId",
  }),
  ...(["snapshot:Snapshot", "clusterSnapshot:ClusterSnapshot", "snapshotCopy:SnapshotCopy"] as const).map((type) =>
    switchRow<sdk.rds.SnapshotArgs>({
      type: `aws:rds/${type}`,
      service: "Amazon RDS",
      on: { anyWord: sharedWithAll, on: ["all"], unset: nobody("RDS") },
      stated: sharedWithAll,
    }),
  ),
  switchRow<sdk.imagebuilder.DistributionConfigurationArgs>({
    type: "aws:imagebuilder/distributionConfiguration:DistributionConfiguration",
    service: "EC2 Image Builder",
    on: {
      anyWord: "distributions.amiDistributionConfiguration.launchPermission.userGroups",
      on: ["all"],
      unset: nobody("Image Builder"),
    },
    stated: "distributions.amiDistributionConfiguration.launchPermission.userIds",
  }),
  switchRow<sdk.lambda.LayerVersionPermissionArgs>({
    type: "aws:lambda/layerVersionPermission:LayerVersionPermission",
    service: "AWS Lambda",
    // Whoever names an organization narrows everyone down to it.
    on: {
      allOf: [
        { anyWord: "principal", on: ["*"], unset: nobody("Lambda") },
        { present: "organizationId", is: false, unset: { on: true, source: aws("Lambda shares with every account") } },
      ],
    },
    stated: "principal",
  }),
  switchRow<sdk.ssm.DocumentArgs>({
    type: "aws:ssm/document:Document",
    service: "AWS Systems Manager",
    // A text, of account numbers with commas or this word in any case.
    on: { anyWord: documentAccounts, on: ["All", "all", "ALL"], unset: nobody("Systems Manager") },
    stated: documentAccounts,
  }),
  switchRow<sdk.ec2.ImageBlockPublicAccessArgs>({
    type: "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess",
    service: "Amazon EC2",
    on: {
      word: "state",
      on: ["unblocked"],
      off: ["block-new-sharing"],
      unset: { depends: "the lock states nothing" },
    },
    stated: 'state: "block-new-sharing"',
  }),
  switchRow<sdk.ebs.SnapshotBlockPublicAccessArgs>({
    type: "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess",
    service: "Amazon EBS",
    // What was shared before stays so with `block-new-sharing`.
    on: {
      word: "state",
      on: ["unblocked", "block-new-sharing"],
      off: ["block-all-sharing"],
      unset: { depends: "the lock states nothing" },
    },
    stated: 'state: "block-all-sharing"',
  }),
];
