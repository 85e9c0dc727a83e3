import type * as pulumi from "@pulumi/pulumi";
import { breakAccess } from "./image-retouching-broken/access";
import { breakBackups } from "./image-retouching-broken/backups";
import { breakDeletion } from "./image-retouching-broken/deletion";
import { breakIsolation } from "./image-retouching-broken/isolation";
import { breakPseudonyms } from "./image-retouching-broken/pseudonyms";
import { breakResidency } from "./image-retouching-broken/residency";

/**
 * The image retouching company with everything that it promises broken, in ways that people really break it, and written
 * with plain resources. `breaches` lists each with the sentence of the document and the rule that has to find it.
 */
export function imageRetouchingBroken(): Record<string, pulumi.Output<string>> {
  breakIsolation();
  breakBackups();
  breakResidency();
  breakAccess();
  breakPseudonyms();
  breakDeletion();
  return {};
}
