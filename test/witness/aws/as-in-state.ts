import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scopeOf } from "../../../cli/verify/scope";
import type { SeenAccount } from "../../../witness/aws/see";
import type { SeenResource } from "../../../witness/pulumi/seen";

/** Types of which the sandbox's provider makes the things for real. */
const inMoto = /^aws:(s3\/|kms\/|cloudwatch\/logGroup:)/;

/**
 * The account as `tomguard verify --stack-state` narrows it to the state, with the rest of the system beside it as the state
 * tells it: a log bucket is one by the load balancer that writes to it, and moto is given none.
 */
export async function asInState(account: SeenAccount, state: readonly SeenResource[]): Promise<SeenAccount> {
  const folder = mkdtempSync(join(tmpdir(), "tomguard-state-"));
  try {
    const file = join(folder, "state.json");
    writeFileSync(file, stateFile(state));
    const scope = await scopeOf({ stackState: file });
    const seen = scope.within(account);
    const missing = scope.missing(seen, account.regions).filter(({ type }) => inMoto.test(type));
    const rest = state.filter(({ type }) => !inMoto.test(type));
    return { ...seen, unseen: [...(seen.unseen ?? []), ...missing], context: [...(seen.context ?? []), ...rest] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function stateFile(state: readonly SeenResource[]): string {
  const resources = state.map(({ urn, type, props }) => ({ urn, type, custom: true, id: props["id"], outputs: props }));
  return JSON.stringify({ version: 3, deployment: { manifest: {}, resources } });
}
