import { allMeasures } from "../../catalogue/measures";
import type { Organisation, Statement } from "../../catalogue/organisations";
import { identified, listed, metadata, property } from "./document";
import type { Property } from "./document";
import { editionAt, editionOf } from "./edition";
import { parameterId, parameters } from "./parameters";
import { bilingual, markup, paragraphs } from "./text";

export interface ProfileParts {
  organisation: Organisation;
  /** Version of this package. */
  version: string;
  /** Where the catalog is. */
  catalog: string;
}

/**
 * What one organisation promises, as an OSCAL profile: the measures that the sentences of its document mean, the values
 * of its promise as parameters, and at each measure the sentences themselves.
 */
export function oscalProfile({ organisation, version, catalog }: ProfileParts) {
  const { document, promise, statements } = organisation;
  const ids = promisedMeasures(statements);
  const body = {
    metadata: metadata({
      title: `${markup(promise.organisation.name)}: ${markup(document.title.de)}`,
      at: editionAt,
      version: editionOf(version, organisation),
      language: "de",
      props: [
        property("title", document.title.en, { class: "en" }),
        property("organisation", organisation.id),
        property("document", document.id, { class: document.kind }),
      ],
      organisations: [promise.organisation.name],
    }),
    imports: [{ href: catalog, "include-controls": [{ "with-ids": ids }] }],
    merge: { "as-is": true },
    modify: {
      ...listed("set-parameters", settings(organisation, new Set(ids))),
      alters: ids.map((id) => ({ "control-id": id, adds: [{ position: "ending", props: sentences(id, statements) }] })),
    },
  };
  return { profile: identified("profile", body) };
}

/** Each once, in the order of the catalog. */
function promisedMeasures(statements: readonly Statement[]): string[] {
  const meant = new Set(statements.flatMap(({ measures }) => measures));
  return allMeasures()
    .map(({ id }) => id)
    .filter((id) => meant.has(id));
}

function settings({ promise }: Organisation, selected: ReadonlySet<string>) {
  return parameters
    .filter(({ measure }) => selected.has(measure))
    .map((each) => ({ "param-id": parameterId(each), values: each.values(promise) }))
    .filter(({ values }) => values.length > 0);
}

/** The class says why a sentence must not be shown as fulfilled, whatever rules say: no-evidence, open, flawed. */
function sentences(measure: string, statements: readonly Statement[]): Property[] {
  return statements
    .filter(({ measures }) => measures.includes(measure))
    .map(({ id, section, text, standing, note }) =>
      property("statement", id, {
        class: standing,
        remarks: paragraphs(`(${markup(section)})`, bilingual(text), note && bilingual(note)),
      }),
    );
}
