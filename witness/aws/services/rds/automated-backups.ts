import {
  paginateDescribeDBClusterAutomatedBackups,
  RDSClient,
  type DBInstanceAutomatedBackup,
  type Tag,
} from "@aws-sdk/client-rds";
import { mapFact, type Fact } from "../../../../posture";
import { automatedBackupType } from "../../../pulumi/readers/deletion";
import type { SeenResource } from "../../../pulumi/seen";
import { untold } from "../../../pulumi/value";
import type { Call } from "../../call";
import { gathered, listed } from "../../listing";
import { arnIn, thing, type Place, type Service } from "../../service";
import { tagsByKey } from "../../shape";
import { rdsCalls } from "./calls";
import { clustersIn, instanceBackupsIn, instancesIn } from "./lists";

interface Backup extends Pick<DBInstanceAutomatedBackup, "Region" | "RestoreWindow" | "Status" | "TagList"> {
  /** Its database's name, which a later database may have again. */
  name: string | undefined;
  databaseArn: string | undefined;
  arn: string | undefined;
}

/** A database that is there: what its backups are recognised by, and its tags. */
interface Database {
  name: string | undefined;
  arn: string | undefined;
  tags: Tag[] | undefined;
}

/** Those of instances and those of clusters are asked for alike, by other operations. */
interface Row {
  name: string;
  calls: { list: Call; databases: Call };
  list(place: Place): Promise<Fact<readonly Backup[]>>;
  databases(place: Place): Promise<Fact<readonly Database[]>>;
}

const rows: readonly Row[] = [
  {
    name: "rds-automated-backups",
    calls: { list: rdsCalls.DescribeDBInstanceAutomatedBackups, databases: rdsCalls.DescribeDBInstances },
    list: async (place) =>
      mapFact(await instanceBackupsIn(place), (all) =>
        all.map((each) => ({
          ...each,
          name: each.DBInstanceIdentifier,
          databaseArn: each.DBInstanceArn,
          arn: each.DBInstanceAutomatedBackupsArn,
        })),
      ),
    databases: async (place) =>
      mapFact(await instancesIn(place), (all) =>
        all.map(({ DBInstanceIdentifier: name, DBInstanceArn: arn, TagList: tags }) => ({ name, arn, tags })),
      ),
  },
  {
    name: "rds-cluster-automated-backups",
    calls: { list: rdsCalls.DescribeDBClusterAutomatedBackups, databases: rdsCalls.DescribeDBClusters },
    list: ({ account, region }) =>
      account.ask(rdsCalls.DescribeDBClusterAutomatedBackups, async () => {
        const client = account.client(RDSClient, region);
        const pages = paginateDescribeDBClusterAutomatedBackups({ client }, {});
        return (await gathered(pages, (page) => page.DBClusterAutomatedBackups)).map((each) => ({
          ...each,
          name: each.DBClusterIdentifier,
          databaseArn: each.DBClusterArn,
          arn: each.DBClusterAutomatedBackupsArn,
        }));
      }),
    databases: async (place) =>
      mapFact(await clustersIn(place), (all) =>
        all.map(({ DBClusterIdentifier: name, DBClusterArn: arn, TagList: tags }) => ({ name, arn, tags })),
      ),
  },
];

/**
 * Backups that RDS makes by itself, also those that stay of a database that was deleted or are copied from another region.
 * The moment to which the database can still be brought back is the age of what they hold.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstanceAutomatedBackups.html
 */
export const automatedBackups: readonly Service[] = rows.map((row) => ({
  name: row.name,
  calls: Object.values(row.calls),
  scope: "region",
  async see(account, region) {
    const place = { account, region };
    const filled = mapFact(await row.list(place), (all) => all.filter(({ Status }) => Status !== "creating")); // in which is nothing yet
    return listed(
      filled,
      (backup) => backupOf(backup, place),
      async (itself, backup) => {
        const databases = await row.databases({ account, region: homeOf(backup, place) });
        return { ...itself, props: { ...itself.props, tags: tagsOf(backup, databases, place) } };
      },
    );
  },
}));

/** The region of its database: of a copy it is another than that of the backup. */
function homeOf({ databaseArn, Region }: Backup, { region }: Place): string {
  return databaseArn?.split(":")[3] ?? Region ?? region;
}

/** That of a living database goes with it; one that stays, or comes from elsewhere, stands for itself. */
function backupOf(backup: Backup, place: Place): SeenResource {
  const { name = "", databaseArn, RestoreWindow, Status } = backup;
  const { arn = arnIn(place, "rds", `auto-backup:${name}`) } = backup;
  const living = Status === "active" && databaseArn !== undefined && homeOf(backup, place) === place.region;
  const made = thing(automatedBackupType, name, living ? `${databaseArn}#automatedBackup` : arn, {
    region: place.region,
    status: Status,
    earliestRestorableTime:
      RestoreWindow?.EarliestTime?.toISOString() ?? untold("RDS does not tell from which moment it can be restored"),
  });
  return { ...made, props: { ...made.props, arn } };
}

/** Its own tags, else those of its database. Without either nobody knows what is in it. */
function tagsOf(backup: Backup, databases: Fact<readonly Database[]>, place: Place): unknown {
  const { name, databaseArn, Status, TagList = [] } = backup;
  if (TagList.length > 0) return tagsByKey(TagList);
  if (Status === "retained") return untold("its database is not there any more, and it has no tags of its own");
  if (databases.state === "unknown") return untold(databases.why);
  const all = databases.state === "known" ? databases.value : [];
  const own = all.find((each) => (databaseArn === undefined ? each.name === name : each.arn === databaseArn));
  return own === undefined
    ? untold(`its database is not to be found in ${homeOf(backup, place)}, and it has no tags of its own`)
    : tagsByKey(own.tags);
}
