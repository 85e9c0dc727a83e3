import type { Measure } from "../../catalogue/measures";
import { property, uuidOf } from "./document";
import type { Property } from "./document";

/** What measures refer to: a resource at the end of the catalog each, and properties and one link at the control. */
interface Source {
  id: string;
  title: string;
  /** Where to read it, if it is free to read in a place that lasts. */
  href?: string;
  /** The places that a measure cites, as they are written there. */
  cites: (measure: Measure) => readonly string[];
}

const sources: readonly Source[] = [
  {
    id: "gdpr",
    title: "Regulation (EU) 2016/679 (GDPR)",
    href: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
    cites: ({ articles }) => articles.filter((each) => !each.startsWith("§")),
  },
  { id: "law", title: "German law", cites: ({ articles }) => articles.filter((each) => each.startsWith("§")) },
  {
    id: "bdsg-64-3",
    title: "§ 64(3) BDSG (binds law enforcement; annexes are ordered by its terms)",
    href: "https://www.gesetze-im-internet.de/bdsg_2018/__64.html",
    cites: ({ bdsg64 }) => bdsg64.map(String),
  },
  { id: "iso-27001-2022", title: "ISO/IEC 27001:2022, Annex A", cites: ({ iso27001 }) => iso27001 },
  { id: "c5-2020", title: "BSI C5:2020", cites: ({ c5 }) => c5 },
  { id: "sdm", title: "Standard-Datenschutzmodell 3.1, protection goals", cites: ({ sdm }) => sdm },
];

/** `{ name: "gdpr", value: "32(1)(a)" }` for every place that the measure cites. */
export function citations(measure: Measure): Property[] {
  return sources.flatMap(({ id, cites }) => cites(measure).map((place) => property(id, place)));
}

/** A link to each source that the measure cites. */
export function citationLinks(measure: Measure) {
  return sources
    .filter(({ cites }) => cites(measure).length > 0)
    .map(({ id, title, cites }) => ({
      href: `#${sourceUuid(id)}`,
      rel: "reference",
      text: `${title}: ${cites(measure).join(", ")}`,
    }));
}

/** The sources that any of the measures cites, for the catalog's back matter. */
export function citedSources(measures: readonly Measure[]) {
  return sources
    .filter(({ cites }) => measures.some((measure) => cites(measure).length > 0))
    .map(({ id, title, href }) => ({
      uuid: sourceUuid(id),
      title,
      ...(href !== undefined && { rlinks: [{ href }] }),
    }));
}

function sourceUuid(id: string): string {
  return uuidOf("source", id);
}
