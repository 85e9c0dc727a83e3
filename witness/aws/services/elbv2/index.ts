import type { Service } from "../../service";
import { balancers } from "./balancers";
import { targetGroups } from "./target-groups";

/** Load balancers that are no Classic ones. */
export const elbv2: readonly Service[] = [balancers, targetGroups];
