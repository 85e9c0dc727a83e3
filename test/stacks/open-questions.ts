import type { OrganisationId } from "../../catalogue/organisation-ids";

/** What a good stack leaves unknown: a rule, and why nothing in the program can answer it. */
export interface OpenQuestion {
  rule: string;
  because: string;
  /** The deploy doesn't answer it either; a person or the live witness does. */
  afterDeploy?: true;
}

/** Rules that wait for the deploy in every stack. */
export const openEverywhere: readonly OpenQuestion[] = [
  { rule: "residency-reference", because: "any value that only the deploy gives, an id for one, could name a place" },
];

export const openQuestions: Readonly<Partial<Record<OrganisationId, readonly OpenQuestion[]>>> = {
  "photo-lab": [],
};
