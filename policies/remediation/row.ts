import type { Promised } from "../../catalogue/promise/schema";
import type { PathOf } from "../../witness/pulumi/tables/path";

/** A property that the promise, or good practice alone, determines. */
export interface Wanted<Path extends string = string> {
  path: Path;
  /** A key below the path, where it is not one of AWS's: a tag. */
  key?: string;
  /** `undefined`: the promise determines no value. */
  to(promise: Promised): string | number | boolean | undefined;
}

/**
 * What mends a rule at a type of resource. Only properties that AWS changes in place, free of charge, and that nothing
 * else depends on: a row for anything else would change more than the engineer asked for.
 */
export interface RemedyRow<Path extends string = string> {
  /** Id of the rule. */
  rule: string;
  type: string;
  wanted: readonly Wanted<Path>[];
  /** Where this is stated, the resource is left alone. */
  unless?: Path;
  /** The rule judges another resource, of which this is a part by that property. */
  partBy?: Path;
}

export interface Remedy extends RemedyRow {
  /** The type as a list that stays the same object, as the graph wants it. */
  partTypes: readonly string[];
}

/** A row whose paths are checked against the arguments of its class. */
export function remedy<Args>(row: RemedyRow<PathOf<Args>>): Remedy {
  return { ...row, partTypes: [row.type] };
}
