import { stringify } from "yaml";
import type { PromiseFile } from "./schema";

/**
 * The text of a promise file. Whatever the loader accepts survives being written and read: no anchors for equal values,
 * no line broken that a reader would join with a space.
 */
export function stringifyPromise(file: PromiseFile): string {
  return stringify(file, { aliasDuplicateObjects: false, lineWidth: 0 });
}
