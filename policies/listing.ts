import { categoryOf } from "../catalogue/levels";
import type { CategoryId } from "../catalogue/category";
import type { Text } from "../catalogue/text";
import type { WitnessName } from "../evidence/record";
import type { Kind } from "../posture";
import { readerOf } from "../witness/pulumi/readers";
import type { MeasureId, Rule, Severity } from "./rule";
import { witnessesOf } from "./witnesses";

/** A rule as `tomguard rules --json` lists it. Scripts rely on the names. */
export interface ListedRule {
  id: string;
  title: Text;
  measures: readonly MeasureId[];
  /** TOM category, by which a level can be set too. */
  category: CategoryId | undefined;
  severity: Severity;
  kind: Kind;
  /** Services as Pulumi's type tokens name them, sorted; `*` alone for every service. */
  services: string[];
  witnesses: WitnessName[];
}

export function listedRule(rule: Rule): ListedRule {
  const { id, title, measures, severity, kind } = rule;
  const services = [...typesByService(kind).keys()].sort();
  return { id, title, measures, category: categoryOf(rule), severity, kind, services, witnesses: witnessesOf(rule) };
}

/** The types of a kind by service, as in `aws:s3/bucket:Bucket`; `*` without types for a kind that every resource is of. */
export function typesByService(kind: Kind): ReadonlyMap<string, readonly string[]> {
  const { types } = readerOf(kind);
  if (types === "every") return new Map([["*", []]]);
  return Map.groupBy(types, (type) => type.split(":")[1]?.split("/")[0] ?? type);
}
