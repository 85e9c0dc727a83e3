import type { AnyRule } from "../../rule";
import { mediaMarked } from "./media-marked";

/** Trennungskontrolle, Pseudonymisierung. */
export const separationRules: readonly AnyRule[] = [mediaMarked];
