import { breakAccess } from "./access";
import { breakDeletion } from "./deletion";
import { breakEncryption } from "./encryption";
import { breakResidency } from "./residency";

/** What the lab stores, with every promise about it broken. */
export function breakStorage(): void {
  breakResidency();
  breakDeletion();
  breakEncryption();
  breakAccess();
}
