import { execFileSync } from "node:child_process";
import type { Run } from "../schema";

/**
 * The commit that the folder is at; dirty where anything in the repository differs from it, untracked files included.
 * `undefined` where git can't tell: no repository, no commit yet, no git.
 */
export function commitOf(folder: string): Run["commit"] {
  try {
    // One question for both: a branch's own lines begin with "# ", and "(initial)" is no commit yet.
    const lines = git(folder, "status", "--porcelain=v2", "--branch", "--no-ahead-behind").split("\n");
    const id = lines.map((line) => /^# branch\.oid ([0-9a-f]{7,64})$/.exec(line)?.[1]).find((each) => each !== undefined);
    return id === undefined ? undefined : { id, dirty: lines.some((line) => line !== "" && !line.startsWith("# ")) };
  } catch {
    return undefined;
  }
}

function git(folder: string, ...args: string[]): string {
  return execFileSync("git", args, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 256 * 1024 * 1024,
    // Without optional locks: a status beside someone else's git must not make theirs fail.
    env: { ...process.env, GIT_OPTIONAL_LOCKS: "0" },
  });
}
