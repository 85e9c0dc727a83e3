import { absent, known, unknown, type Backup, type BackupPlace, type BackupSelection } from "../../../posture";
import type { BackupArn, BackupRule, PostureBase, RestoreTest, TagTest, Vault, Whereabouts } from "../../../posture";
import { customerKey, holding } from "../postures";

function base<K extends string>(kind: K, type: string): PostureBase<K> {
  return {
    kind,
    resource: { urn: `urn:pulumi:test::test::${type}::orders`, type, name: "orders" },
    origin: "created",
    region: known("eu-central-1"),
  };
}

/** Stated by the thing itself. */
export const inRegion = (name: string, by = name): Whereabouts => ({ region: known(name), statedBy: by });

export const tableArn = "arn:aws:dynamodb:eu-central-1:*:table/orders";

/** The same before the deploy: the account is not known yet. */
const arn: BackupArn = {
  partition: known("aws"),
  service: "dynamodb",
  region: known("eu-central-1"),
  account: unknown("AWS chooses it in the deploy"),
  before: "table/",
  name: known("orders"),
};

export function place(vault: string, region = "eu-central-1", otherAccount = false): BackupPlace {
  return { vault: known(vault), region: known(region), otherAccount: known(otherAccount) };
}

export function tagTest(key: string, value: string, more: Partial<TagTest> = {}): TagTest {
  return { key: known(key), value: known(value), like: false, negated: false, ...more };
}

/** A rule that backs up daily, into a vault that keeps it for 35 days. */
export function backupRule(more: Partial<BackupRule> = {}): BackupRule {
  return { everyDays: known(1), continuous: known(false), readyDays: known(35), ...more };
}

/** A selection of everything by a plan that puts copies into two regions. */
export function selection(more: Partial<BackupSelection> = {}): BackupSelection {
  return {
    where: inRegion("eu-central-1"),
    resources: absent(),
    from: [],
    except: absent(),
    exceptFrom: [],
    anyTag: absent(),
    allTags: absent(),
    places: known([place("home"), place("away", "eu-west-1")]),
    rules: known([backupRule()]),
    ...more,
  };
}

export function restoreTest(more: Partial<RestoreTest> = {}): RestoreTest {
  return {
    everyDays: known(7),
    vaults: known([known("home")]),
    selects: [known("DynamoDB")],
    results: absent(),
    ...more,
  };
}

/** A table of invoices that nothing backs up, unless told otherwise. */
export function backup(more: Partial<Backup> = {}): Backup {
  return {
    ...base("backup", "aws:dynamodb/table:Table"),
    service: "Amazon DynamoDB",
    tags: holding("invoices"),
    arn,
    where: inRegion("eu-central-1"),
    own: known(false),
    ownEveryDays: known(0),
    ownCopies: known([]),
    stated: "pointInTimeRecovery: { enabled: true }",
    planned: true,
    selections: [],
    restoreTests: [],
    ...more,
  };
}

export const selected = (...selections: Partial<BackupSelection>[]): Backup =>
  backup({ selections: selections.map(selection) });

export function vault(more: Partial<Vault> = {}): Vault {
  return {
    ...base("vault", "aws:backup/vault:Vault"),
    key: known(customerKey()),
    keyPolicy: absent(),
    writers: absent(),
    lock: known("governance"),
    ...more,
  };
}
