import { shortestDays } from "../../catalogue/promise/duration";
import type { Promised } from "../../catalogue/promise/schema";
import { collect, hint, refuse, type Mistake } from "../mistakes";
import { namedClasses } from "../s3/log-plan";
import { planBucket, type BucketPlan } from "../s3/plan";
import type { TenantVaultArgs } from "../tenant-vault";
import { ContractState } from "./contract";

/** Everything about a client's vault that can be decided before any resource is made. */
export interface TenantPlan {
  bucket: BucketPlan;
  /** Longest session of the role. */
  sessionSeconds: number;
}

/** Bounds of a role's session. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html */
const session = { least: 3600, most: 43_200 } as const;

/**
 * @returns no plan where the contract has ended
 * @throws ArgumentError that names everything that is wrong, and what would be right
 */
export function planTenant(
  name: string,
  args: TenantVaultArgs,
  promise: Promised,
): { plan: TenantPlan | undefined; warnings: string[] } {
  const [dataClass] = namedClasses([args.dataClass], promise);
  const stays = dataClass?.atLeast === true;
  const { contract = ContractState.Running, ...common } = args;
  const planned = collect(() =>
    planBucket(
      "TenantVault",
      name,
      { ...common, ownClientOnly: true },
      { argument: "dataClass", dataClasses: [args.dataClass] },
      promise,
    ),
  );
  refuse(`TenantVault "${name}"`, [
    ...planned.mistakes,
    ...checkContract(contract, args.dataClass, stays),
    ...checkKey(args),
    ...(contract !== ContractState.Ended && args.assumedBy.length === 0 ? nobody : []),
  ]);
  const { plan: bucket, warnings } = planned.value();
  if (contract === ContractState.Ended) return { plan: undefined, warnings: [] };
  // What has to end goes with the contract, so that its end needs no second step; what must stay is never deleted so.
  const settled = stays ? bucket.settled : { ...bucket.settled, "force-destroy": "on" };
  const seconds = Math.floor(shortestDays(promise.access.session) * 86_400);
  const sessionSeconds = Math.min(session.most, Math.max(session.least, seconds));
  return { plan: { bucket: { ...bucket, settled }, sessionSeconds }, warnings };
}

const nobody: Mistake[] = [
  {
    argument: "assumedBy",
    message: "name at least one role that works for this client; nobody else may reach the data.",
  },
];

function checkContract(contract: string, dataClass: string, stays: boolean): Mistake[] {
  const argument = "contract";
  const states: string[] = Object.values(ContractState);
  if (!states.includes(contract))
    return [{ argument, message: `no state is called "${contract}"; ${hint(contract, states)}` }];
  if (contract === ContractState.Running || !stays) return [];
  return [{ argument, message: `"${dataClass}" must stay after the contract; move it to an EuBucket before it ends.` }];
}

/** A key that somebody else made may be other clients' as well, and would not go with this one. */
function checkKey({ keyArn, overrides = [] }: TenantVaultArgs): Mistake[] {
  if (keyArn !== undefined)
    return [
      {
        argument: "keyArn",
        message: "a client's vault has a key of its own, which ends with the contract; leave this out.",
      },
    ];
  const other = overrides.findIndex(({ setting }) => setting === "encryption");
  if (other < 0) return [];
  return [
    {
      argument: `overrides[${other}]`,
      message: "without a key of its own one client's data can't be destroyed by itself.",
    },
  ];
}
