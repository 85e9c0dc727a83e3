import type { AnyRule } from "../../rule";
import { grantAdministrators } from "./grant-administrators";
import { grantNoEscalation } from "./grant-no-escalation";
import { grantNoWildcard } from "./grant-no-wildcard";
import { grantTrust } from "./grant-trust";

/** Zugriffskontrolle: who may do what. */
export const accessRules: readonly AnyRule[] = [grantNoWildcard, grantNoEscalation, grantTrust, grantAdministrators];
