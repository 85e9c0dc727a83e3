import type { LedgerEntry } from "../ledger";

/**
 * The folder of a record's rows: `day=2026-11-22/organisation_key=muster-fotolabor-gmbh`, as Hive, Athena and DuckDB
 * read partitions. The key is made for file names; two names may share one, since each row has the whole name.
 */
export function partitionOf({ record: { run } }: LedgerEntry): string {
  return `day=${run.at.slice(0, 10)}/organisation_key=${keyOf(run.organisation)}`;
}

/** The columns that stand in the path, in its order. */
export const partitionColumns = ["day", "organisation_key"] as const;

function keyOf(organisation: string): string {
  const key = organisation
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longestKey)
    .replace(/^-+|-+$/g, "");
  return key === "" ? "unnamed" : key;
}

const longestKey = 60;
