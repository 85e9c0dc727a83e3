import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { shortestDays } from "../../catalogue/promise/duration";
import { PrivateNetwork } from "../../components";
import { promiseFor } from "../../components/promise";

export interface WorkplacesArgs {
  client: string;
  region: string;
  /** Name of the bucket with the images, known before it exists. */
  bucketName: string;
  /** ARN of the key that the images are under. */
  keyArn: pulumi.Output<string | undefined>;
}

/** The image that the work places start from, with the programs for editing. */
const imageName = "image-editing";

/** What would carry data in or out beside the screen (000-004, 000-007, 000-008). */
const outflows = [
  "CLIPBOARD_COPY_FROM_LOCAL_DEVICE",
  "CLIPBOARD_COPY_TO_LOCAL_DEVICE",
  "FILE_UPLOAD",
  "FILE_DOWNLOAD",
  "PRINTING_TO_LOCAL_DEVICE",
];

/** Work places for editors: they reach the images and nothing else, and only the screen leaves them (000-003, 000-004). */
export function makeWorkplaces(args: WorkplacesArgs): void {
  const { client, region } = args;
  const purpose = "image-editing";
  const tags = { "tom:client": client, "tom:purpose": purpose };
  const network = new PrivateNetwork("workplaces", { client, purpose });
  const group = makeGroup(network, region, tags);
  const fleet = new aws.appstream.Fleet("editing-fleet", {
    region,
    name: "image-editing",
    fleetType: "ON_DEMAND",
    instanceType: "stream.graphics.g4dn.xlarge",
    imageName,
    computeCapacity: { desiredInstances: 4 },
    enableDefaultInternetAccess: false,
    vpcConfig: { subnetIds: network.privateSubnetIds, securityGroupIds: [group.id] },
    iamRoleArn: makeRole(args, tags).arn,
    maxUserDurationInSeconds: shortestDays(promiseFor(undefined).promise.access.session) * 86_400,
    tags,
  });
  const stack = new aws.appstream.Stack("editing-stack", {
    region,
    name: "image-editing",
    userSettings: outflows.map((action) => ({ action, permission: "DISABLED" })),
    applicationSettings: { enabled: false },
    tags,
  });
  new aws.appstream.FleetStackAssociation("editing", { region, fleetName: fleet.name, stackName: stack.name });
}

/** In: nothing, since AppStream has an interface of its own for the screen. Out: the endpoint of S3. */
function makeGroup(network: PrivateNetwork, region: string, tags: Record<string, string>): aws.ec2.SecurityGroup {
  const group = new aws.ec2.SecurityGroup("editing-group", {
    region,
    vpcId: network.vpcId,
    description: "Work places for image editing",
    tags,
  });
  const s3 = aws.ec2.getManagedPrefixListOutput({ region, name: `com.amazonaws.${region}.s3` });
  new aws.vpc.SecurityGroupEgressRule("editing-group-egress", {
    region,
    securityGroupId: group.id,
    ipProtocol: "tcp",
    fromPort: 443,
    toPort: 443,
    prefixListId: s3.id,
    tags,
  });
  return group;
}

/** The images, which go by client codes, and not the table that says who is behind them (000-010). */
function makeRole({ bucketName, keyArn }: WorkplacesArgs, tags: Record<string, string>): aws.iam.Role {
  const role = new aws.iam.Role("editing-role", {
    description: "Work places read images and write what is done",
    assumeRolePolicy: policy({ Principal: { Service: "appstream.amazonaws.com" }, Action: "sts:AssumeRole" }),
    tags,
  });
  const bucket = `arn:aws:s3:::${bucketName}`;
  new aws.iam.RolePolicy("editing-role-images", {
    role: role.id,
    policy: policy(
      { Action: "s3:ListBucket", Resource: bucket },
      { Action: ["s3:GetObject", "s3:PutObject", "s3:PutObjectTagging"], Resource: `${bucket}/*` },
    ),
  });
  new aws.iam.RolePolicy("editing-role-key", {
    role: role.id,
    policy: keyArn.apply((key) => policy({ Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: key })),
  });
  return role;
}

const policy = (...allowed: object[]): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: allowed.map((statement) => ({ Effect: "Allow", ...statement })),
  });
