import type { Text } from "../../catalogue/text";
import { compareText, resourceId } from "../order";
import type { EvidenceRecord, FindingResource } from "../schema";
import type { Change } from "./change";
import { resourceText } from "./words";

/** Resources that have verdicts in one of the records only, then the types of the population. */
export function resourceChanges(before: EvidenceRecord, after: EvidenceRecord): Change[] {
  const [was, is] = [judged(before), judged(after)];
  const [wholeBefore, wholeAfter] = [wholeTypes(before, was), wholeTypes(after, is)];
  const appeared = [...is].filter(([id]) => !was.has(id)).map(([, resource]) => resource);
  const gone = [...was].filter(([id]) => !is.has(id)).map(([, resource]) => resource);
  return [
    ...appeared.map((resource) => resourceNew(resource, wholeBefore(resource.type))),
    ...gone.map((resource) => resourceGone(resource, wholeAfter(resource.type))),
    ...populationChanges(before, after),
  ];
}

type Judged = ReadonlyMap<string, FindingResource>;

/** Resources with a verdict, by what identifies them. */
function judged({ findings }: EvidenceRecord): Judged {
  return new Map(findings.map(({ resource }) => [resourceId(resource), resource]));
}

/**
 * Whether every resource of a type has a verdict in the record. Only then is one without a verdict surely not there:
 * else it may be one of those that no rule applied to, which the record counts and does not name.
 */
function wholeTypes({ population }: EvidenceRecord, named: Judged): (type: string) => boolean {
  const withVerdict = Map.groupBy(named.values(), ({ type }) => type);
  const left = population.filter(({ type, count }) => (withVerdict.get(type)?.length ?? 0) < count);
  const partly = new Set(left.map(({ type }) => type));
  return (type) => !partly.has(type);
}

function resourceNew(resource: FindingResource, certain: boolean): Change {
  const name = resourceText(resource);
  const text: Text = certain
    ? { de: `${name} ist hinzugekommen.`, en: `${name} has been added.` }
    : {
        de: `${name} ist hinzugekommen, oder wird erst jetzt beurteilt.`,
        en: `${name} has been added, or is judged only now.`,
      };
  return { what: "resource-new", bearing: "neutral", text, resource };
}

function resourceGone(resource: FindingResource, certain: boolean): Change {
  const name = resourceText(resource);
  if (certain) {
    const text = { de: `${name} gibt es nicht mehr.`, en: `${name} is no longer there.` };
    return { what: "resource-gone", bearing: "neutral", text, resource };
  }
  const text = {
    de: `${name} gibt es nicht mehr, oder keine Regel ist mehr darauf anwendbar.`,
    en: `${name} is no longer there, or no rule applies to it any more.`,
  };
  return { what: "no-longer-judged", bearing: "otherwise", text, resource };
}

function populationChanges(before: EvidenceRecord, after: EvidenceRecord): Change[] {
  const [was, is] = [before, after].map(({ population }) => new Map(population.map((row) => [row.type, row])));
  const types = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].sort(compareText);
  return types.flatMap((type) => {
    const [then, now] = [was?.get(type), is?.get(type)];
    const counts = { type, before: String(then?.count ?? 0), after: String(now?.count ?? 0) };
    return [...unjudgedNow(then, now, type), ...(counts.before === counts.after ? [] : [counted(counts)])];
  });
}

type Row = EvidenceRecord["population"][number];

function unjudgedNow(then: Row | undefined, now: Row | undefined, type: string): Change[] {
  if (now === undefined || now["judged-by"].length > 0) return [];
  if (then === undefined || then["judged-by"].length === 0) return [];
  const text = {
    de: `Ressourcen vom Typ ${type} prüft keine Regel mehr.`,
    en: `No rule judges resources of type ${type} any more.`,
  };
  return [{ what: "type-unjudged", bearing: "otherwise", text, type }];
}

function counted({ type, before, after }: { type: string; before: string; after: string }): Change {
  const text = {
    de: `Ressourcen vom Typ ${type}: vorher ${before}, jetzt ${after}.`,
    en: `Resources of type ${type}: ${before} before, ${after} now.`,
  };
  return { what: "population", bearing: "neutral", text, type, before, after };
}
