import type { OpenedLedger } from "./chain";
import type { Findings } from "./findings";
import { entryName, sha256Of } from "./layout";
import type { NumberedEntry } from "./read-ahead";
import * as say from "./sentences";
import type { EntryPredicate, HeadPredicate } from "./statement";
import type { Verification } from "./verification";
import { recordSchemaId } from "../vocabulary";

interface Walk {
  visit(entry: NumberedEntry): Promise<void>;
  /** To be called after the last one. */
  end(): Pick<Verification, "verified" | "last" | "since">;
}

/** What is carried from one entry to the next. */
interface Before {
  sequence: number;
  /** Absent where that file is missing or no entry of this place: then nothing can be said of the link to it. */
  sha256?: string;
  sealedAt?: string;
}

/** Looks at one entry after the other and says what is wrong with each. */
export function walker(
  ledger: OpenedLedger,
  {
    head,
    expectHead,
    findings,
  }: { head: HeadPredicate | undefined; expectHead: string | undefined; findings: Findings },
): Walk {
  let before: Before = { sequence: 0, sha256: ledger.file.sha256 };
  let lastThere = 0;
  let verified = 0;
  let since: string | undefined;
  let last: Verification["last"];
  let expectedSeen = expectHead === undefined || ledger.file.sha256 === expectHead.toLowerCase();

  const accept = (says: EntryPredicate, sha256: string): void => {
    const { sequence, sealedAt } = says;
    if (before.sealedAt !== undefined && sealedAt < before.sealedAt) {
      findings.note(say.clockBackwards(sequence, before.sealedAt, sealedAt), sequence);
    }
    const schema = String(says.record["schema"]);
    if (schema !== recordSchemaId) findings.note(say.otherRecord(sequence, schema.slice(0, 60)), sequence);
    if (head !== undefined && sequence > head.count) findings.note(say.notCounted(sequence), sequence);
    expectedSeen ||= sha256 === expectHead?.toLowerCase();
    verified += 1;
    since ??= sealedAt;
    last = { sequence, sha256, sealedAt };
  };

  return {
    async visit({ sequence, file }) {
      if (file === undefined) return;
      const { bytes, read } = file;
      if (sequence > lastThere + 1) {
        findings.problem("missing", say.missing(lastThere + 1, sequence - 1), lastThere + 1);
        before = { sequence: sequence - 1 };
      }
      lastThere = sequence;
      const sha256 = sha256Of(bytes);
      const says = await placed(ledger, sequence, { bytes, read }, findings);
      if (says === undefined) return void (before = { sequence });
      if (head?.count === sequence && head.last !== sha256) {
        findings.problem("replaced", say.headElsewhere(sequence), sequence);
      }
      if (before.sha256 === undefined || before.sha256 === says.previous) accept(says, sha256);
      else findings.problem("replaced", say.replaced(sequence), sequence);
      before = { sequence, sha256, sealedAt: says.sealedAt };
    },
    end() {
      if (head !== undefined && lastThere < head.count) {
        findings.problem("cut-off", say.cutOff(lastThere + 1, head.count), lastThere + 1);
      }
      if (!expectedSeen && expectHead !== undefined) findings.problem("not-expected", say.headNotInChain(expectHead));
      return { verified, ...(last && { last }), ...(since !== undefined && { since }) };
    },
  };
}

/** What the entry says, if it is signed and at its place. */
async function placed(
  { store }: OpenedLedger,
  sequence: number,
  { bytes, read }: NonNullable<NumberedEntry["file"]>,
  findings: Findings,
): Promise<EntryPredicate | undefined> {
  if (read.state === "unknown-key") {
    return void findings.problem("unknown-key", say.unknownKey(say.entry(sequence), read.keyIds), sequence);
  }
  if (read.state !== "good") return void findings.problem("altered", say.altered(sequence, read.state), sequence);
  const own = read.says.sequence;
  if (own === sequence) return read.says;
  const isCopy = (await store.read(entryName(own)))?.bytes.equals(bytes) === true;
  if (isCopy) findings.problem("duplicated", say.duplicated(sequence, own), sequence);
  else findings.problem("reordered", say.reordered(sequence, own), sequence);
  return undefined;
}
