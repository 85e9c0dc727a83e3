import type { Text } from "../../catalogue/text";
import type { EvidenceRecord } from "../schema";
import { rulesLowered, weakened } from "../weakened";
import type { Level, Weakening } from "../weakened";
import type { Change } from "./change";
import { named, quoted } from "./words";

/** What is asked for otherwise: rules, their levels, measures, lines of the promise. */
export function requirementChanges(before: EvidenceRecord, after: EvidenceRecord): Change[] {
  const comparison = weakened(before, after);
  const weaker = comparison.comparable ? comparison.weakenings : [];
  return [
    ...weaker.map((each) => weakeningChange(each, before, after)),
    ...rulesRaised(before, after),
    ...measuresNew(before, after),
    ...promisedNew(before, after),
  ];
}

const levelWords: Record<Level, Text> = {
  mandatory: { de: "verbindlich", en: "mandatory" },
  advisory: { de: "nur ein Hinweis", en: "advisory" },
  disabled: { de: "nicht in Kraft", en: "not in force" },
};

function weakeningChange(weakening: Weakening, before: EvidenceRecord, after: EvidenceRecord): Change {
  switch (weakening.what) {
    case "rule-gone":
    case "level-lowered":
      return { ...levelChange(weakening, before), what: weakening.what, bearing: "weaker" };
    case "measure-gone":
      return measureGone(weakening.measure, before);
    case "otherwise":
      return promiseOtherwise(weakening, after);
  }
}

function levelChange(
  { rule, before, after }: { rule: string; before: Level; after: Level },
  record: EvidenceRecord,
): Pick<Change, "text" | "rule" | "severity" | "before" | "after"> {
  const { title, severity } = record.rules?.find(({ id }) => id === rule) ?? {};
  const [subject, was, is] = [named(rule, title), levelWords[before], levelWords[after]];
  return {
    text: {
      de: `Die Regel ${subject.de} ist ${is.de}; vorher: ${was.de}.`,
      en: `The rule ${subject.en} is ${is.en}; before: ${was.en}.`,
    },
    rule,
    ...(severity && { severity }),
    before,
    after,
  };
}

function measureGone(measure: string, before: EvidenceRecord): Change {
  const subject = named(measure, before.measures?.find(({ id }) => id === measure)?.title);
  const text = {
    de: `Die Maßnahme ${subject.de} ist nicht mehr zugesagt.`,
    en: `The measure ${subject.en} is no longer promised.`,
  };
  return { what: "measure-gone", bearing: "weaker", text, measure };
}

function promiseOtherwise({ before, after }: Extract<Weakening, { what: "otherwise" }>, later: EvidenceRecord): Change {
  const known = later.promised !== undefined;
  const now: Text =
    after !== undefined
      ? { de: `jetzt ${quoted(after.value).de}`, en: `now ${quoted(after.value).en}` }
      : known
        ? { de: "jetzt steht dazu nichts mehr da", en: "now nothing is said about it" }
        : { de: "der spätere Record gibt die Zusage nicht wieder", en: "the later record does not repeat the promise" };
  const text = {
    de: `Die Zusage lautet anders (${before.topic.de}): vorher ${quoted(before.value).de}, ${now.de}.`,
    en: `The promise reads otherwise (${before.topic.en}): before ${quoted(before.value).en}, ${now.en}.`,
  };
  return {
    what: "promise-otherwise",
    bearing: "otherwise",
    text,
    field: before.topic.en,
    before: before.value.en,
    ...(after && { after: after.value.en }),
  };
}

function rulesRaised(before: EvidenceRecord, after: EvidenceRecord): Change[] {
  if (before.rules === undefined) return []; // it does not say which rules it was judged by
  return rulesLowered(after, before).map(({ rule, before: now, after: was }) => ({
    ...levelChange({ rule, before: was, after: now }, after),
    what: was === "disabled" ? ("rule-new" as const) : ("level-raised" as const),
    bearing: "stronger" as const,
  }));
}

function measuresNew(before: EvidenceRecord, after: EvidenceRecord): Change[] {
  if (before.measures === undefined) return [];
  const earlier = new Set(before.measures.map(({ id }) => id));
  return (after.measures ?? [])
    .filter(({ id }) => !earlier.has(id))
    .map(({ id, title }): Change => {
      const subject = named(id, title);
      const text = { de: `Die Maßnahme ${subject.de} ist neu zugesagt.`, en: `The measure ${subject.en} is newly promised.` };
      return { what: "measure-new", bearing: "stronger", text, measure: id };
    }); // prettier-ignore
}

/** A line on a topic that the earlier record is silent about: it may be new in the promise, or in what records repeat. */
function promisedNew(before: EvidenceRecord, after: EvidenceRecord): Change[] {
  if (before.promised === undefined) return [];
  const earlier = new Set(before.promised.map(({ topic }) => topic.en));
  return (after.promised ?? [])
    .filter(({ topic }) => !earlier.has(topic.en))
    .map(({ topic, value }): Change => {
      const text = {
        de: `Die Zusage nennt neu (${topic.de}): ${quoted(value).de}.`,
        en: `The promise newly says (${topic.en}): ${quoted(value).en}.`,
      };
      return { what: "promise-new", bearing: "neutral", text, field: topic.en, after: value.en };
    });
}
