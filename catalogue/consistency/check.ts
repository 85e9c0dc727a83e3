import type { Statement } from "../organisations";
import type { Promised } from "../promise/schema";
import type { Text } from "../text";
import type { InconsistencyKind, Side } from "./finding";

/** A document: its sentences, and the promise that follows from them. */
export interface DocumentToCheck {
  statements: readonly Statement[];
  promise?: Promised | undefined;
}

/** What a sentence can't be brought together with. */
export interface Fault {
  kind: InconsistencyKind;
  against: Side;
  /** Ids of sentences that stand against it, if they are sentences. */
  others?: readonly string[];
  problem: Text;
  proposal: Text;
}

/** Looks at one sentence in its document; says what is wrong with it, once for each thing. */
export type SentenceCheck = (statement: Statement, document: DocumentToCheck) => readonly Fault[];
