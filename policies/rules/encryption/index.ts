import type { AnyRule } from "../../rule";
import { encryptionAtRest } from "./encryption-at-rest";
import { encryptionCustomerKey } from "./encryption-customer-key";
import { keyRotation } from "./key-rotation";

/** Verschlüsselung. */
export const encryptionRules: readonly AnyRule[] = [encryptionAtRest, encryptionCustomerKey, keyRotation];
