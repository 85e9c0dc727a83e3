import { run } from "./process";
import type { Progress } from "./progress";
import { installPackages } from "./python";

/** NIST's OSCAL read by somebody else's program: a check of our documents that shares no code with us. */
export interface Trestle {
  /** Runs one of its commands in a workspace and gives what it printed. Fails with what it says is wrong. */
  run(workspace: string, ...args: string[]): Promise<string>;
}

/** Puts compliance-trestle into the cache folder, once a machine. @throws Error that says why it can't be had */
export async function installTrestle(progress: Progress): Promise<Trestle> {
  const packages = { name: "compliance-trestle", folder: "trestle", requirements: "requirements-trestle.txt" };
  const python = await installPackages(packages, progress);
  return {
    run: (workspace, ...args) =>
      run({
        name: `trestle ${args.join(" ")}`,
        command: python,
        args: ["-m", "trestle", ...args],
        cwd: workspace,
        timeout: 120_000,
      }),
  };
}
