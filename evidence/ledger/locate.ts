import { folderStore } from "./folder-store";
import { LedgerError } from "./ledger-error";
import type { LedgerStore } from "./store";

/** The store of a location: a folder's path, or `s3://bucket/prefix`. @throws LedgerError for another sort of address */
export function openStore(location: string): LedgerStore {
  if (location.startsWith("s3://")) {
    const { s3Store } = require("./s3-store") as typeof import("./s3-store");
    return s3Store(location);
  }
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(location)) return folderStore(location);
  throw new LedgerError("usage", {
    de: `${location} ist kein Ort für ein Ledger: nennen Sie einen Ordner oder s3://bucket/prefix.`,
    en: `${location} is no place for a ledger: name a folder, or s3://bucket/prefix.`,
  });
}
