import type { AnyRule } from "../../rule";
import { availabilityCapacity } from "./availability-capacity";
import { availabilitySelfHealing } from "./availability-self-healing";
import { availabilityZones } from "./availability-zones";
import { protectionDeletion } from "./protection-deletion";

/** Verfügbarkeit, Belastbarkeit. */
export const availabilityRules: readonly AnyRule[] = [
  availabilityZones,
  availabilityCapacity,
  availabilitySelfHealing,
  protectionDeletion,
];
