import { absent, known, unknown, valueOf, type Contents, type Fact } from "../../../posture";
import { contentsProperty, tableType } from "../../pulumi/readers/deletion";
import { bucketTypes } from "../../pulumi/tables/s3";
import { vaultTypes } from "../../pulumi/readers/backup/vaults";
import { logGroupType } from "../../pulumi/readers/log-targets";
import type { SeenResource } from "../../pulumi/seen";
import { asText, at } from "../../pulumi/value";
import { Vanished } from "../ask";
import { bounded } from "../bounded";
import type { Account } from "../connect";
import { raw } from "../listing";
import type { SeenAccount } from "../see";
import { bucketContentCalls } from "./bucket";
import type { Budget } from "./budget";
import type { Cursor } from "./cursor";
import { logContentCalls, logGroupContents } from "./log-group";
import type { Inventories } from "./inventory";
import { lookIntoBucket, type PeriodsOf } from "./reported-bucket";
import { isSnapshot, snapshotContents } from "./snapshot";
import type { Store } from "./store";
import { tableContentCalls, tableContents } from "./table";
import { vaultContentCalls, vaultContents } from "./vault";

/** Calls that list what is there; its content stays unread. */
export const contentCalls = [...Object.values(bucketContentCalls), ...Object.values(vaultContentCalls)];

/** Calls whose answer has content, of which nothing but the time is kept: only made where somebody asks for it. */
export const sampleCalls = [...Object.values(logContentCalls), ...Object.values(tableContentCalls)];

export interface LookInside {
  budget: Budget;
  cursor: Cursor;
  /** Days after which data of these classes has to be gone: all that a look has to know of the promise. */
  periods: PeriodsOf;
  /** Whether reports of S3 Inventory stand in for listing buckets, and which. Default: no. */
  inventories?: Inventories;
  /** Whether single log events and the ends of items may be fetched, to see how old they are. Default: no. */
  samples?: boolean;
  /** Stores that are listed at once. Default 16. */
  parallel?: number;
}

/** Tag by which a store says what it holds, and its value for what holds no personal data. */
const dataClassTag = "tom:data-class";
const noPersonalData = "none";

/**
 * Looks into every store that says that it holds a data class, and writes beside its settings what is there by age.
 * What names no class is left alone: it has no period that it could be held to.
 */
export async function lookInside(account: Account, seen: SeenAccount, look: LookInside): Promise<SeenAccount> {
  const atOnce = bounded(look.parallel ?? 16);
  let complete = true;
  const resources = await Promise.all(
    seen.resources.map(async (each) => {
      const looker = lookers.get(each.type);
      const blind = looker === undefined || (looker.samples === true && look.samples !== true);
      if (blind && !isSnapshot(each)) return each;
      const classes = classesOf(each);
      if (classes.state === "absent") return each;
      const contents =
        classes.state === "unknown"
          ? classes
          : looker === undefined
            ? snapshotContents(each, classes.value, look.cursor.now)
            : await atOnce(() => contentsOf(looker.contents, account, each, classes.value, look));
      if (contents.state === "absent") return each;
      complete &&= contents.state === "known" && contents.value.more === undefined;
      return { ...each, props: { ...each.props, [contentsProperty]: raw(contents, (value) => value) } };
    }),
  );
  look.cursor.end(complete);
  return { ...seen, resources };
}

interface Looker {
  /** Absent where it has nothing to go by. */
  contents(store: Store, look: LookInside): Promise<Fact<Contents>>;
  samples?: true;
}

const lookers = new Map<string, Looker>([
  ...bucketTypes.map((type): [string, Looker] => [type, { contents: intoBucket }]),
  ...vaultTypes.map((type): [string, Looker] => [type, { contents: vaultContents }]),
  [logGroupType, { contents: logGroupContents, samples: true }],
  [tableType, { contents: tableContents, samples: true }],
]);

function intoBucket(store: Store, { cursor, periods, inventories }: LookInside): Promise<Fact<Contents>> {
  return lookIntoBucket(store, cursor, periods, inventories);
}

async function contentsOf(
  contents: Looker["contents"],
  account: Account,
  { props, name: shown }: SeenResource,
  classes: readonly string[],
  look: LookInside,
): Promise<Fact<Contents>> {
  const { budget, cursor, periods } = look;
  const [region = account.home, bucket, name = bucket ?? shown, arn = shown] = ["region", "bucket", "name", "arn"].map(
    (key) => valueOf(asText(at(props, key))),
  );
  try {
    const own = { periods: [...new Set(periods(classes))].sort((a, b) => b - a), now: cursor.now };
    return await contents({ account, region, name, arn, props, classes, budget, ...own }, look);
  } catch (error) {
    if (error instanceof Vanished) return unknown("it was deleted while it was listed");
    throw error;
  }
}

/** Unknown where the tags were not told: then nobody can say that there is nothing to look into. */
function classesOf({ props }: SeenResource): Fact<string[]> {
  const tag = asText(at(props, "tags", dataClassTag));
  if (tag.state !== "known") return tag;
  const classes = tag.value.split(/\s+/).filter((name) => name !== "" && name !== noPersonalData);
  return classes.length === 0 ? absent() : known(classes);
}
