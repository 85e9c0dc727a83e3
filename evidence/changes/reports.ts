import { canonicalJson } from "../canonical";
import type { EvidenceRecord, InheritedNote } from "../schema";
import type { Change } from "./change";

/** Reports on providers that are relied on: one that a newer one of the same provider follows is not missed. */
export function reportChanges(before: EvidenceRecord, after: EvidenceRecord): Change[] {
  const [was, is] = [before, after].map(({ inherited = [] }) => new Map(inherited.map((each) => [canonicalJson(each), each]))); // prettier-ignore
  const started = [...(is ?? [])].filter(([key]) => !was?.has(key)).map(([, report]) => reportNew(report));
  const gone = [...(was ?? [])].filter(([key]) => !is?.has(key)).map(([, report]) => reportGone(report, after));
  return [...started, ...gone];
}

function described({ provider, report, edition, from, to }: InheritedNote): { de: string; en: string } {
  return {
    de: `„${report}“ über ${provider} (${edition}, ${from} bis ${to})`,
    en: `“${report}” on ${provider} (${edition}, ${from} to ${to})`,
  };
}

function reportNew(report: InheritedNote): Change {
  const { de, en } = described(report);
  const text = { de: `Neu ist der Bericht ${de}.`, en: `New is the report ${en}.` };
  return { what: "report-new", bearing: "neutral", text, after: report.to };
}

function reportGone(report: InheritedNote, { inherited = [] }: EvidenceRecord): Change {
  const followed = inherited.some(({ provider, to }) => provider === report.provider && to > report.to);
  const { de, en } = described(report);
  const text = {
    de: `Nicht mehr genannt ist der Bericht ${de}${followed ? "; ein neuerer ist da" : ", und kein neuerer"}.`,
    en: `No longer named is the report ${en}${followed ? "; there is a newer one" : ", and no newer one"}.`,
  };
  return { what: "report-gone", bearing: followed ? "neutral" : "otherwise", text, before: report.to };
}
