import type { Fact } from "./fact";
import type { PostureBase, Tags } from "./resource";

/** A store that can be brought back: by its own service, or by a backup plan of the program. */
export interface Backup extends PostureBase<"backup"> {
  /** In AWS's words. */
  service: string;
  tags: Tags;
  arn: BackupArn;
  where: Whereabouts;
  /** Whether the service itself keeps what one can go back to (point in time, snapshots, versions). Absent: it has no such thing. */
  own: Fact<boolean>;
  /** The most days between two moments that the service's own backups bring it back to; 0: any moment. Absent: it keeps none. */
  ownEveryDays: Fact<number>;
  /** Where the service's own backups are copied to. */
  ownCopies: Fact<readonly BackupPlace[]>;
  /** The property that switches the service's own backups on; empty: none. */
  stated: string;
  /** Whether AWS Backup takes it. */
  planned: boolean;
  /** Every selection of the program: the same list for each store. */
  selections: readonly BackupSelection[];
  /** Every restore testing plan of the program: the same list for each store. */
  restoreTests: readonly RestoreTest[];
}

/** A region, and the URN of whoever states it: two things with the same are in one region, also while it is not known. */
export interface Whereabouts {
  region: Fact<string>;
  statedBy: string;
}

/** An ARN in parts, since the program knows some of them before the deploy. */
export interface BackupArn {
  partition: Fact<string>;
  service: string;
  region: Fact<string>;
  account: Fact<string>;
  /** What the service writes before the name: `table/`, `db:`. */
  before: string;
  name: Fact<string>;
}

/** What a plan backs up. What is absent does not narrow the selection. */
export interface BackupSelection {
  /** The plan takes nothing of another region. */
  where: Whereabouts;
  /** Patterns of ARNs; one that is not known yet is made from one of `from`. */
  resources: Fact<readonly Fact<string>[]>;
  /** URNs of what the resources are made from. */
  from: readonly string[];
  except: Fact<readonly Fact<string>[]>;
  exceptFrom: readonly string[];
  /** One of these tags is enough. */
  anyTag: Fact<readonly TagTest[]>;
  /** All of these tags are needed. */
  allTags: Fact<readonly TagTest[]>;
  /** Where the plan puts its recovery points; empty where it has no rules. */
  places: Fact<readonly BackupPlace[]>;
  /** When the plan backs up, and for how long a recovery point is at hand; one for each of its rules. */
  rules: Fact<readonly BackupRule[]>;
}

/** A rule of a backup plan. */
export interface BackupRule {
  /** The most days between two backups. */
  everyDays: Fact<number>;
  /** Whether it keeps any moment, of the services of which AWS Backup can. */
  continuous: Fact<boolean>;
  /** Days after which the last copy of a recovery point is gone, or in cold storage; absent: never. */
  readyDays: Fact<number>;
}

export interface TagTest {
  key: Fact<string>;
  value: Fact<string>;
  /** Whether `*` in the value is a wildcard. */
  like: boolean;
  /** Whether the tag must have another value. */
  negated: boolean;
}

/** Where a copy lies. */
export interface BackupPlace {
  /** ARN of the vault as a pattern, or the URN of one of the program: two places of the same text are the same. */
  vault: Fact<string>;
  region: Fact<string>;
  /** Whether it is in another account than the plan. */
  otherAccount: Fact<boolean>;
}

/** Restores that AWS Backup tries by itself. */
export interface RestoreTest {
  /** The most days between two of them. */
  everyDays: Fact<number>;
  /** Vaults as a place names them; `*` for all. */
  vaults: Fact<readonly Fact<string>[]>;
  /** Types of resources that are selected for it, by AWS Backup's names (`DynamoDB`): of others nothing is restored. */
  selects: readonly Fact<string>[];
  /** What became of it. Absent: nobody has looked. */
  results: Fact<RestoreResults>;
}

/** What AWS tells of the restores of a restore testing plan. */
export interface RestoreResults {
  /** The last test of which a restore has ended. Absent: none is listed. */
  last: Fact<EndedTest>;
  /** UTC day on which the plan was last run, whatever is listed of it. Absent: never. */
  ran: Fact<string>;
  /** UTC day on which the plan was made. */
  since: Fact<string>;
}

export interface EndedTest {
  /** Whether everything worked that it restored. */
  worked: boolean;
  /** UTC day on which its newest restore was begun. */
  on: Fact<string>;
}
