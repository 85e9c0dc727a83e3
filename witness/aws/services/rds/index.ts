import type { Service } from "../../service";
import { instances } from "./instances";
import { parameterGroups } from "./parameter-groups";

/** Databases that RDS answers for: a service for each list. */
export const rds: readonly Service[] = [instances, parameterGroups];
