import { readFileSync } from "node:fs";
import type { Text } from "../../catalogue/text";
import { drift, fall, type Drift } from "../../evidence/drift";
import { LedgerError, type Ledger } from "../../evidence/ledger";
import { readRecord, recordSha256, type EvidenceRecord, type Outcome } from "../../evidence/record";
import { isBaseline } from "../../policies/against-baseline";
import type { RunResult } from "../../policies/record-of";
import type { Account } from "../../witness/aws/connect";
import type { SeenAccount } from "../../witness/aws/see";
import { CliError, exit } from "../exit";
import { authorsOf } from "./authors";
import type { Scope } from "./scope";

/** The record that a file has. @throws RecordError, CliError */
export function recordNamed(file: string | undefined): EvidenceRecord | undefined {
  if (file === undefined) return undefined;
  try {
    return readRecord(readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    throw new CliError(`There is no record ${file}. \`--against\` wants one that \`--out\` has written.`, exit.usage);
  }
}

/** Phases after which the cloud was as the record says. */
const there: readonly string[] = ["update", "state", "live"];

/**
 * The last record of the same stack or account that the ledger holds, whichever witness it is of. Where the ledger can't be
 * read, that is what is told of, since the record must not be lost for it.
 */
export async function earlierRecord(
  ledger: Ledger | undefined,
  { run: { stack, project, organisation } }: EvidenceRecord,
): Promise<EvidenceRecord | "unreadable" | undefined> {
  const counts = (each: EvidenceRecord) =>
    there.includes(each.run.phase) && each.run.organisation === organisation && isBaseline(each);
  try {
    return (await ledger?.latest({ stack, project }, counts))?.record;
  } catch (error) {
    if (error instanceof LedgerError) return "unreadable";
    throw error;
  }
}

interface Looking {
  account: Account;
  seen: SeenAccount;
  scope: Scope;
  /** Makes the record anew, with more remarks. */
  again(result: RunResult): EvidenceRecord;
}

/** The record with a remark for everything that is otherwise than in the earlier one, the worst first. */
export async function withDrift(
  result: RunResult,
  earlier: EvidenceRecord | "unreadable",
  record: EvidenceRecord,
  { again, ...looking }: Looking,
): Promise<EvidenceRecord> {
  const remarks = earlier === "unreadable" ? [unreadable] : await remarksOn(earlier, record, looking);
  return again({ ...result, remarks: [...(result.remarks ?? []), ...remarks] });
}

const unreadable: Text = {
  de: "Mit dem letzten Nachweis wurde nicht verglichen: Das Ledger ist nicht lesbar.",
  en: "Nothing was compared with the last record: the ledger can't be read.",
};

async function remarksOn(
  earlier: EvidenceRecord,
  record: EvidenceRecord,
  { account, seen, scope }: Omit<Looking, "again">,
): Promise<Text[]> {
  const found = drift(earlier, record, (resource) => scope.meets(resource, seen));
  const authors = await authorsOf(
    account,
    seen,
    found.filter((each) => fall(each) > 0),
    earlier.run.at,
  );
  const sha256 = recordSha256(earlier);
  const count = String(found.length);
  return [
    {
      de: `Verglichen mit dem Nachweis ${sha256} vom ${earlier.run.at}: ${count} Abweichungen.`,
      en: `Compared with the record ${sha256} of ${earlier.run.at}: ${count} differences.`,
    },
    ...found.map((each, index) => {
      const place = String(index + 1).padStart(count.length, "0"); // remarks are sorted by their text
      return remarkOn(each, place, authors.get(each.arn ?? ""));
    }),
  ];
}

function remarkOn({ rule, name, before, after, changed }: Drift, place: string, author: Text | undefined): Text {
  const facts = changed.length === 0 ? "" : ` (${changed.join(", ")})`;
  const [de, en] = author === undefined ? ["", ""] : [` ${author.de}`, ` ${author.en}`];
  return {
    de: `Abweichung ${place}: ${rule} bei ${name}: ${german[before]} → ${german[after]}${facts}.${de}`,
    en: `Drift ${place}: ${rule} of ${name}: ${before} → ${after}${facts}.${en}`,
  };
}

const german: Readonly<Record<Outcome | "absent", string>> = {
  pass: "eingehalten",
  fail: "verletzt",
  waived: "ausgenommen",
  unknown: "offen",
  "not-applicable": "trifft nicht zu",
  absent: "ohne Feststellung",
};
