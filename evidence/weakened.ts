import type { EvidenceRecord, PromisedLine } from "./schema";

/**
 * One thing that the later record asks less for than the earlier one. `otherwise`: a line of the promise says something
 * else, and nobody can tell from its words whether that is less.
 */
export type Weakening =
  | { what: "rule-gone" | "level-lowered"; rule: string; before: Level; after: Level }
  | { what: "measure-gone"; measure: string }
  | { what: "otherwise"; before: PromisedLine; after: PromisedLine | undefined };

export type Level = "mandatory" | "advisory" | "disabled";

const strictness: Record<Level, number> = { mandatory: 2, advisory: 1, disabled: 0 };

export type Comparison =
  | { comparable: true; weakenings: Weakening[] }
  /** The two are not about the same thing: another organisation, project, stack or witness. */
  | { comparable: false; because: Mismatch };

/** What makes two records incomparable. */
export type Mismatch = "organisation" | "project" | "stack" | "witness";

/** In what two records differ that would have to be the same for a comparison to say anything. */
export function mismatch(before: EvidenceRecord, after: EvidenceRecord): Mismatch | undefined {
  const fields = ["organisation", "project", "stack", "witness"] as const;
  return fields.find((field) => before.run[field] !== after.run[field]);
}

/**
 * What a record asks less for than the last sealed one of the same stack: rules that are gone or whose level was lowered,
 * measures that are no longer promised, lines of the promise that changed. Art. 32(1)(d) GDPR; the level of protection
 * must not fall without somebody saying so.
 * @param excused whether a waiver that still counts accepts that a rule is less strict.
 */
export function weakened(
  before: EvidenceRecord,
  after: EvidenceRecord,
  excused: (rule: string) => boolean = () => false,
): Comparison {
  const because = mismatch(before, after);
  if (because !== undefined) return { comparable: false, because };
  return {
    comparable: true,
    weakenings: [
      ...rulesLowered(before, after).filter(({ rule }) => !excused(rule)),
      ...measuresGone(before, after),
      ...promisedOtherwise(before, after),
    ],
  };
}

/** Rules that the second record has in force less strictly than the first, or not at all. */
export function rulesLowered(before: EvidenceRecord, after: EvidenceRecord): Extract<Weakening, { rule: string }>[] {
  return (before.rules ?? []).flatMap(({ id }) => {
    const was = levelOf(before, id);
    const is = (after.rules ?? []).some((rule) => rule.id === id) ? levelOf(after, id) : "disabled";
    if (strictness[is] >= strictness[was]) return [];
    return [
      {
        what: is === "disabled" ? ("rule-gone" as const) : ("level-lowered" as const),
        rule: id,
        before: was,
        after: is,
      },
    ];
  });
}

/** A rule without a level is mandatory; so is one with a level that this version does not know. */
function levelOf({ run }: EvidenceRecord, rule: string): Level {
  const level = Object.hasOwn(run.levels, rule) ? run.levels[rule] : "mandatory";
  return level === "advisory" || level === "disabled" ? level : "mandatory";
}

function measuresGone(before: EvidenceRecord, after: EvidenceRecord): Weakening[] {
  const still = new Set((after.measures ?? []).map(({ id }) => id));
  return (before.measures ?? [])
    .filter(({ id }) => !still.has(id))
    .map(({ id }) => ({ what: "measure-gone", measure: id }));
}

/** Lines are told apart by their topic; several of one topic (a period each class) by their place among them. */
function promisedOtherwise(before: EvidenceRecord, after: EvidenceRecord): Weakening[] {
  const byTopic = Map.groupBy(after.promised ?? [], ({ topic }) => topic.en);
  const seen = new Map<string, number>();
  return (before.promised ?? []).flatMap((line): Weakening[] => {
    const place = seen.get(line.topic.en) ?? 0;
    seen.set(line.topic.en, place + 1);
    const now = byTopic.get(line.topic.en)?.[place];
    return now?.value.en === line.value.en ? [] : [{ what: "otherwise", before: line, after: now }];
  });
}
