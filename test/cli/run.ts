import { main } from "../../cli/main";

export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line in this process, without a person at the terminal, and catches what it says. */
export async function tomguard(...args: string[]): Promise<Ran> {
  const said = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    jest.spyOn(process[stream], "write").mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  const [input, before] = [process.stdin.isTTY, process.exitCode];
  process.stdin.isTTY = false;
  process.exitCode = 0;
  try {
    await main(["node", "tomguard", ...args]);
    return { status: Number(process.exitCode), ...said };
  } finally {
    process.exitCode = before ?? 0;
    process.stdin.isTTY = input;
    spies.forEach((spy) => spy.mockRestore());
  }
}
