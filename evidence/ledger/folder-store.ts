import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { link, mkdir, open, opendir, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { entriesFolder, sha256Of } from "./layout";
import { LedgerError } from "./ledger-error";
import type { LedgerStore, Stored } from "./store";
import { codeOf, reasonOf } from "./system-error";

/** Files that are being written lie here. What a crash leaves behind is no part of the ledger. */
const unfinishedFolder = "unfinished";

/** A ledger in a folder. Its file system must have hard links: they are how one of two writers gets the name. */
export function folderStore(folder: string): LedgerStore {
  return {
    location: folder,
    read: (name) => withReason(folder, "read", async () => read(join(folder, name))),
    create: (name, bytes) =>
      withReason(folder, "written", () =>
        publish(folder, bytes, (temporary) => linkOnce(temporary, join(folder, name))),
      ),
    replace: (name, bytes, version) =>
      withReason(folder, "written", async () => {
        const target = join(folder, name);
        if (read(target)?.version !== version) return false;
        return publish(folder, bytes, async (temporary) => {
          await rename(temporary, target);
          await flushFolder(dirname(target));
          return true;
        });
      }),
    entryNames: () => entryNames(folder),
  };
}

/** Not by a promise: that takes as long again as reading, verifying and parsing an entry together. */
function read(file: string): Stored | undefined {
  try {
    const bytes = readFileSync(file);
    return {
      bytes,
      get version() {
        return sha256Of(bytes); // asked for of the head alone
      },
    };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes the bytes beside their place and flushes them to the disk; `take` then gives them their name. */
async function publish(folder: string, bytes: Buffer, take: (temporary: string) => Promise<boolean>): Promise<boolean> {
  const temporary = join(folder, unfinishedFolder, `${process.pid}-${randomBytes(6).toString("hex")}`);
  await mkdir(dirname(temporary), { recursive: true });
  try {
    const file = await open(temporary, "wx", 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return await take(temporary);
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
}

async function linkOnce(temporary: string, target: string): Promise<boolean> {
  await mkdir(dirname(target), { recursive: true });
  try {
    await link(temporary, target);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  await flushFolder(dirname(target));
  return true;
}

/** A new name is on the disk only when its folder is. Windows can't open folders, and needs no such thing. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* entryNames(folder: string): AsyncIterable<string> {
  const entries = await withReason(folder, "read", () => opendirOrNone(join(folder, entriesFolder)));
  if (entries === undefined) return;
  for await (const { name } of entries) yield `${entriesFolder}/${basename(name)}`;
}

async function opendirOrNone(folder: string) {
  try {
    return await opendir(folder, { bufferSize: 256 });
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

const doings = {
  read: { de: "gelesen", en: "read" },
  written: { de: "geschrieben", en: "written" },
};

async function withReason<T>(folder: string, doing: keyof typeof doings, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const remedy = remedies[codeOf(error) ?? ""] ?? { de: "", en: "" };
    throw new LedgerError(
      "environment",
      {
        de: `Das Ledger ${folder} kann nicht ${doings[doing].de} werden: ${reasonOf(error)}.${remedy.de}`,
        en: `The ledger ${folder} can't be ${doings[doing].en}: ${reasonOf(error)}.${remedy.en}`,
      },
      { cause: error },
    );
  }
}

const noLinks = {
  de: " Das Dateisystem kennt keine harten Links; legen Sie das Ledger in einen anderen Ordner oder einen S3-Bucket.",
  en: " The file system has no hard links; keep the ledger in another folder or in an S3 bucket.",
};
const full = {
  de: " Was davor versiegelt wurde, ist unversehrt; schaffen Sie Platz, und wiederholen Sie es.",
  en: " What was sealed before is intact; make room, and repeat it.",
};
const noRights = {
  de: " Wer versiegelt, muss in diesem Ordner schreiben dürfen.",
  en: " Whoever seals must have the right to write in this folder.",
};
const remedies: Readonly<Record<string, { de: string; en: string }>> = {
  ENOTSUP: noLinks,
  EOPNOTSUPP: noLinks,
  ENOSYS: noLinks,
  EPERM: noLinks,
  ENOSPC: full,
  EDQUOT: full,
  EACCES: noRights,
  EROFS: noRights,
};
