import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { run } from "./demo-run";
import { projectRoot } from "./project";

const root = projectRoot();
const cli = join(root, "dist", "cli", "main.js");

/** The signed chain that the demo's deploys go into. */
export interface DemoLedger {
  folder: string;
  /** What `tomguard` needs to seal in it. */
  env: NodeJS.ProcessEnv;
  /** Asks the ledger something. Its text, and whether all was well. */
  ask(...args: readonly string[]): Promise<{ ok: boolean; text: string }>;
}

/** Begins a ledger; its private key lies in `secrets`, which goes with the sandbox. */
export async function beginLedger(folder: string, secrets: string, env: NodeJS.ProcessEnv): Promise<DemoLedger> {
  const key = join(secrets, "ledger.pem");
  const sealing = { ...env, TOMGUARD_LEDGER: folder, TOMGUARD_LEDGER_KEY: key };
  const ask = async (...args: readonly string[]) => {
    const { status, output } = await run(process.execPath, [cli, "ledger", ...args], { cwd: root, env: sealing });
    return { ok: status === 0, text: output.trim() };
  };
  const begun = await ask("init", folder);
  if (!begun.ok) throw new Error(`The ledger could not be begun:\n${begun.text}`);
  return { folder, env: sealing, ask };
}

/**
 * The organisation's promise as somebody in a hurry has changed it: one rule tells, and no longer blocks. Returns the file.
 * It keeps its name, by which a report knows the document that it follows from.
 */
export function weakenedPromise(organisation: string, folder: string): string {
  const name = `${organisation}.yaml`;
  const document = parseDocument(readFileSync(join(root, "catalogue", "organisations", name), "utf8"));
  document.setIn(["promise", "rules"], { "retention-versions": "advisory" });
  const file = join(folder, "weakened", name);
  mkdirSync(join(folder, "weakened"), { recursive: true });
  writeFileSync(file, document.toString());
  return file;
}
