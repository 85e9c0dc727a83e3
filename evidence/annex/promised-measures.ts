import type { RuleReference } from "../../catalogue/coverage";
import { allMeasures, type Measure } from "../../catalogue/measures";
import type { Organisation } from "../../catalogue/organisations";
import { isInEea } from "../../catalogue/promise/regions";
import type { Promised } from "../../catalogue/promise/schema";
import type { Text } from "../../catalogue/text";

/** A part of a promise, and the measures that a company promises by it. */
interface Implied {
  measures: readonly string[];
  when(promise: Promised, written: ReadonlySet<string>): boolean;
}

const always = () => true;
const hasClass = (holds: (each: Promised["retention"][string]) => boolean) => (promise: Promised) =>
  Object.values(promise.retention).some(holds);

/**
 * What a `tomguard.yaml` promises beside what its rules enforce. Regions, TLS and encryption always count, by their
 * defaults too, because every deploy is judged by them. Nobody judges sessions and reviews by default, so `access` counts
 * only where it is written; classes, backups and processors count as far as the promise names some.
 */
const implied: readonly Implied[] = [
  { measures: ["residency.region", "residency.copies", "residency.global-services"], when: always },
  { measures: ["transport.encrypted", "transport.current-protocol", "encryption.certificates"], when: always },
  { measures: ["encryption.at-rest", "encryption.key-rotation"], when: always },
  { measures: ["encryption.own-key"], when: ({ encryption }) => encryption.atRest === "customer-managed-keys" },
  { measures: ["deletion.declared"], when: hasClass(always) },
  { measures: ["deletion.period", "deletion.all-copies"], when: hasClass((each) => !each.atLeast) },
  { measures: ["deletion.on-completion"], when: hasClass((each) => each.after === "completion") },
  { measures: ["deletion.contract-end"], when: hasClass((each) => each.after === "contract-end") },
  { measures: ["deletion.minimum"], when: hasClass((each) => each.atLeast) },
  {
    measures: ["backup.scheduled", "backup.separate-copies", "recovery.restore-tested", "deletion.backups"],
    when: ({ backups }) => backups.of.length > 0,
  },
  { measures: ["backup.locked"], when: ({ backups }) => backups.of.length > 0 && backups.lock !== "none" },
  { measures: ["access.review"], when: (_, written) => written.has("access.review-roles") },
  { measures: ["identity.session-end"], when: (_, written) => written.has("access.session") },
  { measures: ["access.administrators-minimum"], when: (_, written) => written.has("access.administrators-at-most") },
  {
    measures: ["processors.register", "processors.agreement", "residency.provider-seat"],
    when: ({ processors }) => processors.length > 0,
  },
  {
    measures: ["transfer.mechanism"],
    when: ({ processors }) => processors.some((each) => !isInEea(each.country)),
  },
  { measures: ["transfer.consent"], when: ({ processors }) => processors.some((each) => each.consent !== undefined) },
];

/** What an annex needs of a rule. */
export interface AnnexRule extends RuleReference {
  title: Text;
}

/** What an annex is made for: a document of the catalogue, or a promise by itself. */
export interface PromisedBy {
  promise: Promised;
  /** Keys that the promise's file writes down itself. */
  written: ReadonlySet<string>;
  /** Rules in force. */
  rules: readonly AnnexRule[];
  organisation?: Organisation | undefined;
}

/** The measures of an annex, in its order: those that the document's sentences mean, or those that the promise implies. */
export function promisedMeasures({ promise, written, rules, organisation }: PromisedBy): readonly Measure[] {
  const ids =
    organisation !== undefined
      ? organisation.statements.flatMap(({ measures }) => measures)
      : [
          ...implied.filter(({ when }) => when(promise, written)).flatMap(({ measures }) => measures),
          ...rules.flatMap(({ measures }) => measures),
          ...promise.attestations.map(({ measure }) => measure),
        ];
  const promised = new Set(ids);
  return allMeasures().filter(({ id }) => promised.has(id));
}

/** Measures that the table above can name, for the test that the catalogue has them all. */
export const impliedMeasures: readonly string[] = implied.flatMap(({ measures }) => measures);
