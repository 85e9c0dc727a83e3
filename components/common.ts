import type * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../catalogue/promise/schema";
import type { Mistake } from "./mistakes";
import type { Override } from "./override";
import { checkFurtherTags, checkRegion, checkTagText } from "./s3/checks";

/** What every component outside of storage is told. Nothing here may be unknown while the program runs, unless it says `Input`. */
export interface CommonArgs {
  /**
   * Whose data it is about: the client's id or name in your books, never a person's name. Becomes the tag `tom:client`.
   * Must not be empty; at most 256 letters, digits, spaces and `_.:/=+-@`.
   */
  client: string;
  /** What the data is used for, such as `order-processing` (Art. 5(1)(b) GDPR). Becomes the tag `tom:purpose`. */
  purpose: string;
  /**
   * Region of everything that is made. Default: the first region of the promise. A region outside the promise is an error.
   */
  region?: string;
  /** Secure defaults that are overridden, each with its reason; every one prints a warning. */
  overrides?: Override[];
  /** Further tags of the resources. The names `tom:…` are the component's own. */
  tags?: { [key: string]: pulumi.Input<string> };
  /**
   * Path of the promise (`tomguard.yaml`, or an organisation of the catalogue), from the project's folder. Default: the
   * stack's configuration `tomguard:promise`, else the nearest `tomguard.yaml` upward, else the strict default.
   */
  promise?: string;
}

/** Region of a component: its own argument, else the first that is promised. */
export function regionFor(args: { region?: string }, promise: Promised): string {
  return args.region ?? promise.residency.regions[0] ?? "";
}

/** What is wrong with the arguments that every component has. */
export function checkCommon(args: CommonArgs, promise: Promised): Mistake[] {
  return [
    ...checkTagText("client", args.client),
    ...checkTagText("purpose", args.purpose),
    ...checkFurtherTags(args.tags ?? {}),
    ...checkRegion("region", regionFor(args, promise), promise),
  ];
}

/** Tags of what holds no data itself: whose data it serves, and what for. */
export function servingTags(args: CommonArgs): Record<string, pulumi.Input<string>> {
  return { ...args.tags, "tom:client": args.client.trim(), "tom:purpose": args.purpose.trim() };
}
