import { run } from "./process";
import type { Progress } from "./progress";
import { installPackages } from "./python";

/** NIST's OSCAL read by somebody else's program: a check of our documents that shares no code with us. */
export interface Trestle {
  /**
   * Runs its commands in a workspace, one after the other, and gives what they printed. Fails at the first that fails, with
   * what it says is wrong. All in one process: trestle takes two seconds to load.
   */
  run(workspace: string, ...commands: string[][]): Promise<string>;
}

const inTurn = `
import json, sys
from trestle.cli import Trestle
from trestle.common import log
for args in json.loads(sys.argv[1]):
    sys.argv = ["trestle", *args]
    print("trestle", *args, flush=True)
    log.set_global_logging_levels()
    if status := Trestle().run():
        sys.exit(status)
`;

/** Puts compliance-trestle into the cache folder, once a machine. @throws Error that says why it can't be had */
export async function installTrestle(progress: Progress): Promise<Trestle> {
  const packages = { name: "compliance-trestle", folder: "trestle", requirements: "requirements-trestle.txt" };
  const python = await installPackages(packages, progress);
  return {
    run: (workspace, ...commands) =>
      run({
        name: "trestle",
        command: python,
        args: ["-c", inTurn, JSON.stringify(commands)],
        cwd: workspace,
        timeout: 120_000,
      }),
  };
}
