import { absent, known, unknown, type Fact, type Kind, type PostureOf } from "../../../posture";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { postureOf, resource, unknownList, unknownText } from "./support";

/* Kinds that ask one question of many services: a row of each sort of answer. */

const unknownFact = unknown(expect.any(String) as unknown as string);
const byDefault = (value: boolean): Fact<boolean> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});
type SwitchKind = { [K in Kind]: PostureOf<K> extends { on: Fact<boolean> } ? K : never }[Kind];
type Row = [type: string, props: Record<string, unknown>, expected: Fact<boolean>];

function describeKind(kind: SwitchKind, rows: Row[]): void {
  test.each(rows)(`${kind}: %s with %j`, (type, props, expected) => {
    const posture = postureOf(kind, resource(`aws:${type}`, "s", props));
    expect("on" in posture && posture.on).toEqual(expected);
  });
}

describeKind("workbench", [
  ["sagemaker/notebookInstance:NotebookInstance", {}, byDefault(true)],
  ["sagemaker/notebookInstance:NotebookInstance", { directInternetAccess: "Disabled" }, known(false)],
  ["sagemaker/notebookInstance:NotebookInstance", { directInternetAccess: unknownText }, unknownFact],
  ["sagemaker/domain:Domain", { appNetworkAccessType: "VpcOnly" }, known(false)],
  ["sagemaker/domain:Domain", {}, byDefault(true)],
  ["sagemaker/model:Model", {}, byDefault(true)],
  ["sagemaker/model:Model", { enableNetworkIsolation: true }, known(false)],
  ["sagemaker/model:Model", { vpcConfig: { subnets: [] } }, known(false)],
  ["glue/job:Job", {}, byDefault(true)],
  ["glue/job:Job", { connections: [] }, byDefault(true)],
  ["glue/job:Job", { connections: ["network"] }, known(false)],
  ["codebuild/project:Project", { vpcConfig: { vpcId: "v" } }, known(false)],
  ["mwaa/environment:Environment", { webserverAccessMode: "PUBLIC_AND_PRIVATE" }, known(true)],
  ["mwaa/environment:Environment", {}, byDefault(false)],
  [
    "emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration",
    { blockPublicSecurityGroupRules: "false" },
    known(true),
  ],
  ["workspaces/directory:Directory", { workspaceCreationProperties: { enableInternetAccess: true } }, known(true)],
]);

describeKind("publication", [
  ["ec2/amiLaunchPermission:AmiLaunchPermission", { group: "all" }, known(true)],
  ["ec2/amiLaunchPermission:AmiLaunchPermission", { accountId: "1" }, byDefault(false)],
  ["rds/snapshot:Snapshot", { sharedAccounts: ["123456789012", "all"] }, known(true)],
  ["rds/clusterSnapshot:ClusterSnapshot", { sharedAccounts: ["123456789012"] }, known(false)],
  ["rds/snapshotCopy:SnapshotCopy", { sharedAccounts: unknownList }, unknownFact],
  ["rds/snapshot:Snapshot", {}, byDefault(false)],
  [
    "imagebuilder/distributionConfiguration:DistributionConfiguration",
    { distributions: [{}, { amiDistributionConfiguration: { launchPermission: { userGroups: ["all"] } } }] },
    known(true),
  ],
  ["lambda/layerVersionPermission:LayerVersionPermission", { principal: "*" }, known(true)],
  ["lambda/layerVersionPermission:LayerVersionPermission", { principal: "123456789012" }, known(false)],
  ["lambda/layerVersionPermission:LayerVersionPermission", { principal: "*", organizationId: "o-1" }, known(false)],
  ["lambda/layerVersionPermission:LayerVersionPermission", { principal: unknownText }, unknownFact],
  ["ssm/document:Document", { permissions: { type: "Share", account_ids: "All" } }, known(true)],
  ["ssm/document:Document", { permissions: { type: "Share", account_ids: "123456789012" } }, known(false)],
  ["ssm/document:Document", { permissions: unknownText }, unknownFact],
  ["ssm/document:Document", {}, byDefault(false)],
  ["ec2/imageBlockPublicAccess:ImageBlockPublicAccess", { state: "unblocked" }, known(true)],
  ["ec2/imageBlockPublicAccess:ImageBlockPublicAccess", { state: "block-new-sharing" }, known(false)],
  ["ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess", { state: "block-new-sharing" }, known(true)],
  ["ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess", { state: "block-all-sharing" }, known(false)],
]);

test("the control plane of a cluster", () => {
  const cluster = (props: Record<string, unknown>) =>
    postureOf("cluster", resource("aws:eks/cluster:Cluster", "c", props));
  expect(cluster({ vpcConfig: {} })).toMatchObject({ publicEndpoint: byDefault(true), publicRanges: absent() });
  expect(cluster({ vpcConfig: { endpointPublicAccess: "false" } }).publicEndpoint).toEqual(known(false));
  expect(cluster({ vpcConfig: { publicAccessCidrs: "0.0.0.0/0" } }).publicRanges).toEqual(known([known("0.0.0.0/0")]));
  expect(cluster({ outpostConfig: { controlPlaneInstanceType: "m5.large" } }).publicEndpoint).toEqual(absent());
});

describeKind("redundancy", [
  ["rds/instance:Instance", { multiAz: "true" }, known(true)],
  ["rds/instance:Instance", {}, byDefault(false)],
  ["rds/instance:Instance", { replicateSourceDb: "orders" }, absent()],
  ["elasticache/cluster:Cluster", { replicationGroupId: "group" }, absent()],
  ["elasticache/cluster:Cluster", { azMode: "cross-az" }, known(true)],
  ["elasticache/replicationGroup:ReplicationGroup", {}, byDefault(false)],
  ["memorydb/cluster:Cluster", { numReplicasPerShard: 0 }, known(false)],
  ["memorydb/cluster:Cluster", {}, byDefault(true)],
  ["mq/broker:Broker", { deploymentMode: "SINGLE_INSTANCE" }, known(false)],
  ["opensearch/domain:Domain", { clusterConfig: { zoneAwarenessEnabled: true } }, known(true)],
  ["efs/fileSystem:FileSystem", { availabilityZoneName: "eu-central-1a" }, known(false)],
  ["efs/fileSystem:FileSystem", {}, byDefault(true)],
  ["fsx/ontapFileSystem:OntapFileSystem", { deploymentType: "MULTI_AZ_2" }, known(true)],
  ["fsx/openZfsFileSystem:OpenZfsFileSystem", { deploymentType: "SINGLE_AZ_HA_2" }, known(false)],
  ["dynamodb/table:Table", {}, byDefault(true)],
  ["lb/loadBalancer:LoadBalancer", { subnets: ["a"] }, known(false)],
  ["alb/loadBalancer:LoadBalancer", { subnets: ["a", "b"] }, known(true)],
  ["lb/loadBalancer:LoadBalancer", { subnets: unknownList }, unknownFact],
  ["lb/loadBalancer:LoadBalancer", { subnetMappings: [{ subnetId: "a" }] }, known(false)],
  ["elb/loadBalancer:LoadBalancer", { availabilityZones: ["eu-central-1a"] }, known(false)],
  ["autoscaling/group:Group", { availabilityZones: ["eu-central-1a", "eu-central-1b"] }, known(true)],
  ["autoscaling/group:Group", { vpcZoneIdentifiers: ["a", "b"] }, unknownFact],
  ["autoscaling/group:Group", {}, unknownFact],
]);

describe("zones of the plan's subnets", () => {
  const subnet = (name: string, availabilityZone: unknown) =>
    resource("aws:ec2/subnet:Subnet", name, { id: unknownText, availabilityZone });
  const group = (...subnets: SeenResource[]) =>
    resource("aws:autoscaling/group:Group", "g", { vpcZoneIdentifiers: subnets.map(() => unknownText) }, { from: { vpcZoneIdentifiers: subnets } });
  const [a, b, other] = [subnet("1", "eu-central-1a"), subnet("2", "eu-central-1a"), subnet("3", "eu-central-1b")];

  test.each<[string, SeenResource[], Fact<boolean>]>([
    ["two", [a, other], known(true)],
    ["one, twice", [a, b], known(false)],
    ["one, and one that is not known", [a, subnet("4", unknownText)], unknownFact],
  ])("%s", (_, subnets, expected) => {
    expect(postureOf("redundancy", group(...subnets), ...subnets).on).toEqual(expected);
  });
}); // prettier-ignore

describe("clusters", () => {
  const cluster = resource("aws:rds/cluster:Cluster", "c", { clusterIdentifier: unknownText });
  const member = (name: string, props: Record<string, unknown> = {}) =>
    resource("aws:rds/clusterInstance:ClusterInstance", name, { clusterIdentifier: unknownText, ...props }, { from: { clusterIdentifier: cluster } });

  test.each<[string, SeenResource[], Fact<boolean>]>([
    ["no member", [], known(false)],
    ["one member", [member("1")], known(false)],
    ["two members", [member("1"), member("2")], known(true)],
    ["two members in one zone", [member("1", { availabilityZone: "a" }), member("2", { availabilityZone: "a" })], known(false)],
    ["two members in two zones", [member("1", { availabilityZone: "a" }), member("2", { availabilityZone: "b" })], known(true)],
    ["two members, of which one is who knows where", [member("1", { availabilityZone: "a" }), member("2", { availabilityZone: unknownText })], unknownFact],
  ])("with %s", (_, members, expected) => {
    expect(postureOf("redundancy", cluster, ...members).on).toEqual(expected);
  });

  test("of several zones by their kind", () => {
    expect(postureOf("redundancy", resource("aws:rds/cluster:Cluster", "c", { dbClusterInstanceClass: "db.m6gd.large" })).on).toEqual(known(true));
  });
}); // prettier-ignore

describeKind("growth", [
  ["autoscaling/group:Group", { maxSize: "4", minSize: 2 }, known(true)],
  ["autoscaling/group:Group", { maxSize: 2, minSize: 2 }, known(false)],
  ["autoscaling/group:Group", { maxSize: 2, minSize: unknownText }, unknownFact],
  ["eks/nodeGroup:NodeGroup", { scalingConfig: { maxSize: 3, minSize: 1, desiredSize: 1 } }, known(true)],
  ["rds/instance:Instance", { allocatedStorage: 20, maxAllocatedStorage: 100 }, known(true)],
  ["rds/instance:Instance", { allocatedStorage: 20, maxAllocatedStorage: 0 }, known(false)],
  ["rds/instance:Instance", { allocatedStorage: 20 }, byDefault(false)],
  ["kinesis/stream:Stream", { streamModeDetails: { streamMode: "ON_DEMAND" } }, known(true)],
  ["kinesis/stream:Stream", {}, byDefault(false)],
  ["keyspaces/table:Table", {}, byDefault(true)],
  ["dynamodb/table:Table", { billingMode: "PAY_PER_REQUEST" }, known(true)],
  ["dynamodb/table:Table", {}, byDefault(false)],
]);

test("a table is scaled by a target that is made from it, or names it", () => {
  const table = resource("aws:dynamodb/table:Table", "t", { name: "orders" });
  const target = (resourceId: unknown, from?: SeenResource) =>
    resource("aws:appautoscaling/target:Target", "s", { resourceId, serviceNamespace: "dynamodb", maxCapacity: 5, minCapacity: 1 }, from ? { from: { resourceId: from } } : {});
  const on = (scaling: SeenResource) => postureOf("growth", table, scaling).on;
  expect([on(target(unknownText, table)), on(target("table/orders"))]).toEqual([known(true), known(true)]);
  expect([on(target("table/other")), on(target(unknownText))]).toEqual([byDefault(false), unknownFact]);
}); // prettier-ignore

describeKind("healing", [
  ["autoscaling/group:Group", {}, known(true)],
  ["autoscaling/group:Group", { targetGroupArns: ["arn"] }, byDefault(false)],
  ["autoscaling/group:Group", { targetGroupArns: [], healthCheckType: "EC2" }, known(true)],
  ["autoscaling/group:Group", { targetGroupArns: ["arn"], healthCheckType: "ELB" }, known(true)],
  ["autoscaling/group:Group", { targetGroupArns: unknownList }, unknownFact],
  [
    "autoscaling/group:Group",
    { healthCheckType: "ELB", suspendedProcesses: ["AZRebalance", "ReplaceUnhealthy"] },
    known(false),
  ],
  ["lb/targetGroup:TargetGroup", { healthCheck: { enabled: "false" } }, known(false)],
  ["alb/targetGroup:TargetGroup", {}, byDefault(true)],
  ["lb/targetGroup:TargetGroup", { targetType: "lambda" }, absent()],
  ["ec2/instance:Instance", { maintenanceOptions: { autoRecovery: "disabled" } }, known(false)],
  ["ec2/instance:Instance", {}, byDefault(true)],
  ["elasticache/replicationGroup:ReplicationGroup", {}, byDefault(false)],
]);

test("a group that a load balancer is attached to needs that one's checks", () => {
  const group = resource("aws:autoscaling/group:Group", "g", {});
  const attachment = resource("aws:autoscaling/attachment:Attachment", "a", { autoscalingGroupName: unknownText }, { from: { autoscalingGroupName: group } });
  expect(postureOf("healing", group, attachment).on).toEqual(byDefault(false));
}); // prettier-ignore

describeKind("deletion-guard", [
  ["rds/instance:Instance", { deletionProtection: "true" }, known(true)],
  ["rds/cluster:Cluster", {}, byDefault(false)],
  ["qldb/ledger:Ledger", {}, byDefault(true)],
  ["dsql/cluster:Cluster", { deletionProtectionEnabled: true }, known(true)],
  ["dsql/cluster:Cluster", { deletionProtectionEnabled: true, forceDestroy: true }, known(false)],
  ["dynamodb/table:Table", { deletionProtectionEnabled: false }, known(false)],
  ["alb/loadBalancer:LoadBalancer", { enableDeletionProtection: true }, known(true)],
  ["cognito/userPool:UserPool", { deletionProtection: "INACTIVE" }, known(false)],
  ["s3/bucket:Bucket", {}, byDefault(true)],
  ["s3/bucket:Bucket", { forceDestroy: true }, unknownFact],
  ["efs/fileSystem:FileSystem", {}, unknownFact],
]);

test("Pulumi's options keep a store whose service has no protection, and no database", () => {
  const on = (type: string, options: object) =>
    postureOf("deletion-guard", resource(`aws:${type}`, "s", { forceDestroy: true }, options)).on;
  expect(on("s3/bucket:Bucket", { protect: true })).toEqual(known(true));
  expect(on("s3/bucket:Bucket", { protect: false })).toEqual(known(false));
  expect(on("s3/bucket:Bucket", { protect: false, retainOnDelete: true })).toEqual(known(true));
  expect(on("rds/instance:Instance", { protect: true })).toEqual(byDefault(false));
});
