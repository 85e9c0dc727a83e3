import { attestationNames } from "../../catalogue/attestation-names";
import type { CoveredStatement } from "../../catalogue/coverage";
import type { Finding } from "../../evidence/record";
import type { Boxes } from "./boxes";

/** More boxes than that are counted, not named: what holds of everything needs no list. */
const mostNamed = 5;

/** Rows of the sentences that rules enforce or live checks verify: sentence, measures, and what meets it. */
export function sentenceRows(
  covered: readonly CoveredStatement[],
  findings: readonly Finding[],
  boxes: Boxes,
): string[][] {
  return covered
    .filter(({ statement }) => statement.class !== "A")
    .map((each) => [
      `**${each.statement.id}** (${each.statement.class}) ${each.statement.text.en}`,
      each.measures.map(({ id }) => `\`${id}\``).join("<br/>"),
      metBy(each, findings, boxes),
    ]);
}

function metBy({ rules, live, attestations }: CoveredStatement, findings: readonly Finding[], boxes: Boxes): string {
  const lines = rules.flatMap((rule) => {
    const line = byRule(rule, findings, boxes);
    return line === undefined ? [] : [line];
  });
  const passesNowhere = rules.filter((rule) => !findings.some((each) => each.rule === rule && each.outcome === "pass"));
  const [open, silent] = [true, false].map((asked) =>
    passesNowhere.filter((rule) => asked === isUnknown(rule, findings)).map(link),
  );
  return [
    ...lines,
    ...listed("known after the deploy", open),
    ...listed("nothing there that could break it", silent),
    ...listed(
      "live",
      live.map((id) => `\`${id}\``),
    ),
    ...listed(
      "attested",
      attestations.map((type) => `${type} (${attestationNames[type].en})`),
    ),
  ].join("<br/>");
}

/** The rule with the boxes in which it passed; absent where it passed nowhere. */
function byRule(rule: string, findings: readonly Finding[], { of, all }: Boxes): string | undefined {
  const passed = findings.filter((each) => each.rule === rule && each.outcome === "pass");
  if (passed.length === 0) return undefined;
  const met = new Set(passed.flatMap(({ resource }) => of.get(resource.urn ?? "")?.name ?? []));
  const names = [...met].sort();
  if (names.length === 0) return `${link(rule)}: the account`;
  const where = names.length > mostNamed ? `${names.length} of ${all.length} boxes` : names.join(", ");
  return `${link(rule)}: ${where}`;
}

function isUnknown(rule: string, findings: readonly Finding[]): boolean {
  return findings.some((each) => each.rule === rule && each.outcome === "unknown");
}

function listed(what: string, all: readonly string[] = []): string[] {
  return all.length > 0 ? [`${what}: ${all.join(", ")}`] : [];
}

/** Rows of what people attest: the type, and how many sentences rest on it. */
export function attestationRows(covered: readonly CoveredStatement[]): string[][] {
  const attested = covered.filter(({ statement }) => statement.class === "A");
  const types = Object.entries(attestationNames) as [keyof typeof attestationNames, { en: string }][]; // its own keys
  return types.flatMap(([type, { en }]) => {
    const resting = attested.filter(({ attestations }) => attestations.includes(type));
    if (resting.length === 0) return [];
    return [[type, en, String(resting.length), resting.map(({ statement }) => statement.id).join(", ")]];
  });
}

function link(rule: string): string {
  return `[${rule}](../rules/${rule}.md)`;
}
