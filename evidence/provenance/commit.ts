import { execFileSync } from "node:child_process";
import type { Run } from "../schema";

/**
 * The commit that the folder is at; dirty where anything in the repository differs from it, untracked files included.
 * `undefined` where git can't tell: no repository, no commit yet, no git.
 */
export function commitOf(folder: string): Run["commit"] {
  try {
    const id = git(folder, "rev-parse", "--verify", "HEAD").trim();
    return { id, dirty: git(folder, "status", "--porcelain") !== "" };
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
