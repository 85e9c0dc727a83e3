import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

export interface Command {
  command: string;
  args: readonly string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Exit statuses that are expected; another one ends the measurement. Default: 0. */
  expect?: readonly number[];
  /** What its output has to say, so that a run that broke off early is not taken for a quick one. */
  says?: string;
}

/**
 * Wall-clock seconds of one whole process. What it prints goes to a file, as in CI: to read it here, while it runs, would take
 * the processor from what is measured.
 * @throws Error when it ends otherwise than expected
 */
export async function seconds({ command, args, cwd, env, expect = [0], says = "" }: Command): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "tomguard-bench-output-"));
  const file = join(folder, "output");
  const output = openSync(file, "w");
  try {
    const start = performance.now();
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", output, output] });
    const [status] = (await once(child, "close")) as [number | null]; // a status, or none where a signal ended it
    const took = (performance.now() - start) / 1000;
    const said = readFileSync(file, "utf8");
    if (status !== null && expect.includes(status) && said.includes(says)) return took;
    throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${said.slice(-2000)}`);
  } finally {
    closeSync(output);
    rmSync(folder, { recursive: true });
  }
}

/** Seconds until the process prints its first line (a policy pack prints its port); then it is ended. */
export function secondsToFirstLine({ command, args, cwd, env }: Command): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "inherit"] });
    let took: number | undefined;
    child.stdout.once("data", () => {
      took = (performance.now() - start) / 1000;
      child.kill("SIGKILL");
    });
    child.on("error", reject);
    child.on("close", (status) => {
      if (took !== undefined) resolve(took);
      else reject(new Error(`${args.join(" ")} ended with ${status} without a line`));
    });
  });
}

/** The smaller of each side's figures over several rounds, taken in turn, so that both meet the same machine. */
export async function inTurn<T extends Record<string, () => Promise<number>>>(
  rounds: number,
  sides: T,
): Promise<Record<keyof T, number>> {
  const best = Object.fromEntries(Object.keys(sides).map((side) => [side, Infinity])) as Record<keyof T, number>; // same keys as the sides
  for (let round = 0; round < rounds; round++) {
    for (const side of Object.keys(sides) as (keyof T)[]) {
      const measured = await sides[side]?.();
      if (measured !== undefined) best[side] = Math.min(best[side], measured);
    }
  }
  return best;
}
