import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cacheFolder, makeOnce } from "../../sandbox/cache";
import { silent } from "../../sandbox/progress";

let before: string | undefined;
beforeEach(() => {
  before = process.env["XDG_CACHE_HOME"];
  process.env["XDG_CACHE_HOME"] = mkdtempSync(join(tmpdir(), "tomguard-cache-test-"));
});
afterEach(() => {
  rmSync(process.env["XDG_CACHE_HOME"] ?? "", { recursive: true });
  if (before === undefined) delete process.env["XDG_CACHE_HOME"];
  else process.env["XDG_CACHE_HOME"] = before;
});

it("makes a thing once for two that want it at the same time", async () => {
  let made = 0;
  const make = async (folder: string): Promise<void> => {
    made++;
    await sleep(50);
    writeFileSync(join(folder, "file"), "content");
  };
  const folders = await Promise.all([makeOnce("thing", silent, make), makeOnce("thing", silent, make)]);
  expect(folders).toEqual([join(cacheFolder(), "thing"), join(cacheFolder(), "thing")]);
  expect(made).toBe(1);
  expect(readdirSync(cacheFolder())).toEqual(["thing"]);
});

it("leaves nothing behind when the making fails, and can try again", async () => {
  await expect(makeOnce("thing", silent, () => Promise.reject(new Error("no network")))).rejects.toThrow("no network");
  expect(readdirSync(cacheFolder())).toEqual([]);
  await makeOnce("thing", silent, () => Promise.resolve());
  expect(existsSync(join(cacheFolder(), "thing"))).toBe(true);
});

it("takes over from a process that is gone, and clears what it left", async () => {
  await makeOnce("other", silent, () => Promise.resolve());
  writeFileSync(join(cacheFolder(), "thing.lock"), "999999999 dead");
  mkdirSync(join(cacheFolder(), "thing.999999999-abcdef.unfinished"));
  expect(existsSync(await makeOnce("thing", silent, () => Promise.resolve()))).toBe(true);
  expect(readdirSync(cacheFolder()).sort()).toEqual(["other", "thing"]);
});
