import type * as pulumi from "@pulumi/pulumi";
import { breakAccess } from "./photo-lab-broken/access";
import { breakDeletion } from "./photo-lab-broken/deletion";
import { breakEncryption } from "./photo-lab-broken/encryption";
import { breakResidency } from "./photo-lab-broken/residency";

/**
 * The photo lab with everything that it promises broken, in ways that people really break it, and written with plain
 * resources. `breaches` lists each with the sentence of the document and the rule that has to find it.
 */
export function photoLabBroken(): Record<string, pulumi.Output<string>> {
  breakResidency();
  breakDeletion();
  breakEncryption();
  breakAccess();
  return {};
}
