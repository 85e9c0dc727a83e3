import type * as pulumi from "@pulumi/pulumi";
import { shortestDays } from "../catalogue/promise/duration";
import type { Promised } from "../catalogue/promise/schema";
import { makeOwnKey } from "./own-key";
import type { Mistake } from "./mistakes";
import * as check from "./s3/checks";
import type { NamedClass } from "./s3/lifecycle";
import { namedClasses } from "./s3/log-plan";
import { markingTags } from "./tags";

/** What every component is told that stores one class of data elsewhere than in S3. */
export interface MarkedStoreArgs {
  /**
   * Whose data it is: the client's id or name in your books, never a person's name. Becomes the tag `tom:client`.
   * Must not be empty; at most 256 letters, digits, spaces and `_.:/=+-@`.
   */
  client: string;
  /** What the data is used for, such as `order-processing` (Art. 5(1)(b) GDPR). Becomes the tag `tom:purpose`. */
  purpose: string;
  /** Data class of the promise, or `none`. Becomes the tag `tom:data-class`. An unknown class is an error. */
  dataClass: string;
  /** Region of everything that belongs to it. Default: the first region of the promise; one outside it is an error. */
  region?: string;
  /** ARN of a customer-managed key in the same region. Default: a key of its own, that rotates as promised. */
  keyArn?: pulumi.Input<string>;
  /** Further tags. The names `tom:…` are the component's own. */
  tags?: { [key: string]: pulumi.Input<string> };
  /** Path of the promise, as in `EuBucketArgs`. */
  promise?: string;
}

/** What follows from the arguments of every such component. */
export interface MarkedStore {
  region: string;
  tags: Record<string, pulumi.Input<string>>;
  rotationDays: number;
  /** Absent where it holds no personal data. */
  dataClass: NamedClass | undefined;
}

export function markedStore(args: MarkedStoreArgs, promise: Promised): MarkedStore {
  const { client, purpose, dataClass } = args;
  return {
    region: args.region ?? promise.residency.regions[0] ?? "",
    tags: markingTags({ client, purpose, dataClasses: [dataClass] }, args.tags),
    rotationDays: check.rotationPeriod(promise),
    dataClass: namedClasses([dataClass], promise)[0],
  };
}

export function checkMarkedStore(args: MarkedStoreArgs, promise: Promised): Mistake[] {
  return [
    ...check.checkTagText("client", args.client),
    ...check.checkTagText("purpose", args.purpose),
    ...check.checkFurtherTags(args.tags ?? {}),
    ...check.checkRegion("region", markedStore(args, promise).region, promise),
    ...check.checkClasses("dataClass", [args.dataClass], promise, true),
    ...(args.keyArn === undefined ? check.checkRotation(promise) : []),
  ];
}

/** The given key, else one of its own. */
export function keyOf(
  name: string,
  { keyArn }: Pick<MarkedStoreArgs, "keyArn">,
  { region, tags, rotationDays }: MarkedStore,
  description: string,
  parent: pulumi.Resource,
): pulumi.Input<string> {
  return keyArn ?? makeOwnKey(name, { region, tags, rotationDays, description }, parent).arn;
}

/**
 * Days for which a store may keep earlier states of itself: as long as the promise keeps backups, where the class is backed
 * up, else a week; never longer than the class itself, and no longer than the service can.
 */
export function earlierStateDays(dataClass: NamedClass | undefined, { backups }: Promised, most: number): number {
  const backedUp = dataClass !== undefined && backups.of.includes(dataClass.name);
  const wanted = backedUp ? Math.floor(shortestDays(backups.keep)) : unpromisedDays;
  const limit = dataClass === undefined || dataClass.atLeast ? most : Math.floor(shortestDays(dataClass.keep));
  return Math.min(wanted, limit, most);
}

/** Enough to undo a mistake. */
const unpromisedDays = 7;
