import {
  DescribeDBClusterSnapshotAttributesCommand,
  DescribeDBSnapshotAttributesCommand,
  paginateDescribeDBClusterSnapshots,
  paginateDescribeDBSnapshots,
  RDSClient,
  type DBClusterSnapshot,
  type DBSnapshot,
} from "@aws-sdk/client-rds";
import type { SeenResource } from "../../../pulumi/seen";
import type { Call } from "../../call";
import { gathered, listed, raw } from "../../listing";
import { thing, type Place, type Service } from "../../service";
import { tagsByKey } from "../../shape";
import { rdsCalls } from "./calls";
import { familyOf } from "./families";

/** Accounts by attribute; `all` is everyone. */
interface Attribute {
  AttributeName?: string | undefined;
  AttributeValues?: string[] | undefined;
}

/** Snapshots of instances and those of clusters are asked for alike, by other operations. */
interface Row {
  name: string;
  calls: { list: Call; attributes: Call };
  list(client: RDSClient, region: string): Promise<SeenResource[]>;
  attributes(client: RDSClient, name: string): Promise<Attribute[] | undefined>;
  gone: readonly string[];
}

/** Those that RDS makes by itself end with the period of their database, and those of AWS Backup with that of their plan. */
const SnapshotType = "manual";
const isManual = (snapshot: { SnapshotType?: string | undefined }) => snapshot.SnapshotType === SnapshotType;

const rows: readonly Row[] = [
  {
    name: "rds-snapshots",
    calls: { list: rdsCalls.DescribeDBSnapshots, attributes: rdsCalls.DescribeDBSnapshotAttributes },
    list: async (client, region) =>
      (await gathered(paginateDescribeDBSnapshots({ client }, { SnapshotType }), (page) => page.DBSnapshots))
        .filter(isManual)
        .map((each) => snapshotOf(each, region)),
    attributes: async (client, DBSnapshotIdentifier) =>
      (await client.send(new DescribeDBSnapshotAttributesCommand({ DBSnapshotIdentifier }))).DBSnapshotAttributesResult
        ?.DBSnapshotAttributes,
    gone: ["DBSnapshotNotFound", "DBSnapshotNotFoundFault"],
  },
  {
    name: "rds-cluster-snapshots",
    calls: { list: rdsCalls.DescribeDBClusterSnapshots, attributes: rdsCalls.DescribeDBClusterSnapshotAttributes },
    list: async (client, region) =>
      (
        await gathered(
          paginateDescribeDBClusterSnapshots({ client }, { SnapshotType }),
          (page) => page.DBClusterSnapshots,
        )
      )
        .filter(isManual)
        .map((each) => clusterSnapshotOf(each, region)),
    attributes: async (client, DBClusterSnapshotIdentifier) =>
      (await client.send(new DescribeDBClusterSnapshotAttributesCommand({ DBClusterSnapshotIdentifier })))
        .DBClusterSnapshotAttributesResult?.DBClusterSnapshotAttributes,
    gone: ["DBClusterSnapshotNotFoundFault"],
  },
];

/** Snapshots that somebody has made, with the accounts that may restore them. */
export const snapshots: readonly Service[] = rows.map((row) => ({
  name: row.name,
  calls: Object.values(row.calls),
  scope: "region",
  async see(account, region) {
    const all = await account.ask(row.calls.list, () => row.list(account.client(RDSClient, region), region));
    return listed(
      all,
      (snapshot) => snapshot,
      (snapshot) => withAccounts(snapshot, row, { account, region }),
    );
  },
}));

async function withAccounts(snapshot: SeenResource, row: Row, { account, region }: Place): Promise<SeenResource> {
  const client = account.client(RDSClient, region);
  const attributes = await account.ask(row.calls.attributes, () => row.attributes(client, snapshot.name), {
    gone: row.gone,
  });
  const sharedAccounts = raw(attributes, (list) =>
    (list ?? []).flatMap(({ AttributeName, AttributeValues = [] }) =>
      AttributeName === "restore" ? AttributeValues : [],
    ),
  );
  return { ...snapshot, props: { ...snapshot.props, sharedAccounts } };
}

function snapshotOf(snapshot: DBSnapshot, region: string): SeenResource {
  const { DBSnapshotIdentifier: name = "", DBSnapshotArn = "" } = snapshot;
  return thing("aws:rds/snapshot:Snapshot", name, DBSnapshotArn, {
    region,
    id: name,
    dbSnapshotIdentifier: name,
    dbInstanceIdentifier: snapshot.DBInstanceIdentifier,
    encrypted: snapshot.Encrypted ?? false,
    kmsKeyId: snapshot.KmsKeyId,
    snapshotCreateTime: (snapshot.OriginalSnapshotCreateTime ?? snapshot.SnapshotCreateTime)?.toISOString(),
    tags: tagsByKey(snapshot.TagList),
  });
}

function clusterSnapshotOf(snapshot: DBClusterSnapshot, region: string): SeenResource {
  const { DBClusterSnapshotIdentifier: name = "", DBClusterSnapshotArn = "", Engine = "" } = snapshot;
  return thing(familyOf(Engine).clusterSnapshot, name, DBClusterSnapshotArn, {
    region,
    id: name,
    dbClusterSnapshotIdentifier: name,
    dbClusterIdentifier: snapshot.DBClusterIdentifier,
    sourceDbClusterSnapshotArn: snapshot.SourceDBClusterSnapshotArn,
    storageEncrypted: snapshot.StorageEncrypted ?? false,
    kmsKeyId: snapshot.KmsKeyId,
    snapshotCreateTime: snapshot.SnapshotCreateTime?.toISOString(),
    tags: tagsByKey(snapshot.TagList),
  });
}
