import { readFileSync } from "node:fs";
import type { Text } from "../../catalogue/text";
import { drift, type Drift } from "../../evidence/drift";
import { readRecord, recordSha256, type EvidenceRecord, type Outcome } from "../../evidence/record";
import type { RunResult } from "../../policies/record-of";
import { CliError, exit } from "../exit";
import { looked } from "./scope";

/** The record that the account is compared with. @throws RecordError, CliError */
export function sealedRecord(file: string | undefined): EvidenceRecord | undefined {
  if (file === undefined) return undefined;
  try {
    return readRecord(readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    throw new CliError(`There is no record ${file}. \`--against\` wants one that \`--out\` has written.`, exit.usage);
  }
}

/** The record with a remark for everything that is otherwise than in the sealed one, the worst first. */
export function withDrift(
  result: RunResult,
  sealed: EvidenceRecord | undefined,
  recordOf: (result: RunResult) => EvidenceRecord,
): EvidenceRecord {
  const record = recordOf(result);
  if (sealed === undefined) return record;
  const found = drift(sealed, record, new Set(looked.keys()));
  return recordOf({ ...result, remarks: [...(result.remarks ?? []), ...remarksOn(found, sealed)] });
}

function remarksOn(found: readonly Drift[], sealed: EvidenceRecord): Text[] {
  const sha256 = recordSha256(sealed);
  const count = String(found.length);
  return [
    {
      de: `Verglichen mit dem Nachweis ${sha256} vom ${sealed.run.at}: ${count} Abweichungen.`,
      en: `Compared with the record ${sha256} of ${sealed.run.at}: ${count} differences.`,
    },
    ...found.map((each, index) => {
      const place = String(index + 1).padStart(count.length, "0"); // remarks are sorted by their text
      const { rule, name, before, after, changed } = each;
      const facts = changed.length === 0 ? "" : ` (${changed.join(", ")})`;
      return {
        de: `Abweichung ${place}: ${rule} bei ${name}: ${german[before]} → ${german[after]}${facts}.`,
        en: `Drift ${place}: ${rule} of ${name}: ${before} → ${after}${facts}.`,
      };
    }),
  ];
}

const german: Readonly<Record<Outcome | "absent", string>> = {
  pass: "eingehalten",
  fail: "verletzt",
  waived: "ausgenommen",
  unknown: "offen",
  "not-applicable": "trifft nicht zu",
  absent: "ohne Feststellung",
};
