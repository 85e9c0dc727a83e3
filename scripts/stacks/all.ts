import { packageRoot } from "../../catalogue/package-root";
import { organisationIds, type OrganisationId } from "../../catalogue/organisation-ids";
import { organisationStacks } from "../../stacks/organisations";
import type { Seen } from "../../witness/pulumi/seen";
import { runProgram } from "../../witness/pulumi/sources/program";
import { stackPage, stacksOverview } from "./page";

/** Every stack that keeps its promise, as `tomguard check` sees it: compiled, and run in memory. */
export async function seenStacks(): Promise<[OrganisationId, Seen][]> {
  const seen: [OrganisationId, Seen][] = [];
  for (const id of organisationIds.filter((each) => organisationStacks[each] !== undefined)) {
    seen.push([id, await runProgram({ program: packageRoot(), stack: id })]);
  }
  return seen;
}

/** The pages by their files. */
export async function stackPages(): Promise<Record<string, () => string>> {
  const stacks = await seenStacks();
  return {
    "docs/stacks/README.md": () => stacksOverview(stacks),
    ...Object.fromEntries(stacks.map(([id, seen]) => [`docs/stacks/${id}.md`, () => stackPage(id, seen)])),
  };
}
