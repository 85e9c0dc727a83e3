import { existsSync } from "node:fs";
import { join } from "node:path";
import { organisationIds, type OrganisationId } from "../catalogue/organisation-ids";
import { projectRoot } from "./project";

/** Whose demo it is where nobody names one. */
const standard = "photo-lab";

/** Organisations that have a stack: those with a configuration beside `Pulumi.yaml`. */
const withStacks = (): OrganisationId[] =>
  organisationIds.filter((id) => existsSync(join(projectRoot(), `Pulumi.${id}.yaml`)));

/** Names of the stacks that a demo shows. */
export interface ShownStacks {
  good: OrganisationId;
  broken: string;
  /** The good one again, by a promise that asks for less. */
  weakened: string;
}

/**
 * The stacks of one organisation.
 * @param named by the environment variable ORGANISATION, which make sets to nothing where it is not given
 * @throws Error with the names there are, for an organisation that has no stack
 */
export function shownStacks(named: string | undefined): ShownStacks {
  const wanted = named === undefined || named === "" ? standard : named;
  const good = withStacks().find((id) => id === wanted);
  if (good !== undefined) return { good, broken: `${good}-broken`, weakened: `${good}-weakened` };
  throw new Error(`No organisation "${wanted}" has a stack. There are ${withStacks().join(", ")}.`);
}

export function otherOrganisations(shown: string): string[] {
  return withStacks().filter((id) => id !== shown);
}
