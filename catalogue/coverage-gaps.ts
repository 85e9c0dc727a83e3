import type { Coverage, CoveredStatement } from "./coverage";
import type { OrganisationId } from "./organisations";
import type { Text } from "./text";

/** A sentence that is promised as enforceable, as far as no rule enforces it. */
export interface Gap {
  organisation: OrganisationId;
  statement: string;
  /** Ids of its measures that rules could enforce, and none does. */
  measures: string[];
  /** `partly` where a rule keeps another measure of the sentence. */
  extent: "wholly" | "partly";
  /** What this means for a report, and what shows the sentence meanwhile. */
  why: Text;
}

/** Every sentence of class E with what of it no rule enforces, in the order of the documents. */
export function gapsIn({ statements, measuresWithoutRule }: Coverage): Gap[] {
  const without = new Set(measuresWithoutRule);
  return statements
    .filter(({ statement }) => statement.class === "E")
    .flatMap((covered) => {
      const open = covered.measures.map(({ id }) => id).filter((id) => without.has(id));
      const extent = covered.rules.length === 0 ? ("wholly" as const) : ("partly" as const);
      if (open.length === 0 && extent === "partly") return [];
      const { organisation, statement } = covered;
      return [{ organisation, statement: statement.id, measures: open, extent, why: why(covered, open, extent) }];
    });
}

function why(covered: CoveredStatement, open: readonly string[], extent: Gap["extent"]): Text {
  const [noRule, now] = [noRuleFor(open), meanwhile(covered, open, extent)];
  return { de: `${noRule.de} ${now.de}`, en: `${noRule.en} ${now.en}` };
}

function noRuleFor(open: readonly string[]): Text {
  const list = open.join(", ");
  if (open.length === 0) {
    return {
      de: "Keine ihrer Maßnahmen wird durch Regeln durchgesetzt.",
      en: "None of its measures is enforced by rules.",
    };
  }
  return { de: `Noch keine Regel für ${list}.`, en: `No rule yet for ${list}.` };
}

function meanwhile(
  { rules, attestations, live }: CoveredStatement,
  open: readonly string[],
  extent: Gap["extent"],
): Text {
  if (extent === "partly") {
    return { de: `Das Übrige setzt durch: ${rules.join(", ")}.`, en: `The rest is enforced by ${rules.join(", ")}.` };
  }
  if (attestations.length > 0) {
    const types = attestations.join(", ");
    return {
      de: `Bis dahin bestätigt ein Mensch (${types}), oder der Stand bleibt offen.`,
      en: `Until then a person attests it (${types}), or its status stays open.`,
    };
  }
  if (live.some((id) => open.includes(id))) {
    return {
      de: "Eine Live-Prüfung könnte es zeigen; ohne sie weist der Bericht den Satz als nicht geprüft aus.",
      en: "A live check could show it; without one the report shows the sentence as not judged.",
    };
  }
  return {
    de: "Bis dahin weist der Bericht den Satz als nicht geprüft aus.",
    en: "Until then the report shows the sentence as not judged.",
  };
}
