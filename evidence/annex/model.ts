import type { CategoryId } from "../../catalogue/category";
import type { Language } from "../../catalogue/text";
import type { Status } from "../status";

/*
 * The TOM annex to a data processing agreement, as far as it is content: what `tomguard annex --json` prints, and what
 * HTML and PDF are made from. Texts are in the annex's language; days are written 2026-11-22.
 */
export interface Annex {
  schema: "tomguard/annex/1";
  language: Language;
  /** Day that the annex speaks of: waivers, attestations and transfers count as on that day. */
  date: string;
  organisation: { name: string; country: string };
  promise: { source: string; sha256: string };
  /** Document of the catalogue that the measures come from. */
  document?: { id: string; organisation: string; title: string };
  /** Record that the status rests on; absent where none was given. */
  record?: AnnexRecord;
  summary: AnnexSummary;
  categories: AnnexCategory[];
  retention: AnnexRetention[];
  processors: AnnexProcessor[];
  waivers: AnnexWaiver[];
  reservations: AnnexReservation[];
  attestations: AnnexAttestation[];
  /** What the annex does not prove. */
  limits: string[];
  /** Version of tomguard. */
  version: string;
}

export interface AnnexRecord {
  sha256: string;
  /** UTC, as 2026-11-22T12:00:00Z. */
  at: string;
  /** What was looked at: a preview, an update, a state file. */
  phase: string;
  stack?: string;
  project?: string;
  commit?: string;
  version?: string;
  /** Whether it was judged by the promise of this annex. Where it was not, only what it found broken counts. */
  samePromise: boolean;
  resources: { seen: number; judgedByNoRule: number };
}

export interface AnnexSummary {
  measures: number;
  evidenced: number;
  notEvidenced: number;
  /** The honest sentences: what was evidenced, and what was not. */
  sentences: string[];
  byStatus: { status: Status; word: string; meaning: string; count: number }[];
}

export interface AnnexCategory {
  id: CategoryId;
  number: number;
  title: string;
  measures: AnnexMeasure[];
}

export interface AnnexMeasure {
  /** `6.2`: place in the annex. */
  number: string;
  id: string;
  title: string;
  text: string;
  /** Values of the promise that the wording speaks of. */
  promised: string[];
  references: string[];
  /** How it can be shown. */
  shownBy: string[];
  /** Sentences of the document that mean it. */
  statements: string[];
  /** Why a sentence behind it can't count as it stands. */
  reservations: string[];
  status: Status;
  /** `bestätigt bis 30.06.2027`. */
  statusText: string;
  statusDetail: string[];
  evidenced: boolean;
}

export interface AnnexRetention {
  class: string;
  period: string;
  start: string;
  reason: string;
  personal: boolean;
}

export interface AnnexProcessor {
  name: string;
  country: string;
  task: string;
  role: string;
  mechanism: string;
  /** Id of the client's consent. */
  consent?: string;
  validUntil?: string;
  /** Outside the EEA, and its mechanism does not count on the day of the annex. */
  expired: boolean;
}

export interface AnnexWaiver {
  rule: string;
  title: string;
  resource: string;
  reason: string;
  measureInstead: string;
  acceptedBy: string;
  until: string;
  expired: boolean;
}

/** A sentence of the document that can't count as fulfilled, whatever is shown. */
export interface AnnexReservation {
  statement: string;
  section: string;
  text: string;
  note: string;
  standing: "no-evidence" | "open" | "flawed";
}

export interface AnnexAttestation {
  /** Number in the annex, where the measure is one of it. */
  number?: string;
  measure: string;
  title: string;
  type: string;
  by: string;
  on: string;
  validUntil: string;
  document: string;
  sha256?: string;
  /** `unsuitable`: the measure is none of the catalogue, or can't be shown in that form. */
  state: "valid" | "expired" | "not-yet" | "unsuitable";
}
