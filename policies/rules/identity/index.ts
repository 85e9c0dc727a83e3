import type { AnyRule } from "../../rule";
import { identityCentral } from "./identity-central";
import { identityMfa } from "./identity-mfa";
import { identityNoGuests } from "./identity-no-guests";
import { identityPassword } from "./identity-password";
import { identitySession } from "./identity-session";
import { secretRotation } from "./secret-rotation";

/** Zugangskontrolle: who gets in. */
export const identityRules: readonly AnyRule[] = [
  identityCentral,
  identityMfa,
  identityPassword,
  identityNoGuests,
  identitySession,
  secretRotation,
];
