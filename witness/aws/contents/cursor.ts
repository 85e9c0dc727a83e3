import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { SavedTally } from "./tally";

/** Where a listing goes on; `done`: everything was counted. The markers are names of things, so the file is for its owner alone. */
export type Next = readonly [key: string, version: string] | "start" | "done";

/** How far the listing of one store has come. */
export interface Position {
  next: Next;
  tally: SavedTally;
}

export interface Cursor {
  /** The moment against which ages are counted, also after the listing is taken up again. */
  now: Date;
  at(store: string): Position | undefined;
  /** @param tally asked only when it is written down: not after every page */
  move(store: string, next: Next, tally: () => SavedTally): void;
  /** Where everything was counted, the file goes. */
  end(complete: boolean): void;
}

const formatId = "tomguard/cursor/1";
const writeEvery = 2_000;

/** The file is no cursor of this account's. */
export class CursorUnreadable extends Error {
  override readonly name = "CursorUnreadable";
}

/**
 * Keeps in a file how far listings have come, so that one that breaks off can be taken up again.
 * @throws CursorUnreadable
 */
export function cursorIn(file: string | undefined, account: string, now: Date): Cursor {
  const before = file === undefined ? undefined : savedIn(file, account);
  const begun = before === undefined ? now : new Date(before.now);
  const earlier = new Map(Object.entries(before?.positions ?? {}));
  const moved = new Map<string, () => Position>();
  let written = Date.now();
  const write = (path: string) => {
    written = Date.now();
    const positions = {
      ...Object.fromEntries(earlier),
      ...Object.fromEntries([...moved].map(([at, of]) => [at, of()])),
    };
    const text = JSON.stringify({ format: formatId, account, now: begun.toISOString(), positions });
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };
  return {
    now: begun,
    at: (store) => earlier.get(store),
    move(store, next, tally) {
      moved.set(store, () => ({ next, tally: tally() }));
      if (file !== undefined && Date.now() - written >= writeEvery) write(file);
    },
    end(complete) {
      if (file === undefined) return;
      if (complete) rmSync(file, { force: true });
      else write(file);
    },
  };
}

interface Saved {
  now: string;
  positions: Record<string, Position>;
}

function savedIn(file: string, account: string): Saved | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined; // Node's own shape
    throw new CursorUnreadable(`${file} can't be read. Name another file by --resume, or leave it out.`);
  }
  const saved = parsed(text);
  if (saved?.["format"] !== formatId) {
    throw new CursorUnreadable(`${file} is no cursor of \`tomguard verify\`. Name another file by --resume.`);
  }
  if (saved["account"] !== account) {
    throw new CursorUnreadable(
      `${file} is the cursor of another account. Name a file of its own for each by --resume.`,
    );
  }
  return saved as unknown as Saved; // its format says so
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
