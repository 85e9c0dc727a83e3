import type { Service } from "../../service";
import { automatedBackups } from "./automated-backups";
import { clusters } from "./clusters";
import { instances } from "./instances";
import { parameterGroups } from "./parameter-groups";
import { snapshots } from "./snapshots";

/** Databases that RDS answers for: a service for each list. */
export const rds: readonly Service[] = [instances, clusters, ...parameterGroups, ...snapshots, ...automatedBackups];
