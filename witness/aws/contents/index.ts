import { S3Client } from "@aws-sdk/client-s3";
import { absent, known, unknown, valueOf, type Contents, type Fact } from "../../../posture";
import { contentsProperty } from "../../pulumi/readers/deletion";
import { bucketTypes } from "../../pulumi/tables/s3";
import type { SeenResource } from "../../pulumi/seen";
import { asText, at } from "../../pulumi/value";
import { Vanished } from "../ask";
import { bounded } from "../bounded";
import type { Account } from "../connect";
import { raw } from "../listing";
import type { SeenAccount } from "../see";
import { bucketContentCalls, bucketContents } from "./bucket";
import type { Budget } from "./budget";
import type { Cursor } from "./cursor";
import { isSnapshot, snapshotContents } from "./snapshot";

export const contentCalls = Object.values(bucketContentCalls);

export interface LookInside {
  budget: Budget;
  cursor: Cursor;
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
      if (!isSnapshot(each) && !bucketTypes.some((type) => type === each.type)) return each;
      const classes = classesOf(each);
      if (classes.state === "absent") return each;
      const contents =
        classes.state === "unknown"
          ? classes
          : isSnapshot(each)
            ? snapshotContents(each, classes.value, look.cursor.now)
            : await atOnce(() => contentsOf(account, each, classes.value, look));
      complete &&= contents.state === "known" && contents.value.more === undefined;
      return { ...each, props: { ...each.props, [contentsProperty]: raw(contents, (value) => value) } };
    }),
  );
  look.cursor.end(complete);
  return { ...seen, resources };
}

async function contentsOf(
  account: Account,
  { props, name }: SeenResource,
  classes: readonly string[],
  { budget, cursor }: LookInside,
): Promise<Fact<Contents>> {
  const [region, bucket, arn] = ["region", "bucket", "arn"].map((key) => valueOf(asText(at(props, key))));
  const s3 = account.client(S3Client, region ?? account.home);
  try {
    return await bucketContents({
      cloud: account,
      s3,
      bucket: bucket ?? name,
      arn: arn ?? name,
      classes,
      budget,
      cursor,
    });
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
