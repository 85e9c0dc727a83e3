/** Where an engine comes from, in the order in which they are tried. */
export const ways = ["path", "install", "build"] as const;
export type Way = (typeof ways)[number];

/** A Pulumi CLI that can be run. */
export interface Engine {
  /** Absolute path of the `pulumi` executable. */
  command: string;
  /** Without a leading "v", such as "3.259.0". */
  version: string;
  way: Way;
}

/** The version that is built, and the oldest that is used. The Node SDK in `package.json` has the same one. */
export const engineVersion = "3.259.0";
export const oldestVersion = "3.250.0";

/** No Pulumi CLI is to be had here. The message says what was tried and why each way failed; it is made to be shown as it is. */
export class NoEngine extends Error {
  override readonly name = "NoEngine";
  constructor(readonly tried: { way: string; why: string }[]) {
    super(
      `No Pulumi engine (version ${oldestVersion} or newer) could be had on this machine.\n` +
        tried.map(({ way, why }) => `- ${way}: ${why}`).join("\n") +
        `\nInstall the Pulumi CLI so that "pulumi version" works, or Go so that it can be built from the Go module proxy.`,
    );
  }
}

/** What the user reads about a way. */
export const wayTitle: Record<Way, string> = {
  path: "a pulumi on the PATH",
  install: "the official CLI from Pulumi's download server",
  build: "a build from the Go module proxy",
};

/** Is version `a` at least `b`? Both are "major.minor.patch", with or without a leading "v" and a suffix. */
export function atLeast(a: string, b: string): boolean {
  const numbers = (version: string): number[] => (/(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1) ?? []).map(Number);
  const [x, y] = [numbers(a), numbers(b)];
  if (x.length === 0) return false;
  for (let i = 0; i < 3; i++) if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) > (y[i] ?? 0);
  return true;
}
