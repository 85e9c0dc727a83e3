import { coverage, type CoveredStatement } from "../../catalogue/coverage";
import { allMeasures } from "../../catalogue/measures";
import { organisation, type Organisation, type OrganisationId } from "../../catalogue/organisations";
import { packageRoot } from "../../catalogue/package-root";
import type { Finding } from "../../evidence/record";
import { judgeSeen } from "../../policies/judge-seen";
import { rules } from "../../policies/rules";
import { twinOf, type OrganisationStacks } from "../../stacks/organisations";
import { runProgram } from "../../witness/pulumi/sources/program";
import { partsOf } from "./parts";
import { pictureOf } from "./picture";

/** The day on which stacks are judged, so that pages don't change with the calendar. */
const today = "2026-11-22";

/** The page of an organisation's stack: what it is made of, and which sentence of the document is met by what. */
export async function stackPage(id: OrganisationId, stacks: OrganisationStacks): Promise<string> {
  const described = organisation(id);
  const seen = await runProgram({ program: packageRoot(), stack: id });
  const { parts, partOf } = partsOf(seen);
  const names = new Map(parts.map(({ urn, name }) => [urn, name]));
  const { findings } = judgeSeen(seen, rules, { promise: described.promise, today });
  const nameOf = ({ resource }: Finding) => names.get(partOf(resource.urn ?? "") ?? "") ?? resource.name;
  const table = coverage(allMeasures(), [described], rules).statements;
  const rows = table
    .filter(({ statement }) => statement.class === "E")
    .map((each) => rowOf(each, findings, nameOf, stacks));
  return [
    `# ${id}`,
    "",
    "Made by `make generate` from the stack as a preview sees it.",
    "",
    `${described.document.title.en} (document ${described.document.id}), as a system: \`stacks/${id}.ts\`. Its twin \`${twinOf(id)}\` breaks every enforceable sentence.`,
    "",
    "## What it is made of",
    "",
    pictureOf(parts),
    "",
    "## Which sentence is met by what",
    "",
    "| sentence | says | met by | shown by the rules | broken in the twin |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
    otherwise(described),
    "",
  ].join("\n");
}

function rowOf(
  { statement, rules: own }: CoveredStatement,
  findings: readonly Finding[],
  nameOf: (finding: Finding) => string,
  { breaches, notShown = {} }: OrganisationStacks,
): string {
  const met = findings.filter(({ rule, outcome }) => own.includes(rule) && outcome === "pass");
  const open = findings.filter(({ rule, outcome }) => own.includes(rule) && outcome === "unknown");
  const broken = breaches.filter((each) => each.statement === statement.id).map((each) => `\`${each.resource}\`: ${each.mistake}`); // prettier-ignore
  const parts = listed(met.map(nameOf));
  return row([
    statement.id,
    statement.text.en,
    parts || listed(open.map(nameOf)) || nothing,
    shownBy(met, open),
    broken.join("; ") || (notShown[statement.id]?.en ?? ""),
  ]);
}

/** A sentence that is kept by what is not there, such as copies; a test lists them. */
const nothing = "nothing of it is in the stack";

/** Rules that passed, and those that a preview can't answer. */
function shownBy(met: readonly Finding[], open: readonly Finding[]): string {
  const passed = new Set(met.map(({ rule }) => rule));
  const late = open.map(({ rule }) => rule).filter((each) => !passed.has(each));
  return [listed([...passed]), late.length > 0 ? `once deployed: ${listed(late)}` : ""].filter(Boolean).join("; ");
}

const listed = (names: readonly string[]): string => [...new Set(names)].sort().join(", ");

const row = (cells: readonly string[]): string => `| ${cells.map((each) => each.replace(/\|/g, "\\|")).join(" | ")} |`;

function otherwise({ statements }: Organisation): string {
  const of = (name: string) => statements.filter((each) => each.class === name).map(({ id }) => id);
  const [verified, attested] = [of("V"), of("A")];
  const live = verified.length > 0 ? `A live check shows ${verified.join(", ")}. ` : "";
  return `${live}A person attests the other ${attested.length} sentences.`;
}
