import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./process";
import type { Progress } from "./progress";

/** What costs minutes to make (the engine, moto) is kept here, outside of the checkout, so that a fresh clone finds it. */
export function cacheFolder(): string {
  return join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "tomguard");
}

/**
 * Makes a folder of the cache, once a machine. `make` fills a folder beside it, which takes its place only when it is
 * complete: who is stopped in the middle leaves nothing half-made behind, and two at once don't spoil it.
 * @param name names content and version, so that another version never overwrites one that is in use
 */
export async function makeOnce(
  name: string,
  progress: Progress,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cacheFolder(), name);
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder(), { recursive: true });
  return withLock(`${folder}.lock`, progress, async () => {
    if (existsSync(folder)) return folder;
    await sweep(name);
    const unfinished = `${folder}.${process.pid}-${randomBytes(3).toString("hex")}.unfinished`;
    try {
      await mkdir(unfinished);
      await make(unfinished);
      await rename(unfinished, folder).catch((error: unknown) => {
        if (!existsSync(folder)) throw error;
      });
      return folder;
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  });
}

/** Removes what makers left unfinished that were killed: the lock is ours, so nobody else is making the same thing. */
async function sweep(name: string): Promise<void> {
  const left = (await readdir(cacheFolder())).filter(
    (entry) => entry.startsWith(`${name}.`) && entry.endsWith(".unfinished"),
  );
  for (const entry of left) await rm(join(cacheFolder(), entry), { recursive: true, force: true });
}

/** Runs `work` while no other process does, by a file with the owner's process id. The lock of a process that is gone is taken over. */
async function withLock<T>(file: string, progress: Progress, work: () => Promise<T>): Promise<T> {
  const mine = `${process.pid} ${randomBytes(6).toString("hex")}`;
  while (!(await tryLock(file, mine))) {
    const owner = await readFile(file, "utf8").catch(() => "");
    const pid = Number(owner.split(" ")[0]);
    if (owner !== "" && !isAlive(pid)) await rm(file, { force: true });
    else {
      progress(`Waiting for process ${pid || "?"}, which is preparing the same thing`);
      await sleep(500);
    }
  }
  try {
    return await work();
  } finally {
    if ((await readFile(file, "utf8").catch(() => "")) === mine) await rm(file, { force: true });
  }
}

async function tryLock(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
