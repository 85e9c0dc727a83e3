import type { Category, Measure } from "../../catalogue/measures";
import { identified, listed, metadata, namespace, property, statementId } from "./document";
import { editionAt, editionOf } from "./edition";
import { parameterId, parameters } from "./parameters";
import { citationLinks, citations, citedSources } from "./references";
import { markup } from "./text";

export interface CatalogParts {
  categories: readonly Category[];
  measures: readonly Measure[];
  /** Version of this package. */
  version: string;
}

/**
 * The measures as an OSCAL catalog: a group a heading of the TOM annex, in its order; a control a measure, under the
 * measure's id. What people read is German, which is authoritative; the English version stands beside it.
 */
export function oscalCatalog({ categories, measures, version }: CatalogParts) {
  const body = {
    metadata: metadata({
      title: "Technische und organisatorische Maßnahmen (Art. 32 DSGVO)",
      at: editionAt,
      version: editionOf(version, { categories, measures }),
      language: "de",
      props: [property("title", "Technical and organisational measures (Art. 32 GDPR)", { class: "en" })],
    }),
    groups: categories.map((category) => group(category, measures)),
    "back-matter": { resources: citedSources(measures) },
  };
  return { catalog: identified("catalog", body) };
}

function group({ id, number, title }: Category, measures: readonly Measure[]) {
  const own = measures.filter(({ category }) => category === id);
  return {
    id,
    class: "tom-category",
    title: markup(title.de),
    props: [{ name: "label", value: String(number) }, property("title", title.en, { class: "en" })],
    ...listed(
      "controls",
      own.map((measure, index) => control(measure, { category: number, place: index + 1 })),
    ),
  };
}

/** `place` in its category, from 1. */
function control(measure: Measure, { category, place }: { category: number; place: number }) {
  const { id, title, shown, source } = measure;
  return {
    id,
    class: "tom",
    title: markup(title.de),
    ...listed("params", parameters.filter((each) => each.measure === id).map(parameter)),
    props: [
      { name: "label", value: `${category}.${place}` },
      { name: "sort-id", value: `tom-${twoDigits(category)}-${twoDigits(place)}` },
      ...(shown.enforced ? [property("shown-by", "enforced")] : []),
      ...(shown.verified ? [property("shown-by", "verified")] : []),
      ...(shown.attested.length > 0 ? [property("shown-by", "attested")] : []),
      ...shown.attested.map((type) => property("attestation-type", type)),
      ...citations(measure),
      ...(source === undefined ? [] : [property("source", source)]),
    ],
    links: citationLinks(measure),
    parts: wording(measure),
  };
}

function wording({ id, title, text }: Measure) {
  return [
    { id: statementId(id), name: "statement", props: [property("language", "de")], prose: markup(text.de) },
    {
      id: `${statementId(id)}.en`,
      name: "translation",
      ns: namespace,
      title: markup(title.en),
      props: [property("language", "en")],
      prose: markup(text.en),
    },
  ];
}

function parameter(each: (typeof parameters)[number]) {
  return {
    id: parameterId(each),
    props: [property("label", each.label.en, { class: "en" }), property("promise-key", each.key)],
    label: markup(each.label.de),
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
