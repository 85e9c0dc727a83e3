import { about, att, inAccount, later, tagged, type Resources, type Service } from "./service";

const table = (Properties: Record<string, unknown> = {}, more: Record<string, unknown> = {}): Resources => ({
  Orders: { Type: "AWS::DynamoDB::Table", Properties: { KeySchema: [], ...Properties }, ...more },
});
const replica = (Region: unknown, Properties: Record<string, unknown> = {}) => ({ Region, ...Properties });
const spread = (Replicas: unknown[], Properties: Record<string, unknown> = {}): Resources => ({
  Orders: { Type: "AWS::DynamoDB::GlobalTable", Properties: { KeySchema: [], Replicas, ...Properties } },
});
const pit = { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } };
const key: Resources = { Key: { Type: "AWS::KMS::Key" } };
const backedUp = { promise: { backups: { of: ["invoices"], copies: 1 } } };
const invoices = { Tags: tagged("invoices") };
const here = "eu-central-1";

export const tables: Service = {
  name: "Amazon DynamoDB",
  cases: [
    ...about("encryption-customer-key", "Orders", [
      ["pass", "a key of one's own", { ...table({ SSESpecification: { SSEEnabled: true, KMSMasterKeyId: att("Key") } }), ...key }],
      ["fail", "DynamoDB's key", table()],
      ["fail", "AWS's key", table({ SSESpecification: { SSEEnabled: true } })],
      ["unknown", "as the deploy says", table({ SSESpecification: later })],
      ["pass", "the key of the replica here", { ...spread([replica(here, { SSESpecification: { KMSMasterKeyId: att("Key") } })], { SSESpecification: { SSEEnabled: true, SSEType: "KMS" } }), ...key }],
      ["unknown", "replicas of which none is known to be here", spread([replica(later)], { SSESpecification: { SSEEnabled: true, SSEType: "KMS" } })],
    ]),
    ...about("backup-covered", "Orders", [
      ["pass", "restored to any time", table({ ...pit, ...invoices }), backedUp],
      ["fail", "not at all", table(invoices), backedUp],
      ["unknown", "as the deploy says", table({ PointInTimeRecoverySpecification: later, ...invoices }), backedUp],
      ["pass", "the replica here", spread([replica(here, { ...pit, ...invoices }), replica("eu-west-1")]), backedUp],
      ["fail", "another replica only", spread([replica(here, invoices), replica("eu-west-1", { ...pit, ...invoices })]), backedUp],
    ]),
    ...about("residency-replica", "Orders", [
      ["pass", "in a promised region", spread([replica(here), replica("eu-west-1")])],
      ["fail", "in another one", spread([replica(here), replica("us-east-1")])],
      ["not-applicable", "the table itself", spread([replica(here)])],
      ["unknown", "where the deploy says", spread([replica(here), replica(later)])],
    ]),
    ...about("protection-deletion", "Orders", [
      ["pass", "protected", table({ DeletionProtectionEnabled: true })],
      ["fail", "by default", table()],
      ["unknown", "protected, with a policy that is not read", table({ DeletionProtectionEnabled: true, StreamSpecification: { StreamViewType: "KEYS_ONLY", ResourcePolicy: { PolicyDocument: {} } } })],
      ["pass", "protected, with a stream", table({ DeletionProtectionEnabled: true, StreamSpecification: { StreamViewType: "KEYS_ONLY" } })],
      ["pass", "the replica here", spread([replica(here, { DeletionProtectionEnabled: true })])],
    ]),
    ...about("retention-on-destroy", "Orders", [
      ["fail", "left behind", table({ Tags: tagged("order-files") }, { DeletionPolicy: "Retain" })],
      ["pass", "gone", table({ Tags: tagged("order-files") })],
    ]),
    ...about("retention-within-promise", "Orders", [
      ["unknown", "each item says when", table({ Tags: tagged("order-files"), TimeToLiveSpecification: { AttributeName: "end", Enabled: true } })],
      ["fail", "items stay", table({ Tags: tagged("order-files") })],
    ]),
    ...about("availability-capacity", "Orders", [
      ["pass", "on demand", table({ BillingMode: "PAY_PER_REQUEST" })],
      ["fail", "a fixed throughput", table({ ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 } })],
      ["pass", "scaled by a target", { ...table(), Scale: { Type: "AWS::ApplicationAutoScaling::ScalableTarget", Properties: { ServiceNamespace: "dynamodb", ResourceId: { "Fn::Sub": "table/${Orders}" }, MinCapacity: 1, MaxCapacity: 9 } } }],
      ["pass", "scaled by itself", spread([replica(here)], { WriteProvisionedThroughputSettings: { WriteCapacityAutoScalingSettings: { MinCapacity: 1, MaxCapacity: 9 } } })],
    ]),
    ...about("share-approved", "Orders", [
      ["fail", "with another account", table({ ResourcePolicy: { PolicyDocument: { Statement: [{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::999999999999:root" }, Action: "dynamodb:*", Resource: "*" }] } } }), inAccount],
    ]),
  ],
}; // prettier-ignore
