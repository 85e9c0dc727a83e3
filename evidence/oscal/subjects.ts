import { isFinal } from "../conclusion";
import type { EvidenceRecord, FindingResource, PopulationRow } from "../schema";
import { words } from "../formats/words";
import { systemUuid } from "./assessment";
import type { Assessment } from "./assessment";
import { listed, property } from "./document";
import { markup } from "./text";

/** What was assessed: every type of the population with its count as a component, every resource met as an item. */
export function subjects(assessment: Assessment) {
  return {
    ...listed("components", components(assessment)),
    ...listed("inventory-items", inventory(assessment)),
  };
}

/** A type that no rule judges is here as well, and says so. */
function components({ record, language }: Assessment) {
  const exists = isFinal(record.run.phase);
  return record.population.map((row) => ({
    uuid: typeUuid(record, row.type),
    type: "service",
    title: markup(row.type),
    description: description(row)[language],
    props: [
      property("count", String(row.count)),
      ...(row["judged-by"].length === 0 ? [property("judged", "no")] : []),
      ...row["judged-by"].map((rule) => property("judged-by", rule)),
    ],
    status: exists ? { state: "operational" } : { state: "other", remarks: { de: "geplant", en: "planned" }[language] },
  }));
}

function description({ count, "judged-by": rules }: PopulationRow) {
  const by = rules.map(markup).join(", ");
  return rules.length === 0
    ? { de: `${words.count.de}: ${count}. Keine Regel prüft diesen Typ.`, en: `${words.count.en}: ${count}. No rule judges this type.` } // prettier-ignore
    : { de: `${words.count.de}: ${count}. Geprüft von ${by}.`, en: `${words.count.en}: ${count}. Judged by ${by}.` };
}

function inventory({ record, entries }: Assessment) {
  const types = new Set(record.population.map(({ type }) => type));
  const resources = new Map(entries.map(({ finding, subject }) => [subject, finding.resource]));
  return [...resources].map(([uuid, resource]) => ({
    uuid,
    description: markup(resource.name),
    props: identity(resource),
    ...(types.has(resource.type) && {
      "implemented-components": [{ "component-uuid": typeUuid(record, resource.type) }],
    }),
  }));
}

/** What the witness knows, exactly as it knows it. */
function identity({ type, name, urn, arn, logicalId, source }: FindingResource) {
  const known = { type, name, urn, arn, "logical-id": logicalId, source: source && `${source.file}:${source.line}` };
  return Object.entries(known).flatMap(([key, text]) => (text === undefined ? [] : [property(key, text)]));
}

function typeUuid(record: EvidenceRecord, type: string): string {
  return systemUuid(record, "type", type);
}
