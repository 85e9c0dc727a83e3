import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OrganisationId } from "../catalogue/organisation-ids";
import { run } from "../sandbox/demo-run";
import { projectIn } from "../sandbox/project-copy";
import { startSandbox } from "../sandbox/sandbox";

/*
 * States as the engine writes them: inputs, outputs, dependencies, positions in the source. What is written by hand
 * for a benchmark has a fourth of that, and makes the reference (JSON.parse) quicker than it is for anybody.
 */

export interface State {
  version: number;
  deployment: { resources: object[] };
}

/** The state of an organisation's stack after an update, as `pulumi stack export` writes it; deployed in a sandbox of its own. */
export async function exportedState(stack: OrganisationId): Promise<State> {
  const sandbox = await startSandbox({ cloud: false });
  const cwd = projectIn(sandbox.folder);
  const pulumi = async (...args: string[]) => {
    const { status, output } = await run("pulumi", args, { cwd, env: sandbox.env });
    if (status !== 0) throw new Error(output);
  };
  try {
    const file = join(sandbox.folder, "state.json");
    await pulumi("stack", "init", stack);
    await pulumi("up", "--yes", "--skip-preview", "--stack", stack);
    await pulumi("stack", "export", "--stack", stack, "--file", file);
    return JSON.parse(readFileSync(file, "utf8")) as State; // what the engine exports is a state
  } finally {
    await sandbox.stop();
  }
}

/** That state over and over, under other names, until it has so many resources; indented as the engine does it. */
export function stateOf(state: State, count: number): string {
  const { resources } = state.deployment;
  const texts = resources.map((each) => JSON.stringify(each));
  const repeated = Array.from({ length: count }, (_, index): unknown => {
    const round = Math.floor(index / texts.length);
    const text = texts[index % texts.length] ?? "{}";
    return JSON.parse(
      text.replaceAll("::tomguard::", `::tomguard-${round}::`).replaceAll("muster-", `muster-${round}-`),
    );
  });
  return JSON.stringify({ ...state, deployment: { ...state.deployment, resources: repeated } }, undefined, 4);
}
