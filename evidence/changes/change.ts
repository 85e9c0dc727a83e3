import type { Text } from "../../catalogue/text";
import type { FindingResource, Severity } from "../schema";

/**
 * What a change means for the level of protection, in the order of reports: less is asked for or kept; it is otherwise,
 * and nobody can tell from the records whether that is less; more is asked for or kept; it has no bearing.
 */
export const bearings = ["weaker", "otherwise", "stronger", "neutral"] as const;
export type Bearing = (typeof bearings)[number];

/** Kinds of change, in the order of reports within one bearing. */
export const changeKinds = [
  "not-comparable",
  "rule-gone",
  "level-lowered",
  "measure-gone",
  "promise-otherwise",
  "verdict-worse",
  "waiver-new",
  "waiver-extended",
  "attestation-gone",
  "attestation-expired",
  "attestation-otherwise",
  "report-gone",
  "type-unjudged",
  "verdict-otherwise",
  "no-longer-judged",
  "verdict-mended",
  "waiver-shortened",
  "waiver-ended",
  "attestation-new",
  "report-new",
  "rule-new",
  "level-raised",
  "measure-new",
  "promise-new",
  "resource-new",
  "resource-gone",
  "population",
  "provenance",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One thing that is otherwise in the later of two records. */
export interface Change {
  what: ChangeKind;
  bearing: Bearing;
  /** The change as a sentence. Names in it come from programs: whoever prints it escapes it. */
  text: Text;
  rule?: string;
  severity?: Severity;
  measure?: string;
  resource?: FindingResource;
  /** Type of resources, for changes of the population. */
  type?: string;
  /** Field of the provenance (`versions.pulumi`, `packSha256`), or topic of the promise in English. */
  field?: string;
  /** How it was and how it is, as the records have it: outcomes, levels, versions, days, counts. */
  before?: string;
  after?: string;
}
