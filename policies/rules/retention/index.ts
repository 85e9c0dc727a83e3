import type { AnyRule } from "../../rule";
import { retentionDeclared } from "./retention-declared";
import { retentionMinimum } from "./retention-minimum";
import { retentionVersions } from "./retention-versions";
import { retentionWithinPromise } from "./retention-within-promise";

/** Löschung / Aufbewahrung. */
export const retentionRules: readonly AnyRule[] = [
  retentionDeclared,
  retentionWithinPromise,
  retentionVersions,
  retentionMinimum,
];
