import {
  paginateDescribeDBClusterAutomatedBackups,
  paginateDescribeDBInstanceAutomatedBackups,
  RDSClient,
  type DBInstanceAutomatedBackup,
  type Tag,
} from "@aws-sdk/client-rds";
import { mapFact, type Fact } from "../../../../posture";
import { automatedBackupType } from "../../../pulumi/readers/deletion";
import type { SeenResource } from "../../../pulumi/seen";
import { untold } from "../../../pulumi/value";
import type { Call } from "../../call";
import { gathered, told } from "../../listing";
import { arnIn, thing, type Place, type Service } from "../../service";
import { tagsByKey } from "../../shape";
import { rdsCalls } from "./calls";
import { clustersIn } from "./clusters";
import { instancesIn } from "./instances";

interface Backup extends Pick<DBInstanceAutomatedBackup, "RestoreWindow" | "Status" | "TagList"> {
  /** Its database's name, which a later database may have again. */
  name: string | undefined;
  databaseArn: string | undefined;
  arn: string | undefined;
}

/** Tags of the databases that are there, by their names. */
type Databases = Fact<ReadonlyMap<string | undefined, Tag[] | undefined>>;

/** Those of instances and those of clusters are asked for alike, by other operations. */
interface Row {
  name: string;
  calls: { list: Call; databases: Call };
  list(client: RDSClient): Promise<Backup[]>;
  databases(place: Place): Promise<Databases>;
}

const rows: readonly Row[] = [
  {
    name: "rds-automated-backups",
    calls: { list: rdsCalls.DescribeDBInstanceAutomatedBackups, databases: rdsCalls.DescribeDBInstances },
    list: async (client) => {
      const pages = paginateDescribeDBInstanceAutomatedBackups({ client }, {});
      return (await gathered(pages, (page) => page.DBInstanceAutomatedBackups)).map((each) => ({
        ...each,
        name: each.DBInstanceIdentifier,
        databaseArn: each.DBInstanceArn,
        arn: each.DBInstanceAutomatedBackupsArn,
      }));
    },
    databases: async (place) =>
      mapFact(
        await instancesIn(place),
        (all) => new Map(all.map(({ DBInstanceIdentifier, TagList }) => [DBInstanceIdentifier, TagList])),
      ),
  },
  {
    name: "rds-cluster-automated-backups",
    calls: { list: rdsCalls.DescribeDBClusterAutomatedBackups, databases: rdsCalls.DescribeDBClusters },
    list: async (client) => {
      const pages = paginateDescribeDBClusterAutomatedBackups({ client }, {});
      return (await gathered(pages, (page) => page.DBClusterAutomatedBackups)).map((each) => ({
        ...each,
        name: each.DBClusterIdentifier,
        databaseArn: each.DBClusterArn,
        arn: each.DBClusterAutomatedBackupsArn,
      }));
    },
    databases: async (place) =>
      mapFact(
        await clustersIn(place),
        (all) => new Map(all.map(({ DBClusterIdentifier, TagList }) => [DBClusterIdentifier, TagList])),
      ),
  },
];

/**
 * Backups that RDS makes by itself, also those that stay of a database that was deleted or come from another region. The
 * moment to which the database can still be brought back is the age of what they hold.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstanceAutomatedBackups.html
 */
export const automatedBackups: readonly Service[] = rows.map((row) => ({
  name: row.name,
  calls: Object.values(row.calls),
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const client = account.client(RDSClient, region);
    const all = await account.ask(row.calls.list, async () =>
      (await row.list(client)).filter(({ Status }) => Status !== "creating"),
    ); // nothing is in them yet
    const databases = await row.databases(place);
    return told(all, (backup) => [backupOf(backup, databases, place)]);
  },
}));

/** That of a living database goes with it; one that stays, or comes from elsewhere, stands for itself. */
function backupOf(backup: Backup, databases: Databases, place: Place): SeenResource {
  const { name = "", databaseArn, RestoreWindow, Status } = backup;
  const { arn = databaseArn ?? arnIn(place, "rds", `auto-backup:${name}`) } = backup;
  const living = Status === "active" && databaseArn !== undefined;
  const made = thing(automatedBackupType, name, living ? `${databaseArn}#automatedBackup` : arn, {
    region: place.region,
    status: Status,
    earliestRestorableTime:
      RestoreWindow?.EarliestTime?.toISOString() ?? untold("RDS does not tell from which moment it can be restored"),
    tags: tagsOf(backup, databases),
  });
  return { ...made, props: { ...made.props, arn } };
}

/** Its own tags, else those of its database. Without either nobody knows what is in it. */
function tagsOf({ name, Status, TagList = [] }: Backup, databases: Databases): unknown {
  if (TagList.length > 0) return tagsByKey(TagList);
  if (Status !== "active") return untold("its database is not there any more, and it has no tags of its own");
  if (databases.state === "unknown") return untold(databases.why);
  return tagsByKey(databases.state === "known" ? databases.value.get(name) : []);
}
