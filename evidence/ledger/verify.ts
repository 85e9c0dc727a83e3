import type { OpenedLedger } from "./chain";
import { collectFindings, type Findings } from "./findings";
import { headName, sequenceOf } from "./layout";
import { numbers, readAhead } from "./read-ahead";
import * as say from "./sentences";
import { readHead, type HeadPredicate } from "./statement";
import { walker } from "./walk";
import type { Trust } from "./trust";
import type { Verification } from "./verification";

/**
 * Verifies a whole ledger by what it holds and by what the user knows from elsewhere: every signature, every link of the
 * chain, and the head. Needs no network beyond the store's. Reads one entry after the other; memory does not grow.
 * @throws LedgerError where the store can't be read
 */
export async function verify(ledger: OpenedLedger, trust: Trust): Promise<Verification> {
  const { file, trusted } = ledger;
  const findings = collectFindings();
  const from = trust.keys === undefined ? ("ledger" as const) : ("user" as const);
  const keys = [...trusted.keys()].map((fingerprint) => ({ fingerprint, from }));
  if (trusted.size === 0) {
    const named = trust.keys?.map(({ fingerprint }) => fingerprint) ?? file.keys;
    findings.problem("keys", say.noKeys(named, trust.expectKey));
    return { ...result(findings), verified: 0, keys };
  }
  const head = await headOf(ledger, findings);
  const beyond = await namesBeyond(ledger, head?.count ?? 0, findings);
  const walk = walker(ledger, { head, expectHead: trust.expectHead, findings });
  for await (const each of readAhead(ledger, inTurn(head?.count ?? 0, beyond))) await walk.visit(each);
  const walked = walk.end();
  return { ...result(findings), ...walked, ...(head && { counted: head.count }), keys };
}

function result({ problems, problemCount, notes }: Findings) {
  return { ok: problemCount() === 0, problems, problemCount: problemCount(), notes };
}

/** The head, where it counts. */
async function headOf({ store, file, trusted }: OpenedLedger, findings: Findings): Promise<HeadPredicate | undefined> {
  const stored = await store.read(headName);
  if (stored === undefined) return void findings.problem("head", say.headMissing);
  const head = await readHead(stored.bytes, trusted);
  if (head.state === "unknown-key")
    return void findings.problem("unknown-key", say.unknownKey(say.theHead, head.keyIds));
  if (head.state !== "good") return void findings.problem("head", say.headFalse);
  if (head.says.ledger !== file.sha256) findings.problem("replaced", say.headOfAnother);
  return head.says;
}

/** Numbers of the entries that the head does not count, in order. Normally none, or those that are just being written. */
async function namesBeyond({ store }: OpenedLedger, counted: number, findings: Findings): Promise<number[]> {
  const beyond: number[] = [];
  for await (const name of store.entryNames()) {
    const sequence = sequenceOf(name);
    if (sequence === undefined) findings.note(say.foreignFile(name));
    else if (sequence > counted) beyond.push(sequence);
  }
  return beyond.sort((a, b) => a - b);
}

function* inTurn(counted: number, beyond: readonly number[]): Generator<number> {
  if (counted > 0) yield* numbers(1, counted);
  yield* beyond;
}
