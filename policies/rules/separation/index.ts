import type { AnyRule } from "../../rule";
import { mediaMarked } from "./media-marked";
import { separationMapping } from "./separation-mapping";
import { separationMappingGrant } from "./separation-mapping-grant";
import { separationPurpose } from "./separation-purpose";
import { separationTenantGrant } from "./separation-tenant-grant";
import { separationTenantKey } from "./separation-tenant-key";

/** Trennungskontrolle, Pseudonymisierung. */
export const separationRules: readonly AnyRule[] = [
  mediaMarked,
  separationTenantKey,
  separationTenantGrant,
  separationPurpose,
  separationMapping,
  separationMappingGrant,
];
