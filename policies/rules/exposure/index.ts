import type { AnyRule } from "../../rule";
import { exposureBucket } from "./exposure-bucket";

/** Zugangskontrolle, Zugriffskontrolle: what can be reached. */
export const exposureRules: readonly AnyRule[] = [exposureBucket];
