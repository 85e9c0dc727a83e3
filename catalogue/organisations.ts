import type { z } from "zod";
import { organisationIds, type OrganisationId } from "./organisation-ids";
import type { organisationSchema, statementSchema } from "./organisations-schema";
import { withDictionaries } from "./promise/known";
import { readCatalogueFile } from "./read-file";

export { organisationBehind, organisationIds, statementClasses, type OrganisationId } from "./organisation-ids";

/** A sentence of an organisation's document with the measures that it means. */
export type Statement = z.output<typeof statementSchema>;
/** An organisation: its document, sentence by sentence, and the promise that follows from it. */
export type Organisation = z.output<typeof organisationSchema>;

/** Needed only for a file that has changed since it was compiled. */
const schema = () => (require("./organisations-schema") as typeof import("./organisations-schema")).organisationSchema;

const cache = new Map<OrganisationId, Organisation>();

/** The organisation of that id; its file is read once, on first use. */
export function organisation(id: OrganisationId): Organisation {
  const known = cache.get(id);
  if (known !== undefined) return known;
  const read = readCatalogueFile(organisationFile(id), schema);
  const whole = { ...read, promise: withDictionaries(read.promise) };
  cache.set(id, whole);
  return whole;
}

/** `catalogue/organisations/photo-lab.yaml`, below the package; `loadPromise` takes it as well. */
export function organisationFile(id: OrganisationId): string {
  return `catalogue/organisations/${id}.yaml`;
}

/** All organisations, in the order of their documents. */
export function allOrganisations(): readonly Organisation[] {
  return organisationIds.map(organisation);
}
