import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openLedger } from "../../../evidence/ledger";
import { collected, newLedger, recordOf, removeFolders, type MadeLedger } from "./ledgers";

afterAll(removeFolders);

interface Writer {
  /** Numbers of the entries that it was told to be sealed. */
  ended: Promise<{ sealed: number[]; signal: NodeJS.Signals | null; stderr: string }>;
  kill(): void;
}

/** A process of its own that seals records one after the other. */
function writer({ folder, keyFile }: MadeLedger, count: number, stack = "writer", killAt = 0): Writer {
  const args = [join(__dirname, "child.js"), folder, keyFile, `${count}`, stack, `${killAt}`];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Awaited<Writer["ended"]>>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (_status, signal) => {
      resolve({ sealed: stdout.split("\n").filter(Boolean).map(Number), signal, stderr });
    });
  });
  return { ended, kill: () => child.kill("SIGKILL") };
}

/** The ledger is right, holds what was told to be sealed, and can be continued to be right without a note. */
async function expectIntact({ folder, ledger }: MadeLedger, sealed: readonly number[]): Promise<void> {
  const after = await ledger.verify();
  expect(after.problems).toEqual([]);
  expect(after.verified).toBeGreaterThanOrEqual(Math.max(0, ...sealed));
  await ledger.append(recordOf("afterwards"));
  const mended = await (await openLedger(folder)).verify();
  expect(mended).toMatchObject({ ok: true, verified: after.verified + 1, counted: after.verified + 1, notes: [] });
}

describe("a writer that is killed", () => {
  it("before any of its file operations leaves a valid ledger, which the next one continues", async () => {
    const made = await newLedger(1);
    const signals: (NodeJS.Signals | null)[] = [];
    for (let step = 1; signals.at(-1) !== null; step++) {
      const { sealed, signal, stderr } = await writer(made, 1, "killed", step).ended;
      expect(stderr).toBe("");
      signals.push(signal);
      await expectIntact(made, sealed);
    }
    // Two files of nine steps each: folder, open, halfway, sync, close, name, and the folder's own.
    expect(signals.filter((signal) => signal === "SIGKILL").length).toBeGreaterThanOrEqual(14);
  });

  it("at any moment leaves a valid ledger", async () => {
    const made = await newLedger();
    for (const moment of [0, 5, 17]) {
      const { ended, kill } = writer(made, 1000);
      const before = (await made.ledger.head()).count;
      while ((await made.ledger.head()).count === before) await sleep(5);
      await sleep(moment);
      kill();
      await expectIntact(made, (await ended).sealed);
    }
  });
});

describe("writers at the same moment", () => {
  it("all survive, in order, and nobody's record is lost or written twice", async () => {
    const made = await newLedger();
    const names = ["a", "b", "c"];
    const ended = await Promise.all(names.map((name) => writer(made, 8, name).ended));
    expect(ended.map(({ stderr }) => stderr)).toEqual(["", "", ""]);
    const sealed = ended.flatMap((each) => each.sealed).sort((a, b) => a - b);
    expect(sealed).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    const entries = await collected(made.ledger.entries());
    for (const name of names) {
      const own = entries.map(({ record }) => record.run.stack ?? "").filter((stack) => stack.startsWith(name));
      expect(own).toEqual(Array.from({ length: 8 }, (_, index) => `${name}-${index + 1}`));
    }
    expect(await made.ledger.verify()).toMatchObject({ ok: true, verified: 24, counted: 24, notes: [] });
  });
});
