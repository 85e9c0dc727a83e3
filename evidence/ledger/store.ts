/** A file that was read, with what tells whether it has been replaced since. */
export interface Stored {
  bytes: Buffer;
  version: string;
}

/**
 * Where a ledger's files are kept. Names are relative, with slashes. What is written is whole or not there, and stays
 * when the power fails. Failures are LedgerErrors that say what to do.
 */
export interface LedgerStore {
  /** As the user wrote it. */
  readonly location: string;
  read(name: string): Promise<Stored | undefined>;
  /** Writes a file that there must not be yet. False where it exists: of two writers only one gets true. */
  create(name: string, bytes: Buffer): Promise<boolean>;
  /**
   * Writes a file anew if it is still that version (undefined: if it isn't there). False where it is another. A folder
   * can't compare and replace in one step; who replaces the head looks afterwards whether another entry has come.
   */
  replace(name: string, bytes: Buffer, version: string | undefined): Promise<boolean>;
  /** Names of the entries' files, in no order, one at a time. */
  entryNames(): AsyncIterable<string>;
}
