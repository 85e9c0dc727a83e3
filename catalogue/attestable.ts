import { allMeasures, measureById } from "./measures";
import { nearest } from "./promise/nearest";
import type { Attestation } from "./promise/schema";
import type { Text } from "./text";

/** Why an attestation shows nothing. */
export interface Misfit {
  kind: "unknown-measure" | "unsuitable-proof";
  /** The key of the attestation that is wrong. */
  key: "measure" | "type";
  problem: Text;
  proposal: Text;
}

/** Whether the measure is one of the catalogue that can be attested so; `undefined` where it is. */
export function misfitOf({ measure: id, type }: Pick<Attestation, "measure" | "type">): Misfit | undefined {
  const measure = measureById(id);
  if (measure === undefined) return unknownMeasure(id);
  if (measure.shown.attested.includes(type)) return undefined;
  const possible = measure.shown.attested.join(", ");
  return {
    kind: "unsuitable-proof",
    key: possible === "" ? "measure" : "type",
    problem: { de: `${id} lässt sich nicht mit ${type} belegen.`, en: `${id} can't be shown by ${type}.` },
    proposal:
      possible === ""
        ? {
            de: "Eine Bestätigung genügt hier nicht; die Maßnahme zeigen Regeln und Live-Prüfungen.",
            en: "An attestation does not do here; rules and live checks show the measure.",
          }
        : { de: `Möglich sind: ${possible}.`, en: `Possible are: ${possible}.` },
  };
}

function unknownMeasure(id: string): Misfit {
  const meant = nearest(id, allMeasures().map((each) => each.id)); // prettier-ignore
  return {
    kind: "unknown-measure",
    key: "measure",
    problem: {
      de: `Eine Maßnahme ${id} kennt der Katalog nicht; die Bestätigung belegt nichts.`,
      en: `The catalogue has no measure ${id}; the attestation shows nothing.`,
    },
    proposal:
      meant === undefined
        ? {
            de: "`tomguard catalogue search` findet die Maßnahme.",
            en: "`tomguard catalogue search` finds the measure.",
          }
        : { de: `Meinten Sie ${meant}?`, en: `Did you mean ${meant}?` },
  };
}
