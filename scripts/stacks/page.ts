import { coverage, type CoveredStatement } from "../../catalogue/coverage";
import { allMeasures } from "../../catalogue/measures";
import { organisation, type OrganisationId } from "../../catalogue/organisations";
import { judgeSeen } from "../../policies/judge-seen";
import { rules } from "../../policies/rules";
import type { Seen } from "../../witness/pulumi/seen";
import { table } from "../rules/page";
import { boxesOf } from "./boxes";
import { picture } from "./picture";
import { attestationRows, sentenceRows } from "./sentences";

/** The day on which stacks are judged, so that pages don't change with the calendar. */
const today = "2026-11-22";

/** The page of a stack that keeps its promise: its architecture, and which sentence is met by what. */
export function stackPage(id: OrganisationId, seen: Seen): string {
  const { document, promise } = organisation(id);
  const { findings } = judgeSeen(seen, rules, { promise, today });
  const covered = coveredOf(id);
  return [
    `# ${id}`,
    "",
    `${document.title.en} (document ${document.id}), as a system: [stacks/${id}.ts](../../stacks/${id}.ts), deployed by`,
    `\`pulumi up -s ${id}\`, judged without an engine by \`tomguard check . -s ${id}\`. Its twin \`${id}-broken\` breaks each`,
    "sentence that rules enforce.",
    "",
    "## Architecture",
    "",
    `${count(seen)} resources, a box for each component or each resource outside of one; an arrow leads to what a box refers to.`,
    "",
    picture(seen),
    "",
    "## Which sentence is met by what",
    "",
    "Sentences that rules enforce (E) or live checks verify (V), the measures that they mean, and each rule with the boxes in",
    "which it passes before the deploy.",
    "",
    ...table(["sentence", "measures", "met by"], sentenceRows(covered, findings, boxesOf(seen))),
    "",
    "## What people attest",
    "",
    attestedInWords(covered),
    "",
    ...table(["type", "", "sentences", "which"], attestationRows(covered)),
    "",
  ].join("\n");
}

/** The index of the stacks' pages. */
export function stacksOverview(stacks: readonly [OrganisationId, Seen][]): string {
  const rows = stacks.map(([id, seen]) => {
    const covered = coveredOf(id);
    const of = (name: string) => String(covered.filter(({ statement }) => statement.class === name).length);
    const { document } = organisation(id);
    return [`[${id}](${id}.md)`, `${document.title.en} (${document.id})`, count(seen), of("E"), of("V"), of("A")];
  });
  return [
    "# Stacks",
    "",
    "The organisations of the catalogue as systems that keep their promises, each with a twin that breaks them. Made from the",
    "stacks by `make generate`.",
    "",
    ...table(["stack", "document", "resources", "enforced", "verified", "attested"], rows),
    "",
  ].join("\n");
}

function coveredOf(id: OrganisationId): CoveredStatement[] {
  return coverage(allMeasures(), [organisation(id)], rules).statements;
}

function count({ resources }: Seen): string {
  return String(resources.filter(({ type }) => type.startsWith("aws:")).length);
}

function attestedInWords(covered: readonly CoveredStatement[]): string {
  const attested = covered.filter(({ statement }) => statement.class === "A").length;
  return `${attested} of ${covered.length} sentences are for people to confirm; a sentence can need more than one proof.`;
}
