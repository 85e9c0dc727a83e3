import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetResourcePolicyCommand,
  ListTagsOfResourceCommand,
  paginateListTables,
  type ContinuousBackupsDescription,
  type SSEDescription,
  type TableDescription,
  type Tag,
} from "@aws-sdk/client-dynamodb";
import type { SeenResource } from "../../pulumi/seen";
import { callsOf } from "../call";
import type { Account } from "../connect";
import { followed, gathered, hidden, listed, raw } from "../listing";
import { partOf, thing, type Service } from "../service";
import { tagsByKey } from "../shape";

const calls = callsOf("dynamodb", {
  ListTables: "same",
  DescribeTable: "same",
  DescribeContinuousBackups: "same",
  DescribeTimeToLive: "same",
  GetResourcePolicy: "same",
  ListTagsOfResource: "same",
});

/** Tables: key, replicas, point-in-time recovery, time to live, deletion protection, policy. */
export const dynamodb: Service = {
  name: "dynamodb",
  calls: Object.values(calls),
  scope: "region",
  async see(account, region) {
    const client = account.client(DynamoDBClient, region);
    const names = await account.ask(calls.ListTables, () =>
      gathered(paginateListTables({ client }, {}), (page) => page.TableNames),
    );
    return listed(
      names,
      (name) => tableNamed(account, region, name),
      (table) => settled(account, client, table),
    );
  },
};

function tableNamed({ partition, id }: Account, region: string, name: string): SeenResource {
  const arn = `arn:${partition}:dynamodb:${region}:${id}:table/${name}`;
  return thing("aws:dynamodb/table:Table", name, arn, { region, id: name, name });
}

const gone = { gone: ["ResourceNotFoundException", "TableNotFoundException"] };
const described = ["serverSideEncryption", "billingMode", "deletionProtectionEnabled", "replicas"];

async function settled(account: Account, client: DynamoDBClient, table: SeenResource): Promise<SeenResource[]> {
  const { name: TableName, urn: ResourceArn } = table;
  const [description, backups, ttl, policy, tags] = await Promise.all([
    account.ask(
      calls.DescribeTable,
      async () => (await client.send(new DescribeTableCommand({ TableName }))).Table ?? {},
      gone,
    ),
    account.ask(
      calls.DescribeContinuousBackups,
      async () => (await client.send(new DescribeContinuousBackupsCommand({ TableName }))).ContinuousBackupsDescription,
      gone,
    ),
    account.ask(
      calls.DescribeTimeToLive,
      async () => (await client.send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription,
      gone,
    ),
    account.ask(calls.GetResourcePolicy, () => client.send(new GetResourcePolicyCommand({ ResourceArn })), {
      ...gone,
      absent: ["PolicyNotFoundException"],
    }),
    account.ask(calls.ListTagsOfResource, () => tagsOf(client, ResourceArn), gone),
  ]);
  const stated =
    description.state === "known"
      ? statedBy(description.value, table)
      : hidden(described, description.state === "unknown" ? description.why : "");
  const props = {
    ...table.props,
    ...stated,
    pointInTimeRecovery: raw(backups, recovery),
    ttl: raw(ttl, (value) => ({
      enabled: value?.TimeToLiveStatus === "ENABLED" || value?.TimeToLiveStatus === "ENABLING",
      attributeName: value?.AttributeName,
    })),
    tags: raw(tags, tagsByKey),
  };
  return [
    { ...table, props },
    ...policyOf(
      table,
      raw(policy, ({ Policy }) => Policy),
    ),
  ];
}

function tagsOf(client: DynamoDBClient, ResourceArn: string): Promise<Tag[]> {
  return followed(async (NextToken) => {
    const { Tags, NextToken: next } = await client.send(new ListTagsOfResourceCommand({ ResourceArn, NextToken }));
    return { items: Tags, next };
  });
}

/** `replicas` lists the table's other regions; each is a table of its own there as well. */
function statedBy(table: TableDescription, { props }: SeenResource): Record<string, unknown> {
  const { SSEDescription: sse, BillingModeSummary: billing, DeletionProtectionEnabled, Replicas = [] } = table;
  return {
    // Without a description the table lies under a key that AWS owns, and shows to nobody.
    serverSideEncryption: { enabled: isOn(sse), kmsKeyArn: isOn(sse) ? sse?.KMSMasterKeyArn : undefined },
    billingMode: billing?.BillingMode ?? "PROVISIONED",
    deletionProtectionEnabled: DeletionProtectionEnabled ?? false,
    replicas: Replicas.filter(({ RegionName }) => RegionName !== props["region"]).map(
      ({ RegionName: regionName, KMSMasterKeyId: kmsKeyArn }) => ({ regionName, kmsKeyArn }),
    ),
  };
}

/** A description stays for a while after the customer's key was given up. */
function isOn(sse: SSEDescription | undefined): boolean {
  return sse !== undefined && sse.Status !== "DISABLED" && sse.Status !== "DISABLING";
}

function recovery(backups: ContinuousBackupsDescription | undefined): Record<string, unknown> {
  const { PointInTimeRecoveryStatus, RecoveryPeriodInDays } = backups?.PointInTimeRecoveryDescription ?? {};
  return { enabled: PointInTimeRecoveryStatus === "ENABLED", recoveryPeriodInDays: RecoveryPeriodInDays };
}

/** The resource that @pulumi/aws has for a policy has no ARN of its own: that of its table says in whose account it is. */
function policyOf(table: SeenResource, policy: unknown): SeenResource[] {
  if (policy === undefined) return [];
  const { arn, region } = table.props;
  return [partOf(table, "aws:dynamodb/resourcePolicy:ResourcePolicy", { arn, region, resourceArn: arn, policy })];
}
