import type { AnyRule } from "../../rule";
import { retentionCopies } from "./retention-copies";
import { retentionDeclared } from "./retention-declared";
import { retentionEvidence } from "./retention-evidence";
import { retentionMinimum } from "./retention-minimum";
import { retentionNoConflict } from "./retention-no-conflict";
import { retentionOnCompletion } from "./retention-on-completion";
import { retentionOnDestroy } from "./retention-on-destroy";
import { retentionVersions } from "./retention-versions";
import { retentionWithinPromise } from "./retention-within-promise";

/** Löschung / Aufbewahrung. */
export const retentionRules: readonly AnyRule[] = [
  retentionDeclared,
  retentionWithinPromise,
  retentionVersions,
  retentionMinimum,
  retentionEvidence,
  retentionCopies,
  retentionNoConflict,
  retentionOnCompletion,
  retentionOnDestroy,
];
