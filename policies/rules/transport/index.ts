import type { AnyRule } from "../../rule";
import { transportBucketTls } from "./transport-bucket-tls";

/** Weitergabekontrolle. */
export const transportRules: readonly AnyRule[] = [transportBucketTls];
