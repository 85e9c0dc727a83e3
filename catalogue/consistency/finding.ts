import { articleText } from "../article";
import { measureById } from "../measures";
import type { OrganisationId, Statement } from "../organisations";
import type { Path } from "../promise/problem";
import type { Text } from "../text";

/** What is wrong between the two sides; the id under which documentation and JSON name it. */
export type InconsistencyKind =
  // two sentences of a document
  | "third-country"
  | "open-channel"
  | "unencrypted-storage"
  | "deletion-and-backup"
  | "role"
  // a sentence and the law, or what it would take
  | "not-binding"
  | "no-period"
  | "no-measure"
  | "avoidable-exception"
  | "exception-from-duty"
  | "certificate"
  | "authority"
  | "reference"
  | "citation"
  | "repealed-law"
  | "wrong-party"
  | "missing-choice"
  | "incomplete-register"
  | "mechanism-undated"
  // a sentence and its translation
  | "versions"
  | "wording"
  // what a reader noted and no rule finds
  | "no-evidence"
  | "open"
  | "flawed"
  // values of a promise
  | "region-outside"
  | "transfer-mechanism"
  | "seat-outside"
  | "backup-outlives-data"
  | "copies-without-place"
  | "minimum-without-reason"
  | "expired"
  | "not-yet"
  | "dates-reversed"
  | "unknown-measure"
  | "unsuitable-proof"
  | "nothing-shows";

/** Where a side stands. */
export interface Place {
  /** As people call it: sentence and section of the document, key of the promise, provision of a law. */
  name: Text;
  /** Id of the sentence, where it is one. */
  statement?: string;
  /** Way to the value in the promise, where it is one: `processors[1].valid-until`. */
  path?: string;
  /** The file as people call it, with line and column from 1, where they are known. */
  file?: string;
  line?: number;
  column?: number;
}

/** One of the things that don't go together. */
export interface Side {
  place: Place;
  says: Text;
}

/** How a value of the promise is shown as a side: where it stands, and what it says. */
export type SideAt = (path: Path) => Side;

/** Things that can't both hold, or one that can't stand as it is. */
export interface Inconsistency {
  kind: InconsistencyKind;
  organisation?: OrganisationId;
  /** Ids of the sentences, first the promise, then what stands against it; empty where none is concerned. */
  statements: string[];
  /** First the promise, then what stands against it: another sentence or value, the law, or what it would take. */
  sides: [Side, Side, ...Side[]];
  problem: Text;
  /** What to write instead, or to add. */
  proposal: Text;
}

export function sentence({ id, section, text }: Statement): Side {
  const name = `${id}, ${section}`;
  return { place: { name: { de: name, en: name }, statement: id }, says: text };
}

/** A provision, and what it asks for. */
export function law(article: string, says: Text): Side {
  return { place: { name: articleText(article) }, says };
}

/** A measure of the catalogue as the side that a sentence falls short of. */
export function measureSide(id: string): Side {
  const known = measureById(id);
  return { place: { name: { de: id, en: id } }, says: known?.text ?? { de: id, en: id } };
}
