import type { AnyRule } from "../../rule";
import { bucketKeyRequired } from "./bucket-key-required";
import { certificateManaged } from "./certificate-managed";
import { certificateStrength } from "./certificate-strength";
import { encryptionAccountDefault } from "./encryption-account-default";
import { encryptionAtRest } from "./encryption-at-rest";
import { encryptionCustomerKey } from "./encryption-customer-key";
import { encryptionKeyInRegion } from "./encryption-key-in-region";
import { keyDeletionWindow } from "./key-deletion-window";
import { keyPolicyNotPublic } from "./key-policy-not-public";
import { keyRotation } from "./key-rotation";
import { secretNotInPlain } from "./secret-not-in-plain";

/** Verschlüsselung. */
export const encryptionRules: readonly AnyRule[] = [
  encryptionAtRest,
  encryptionCustomerKey,
  encryptionKeyInRegion,
  encryptionAccountDefault,
  keyRotation,
  keyDeletionWindow,
  keyPolicyNotPublic,
  bucketKeyRequired,
  certificateManaged,
  certificateStrength,
  secretNotInPlain,
];
