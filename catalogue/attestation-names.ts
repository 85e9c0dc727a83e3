import type { attestationTypes } from "./promise/schema";
import type { Text } from "./text";

/** What the types of attestation are called. */
export const attestationNames: Record<(typeof attestationTypes)[number], Text> = {
  "AT-DOC": { de: "Dokument", en: "document" },
  "AT-REV": { de: "wiederkehrende Überprüfung", en: "periodic review" },
  "AT-PERS": { de: "Verpflichtung von Personen", en: "undertaking of persons" },
  "AT-TRAIN": { de: "Schulung", en: "training" },
  "AT-CONTR": { de: "Vertrag", en: "contract" },
  "AT-CERT": { de: "Zertifikat oder Prüfbericht", en: "certificate or report" },
  "AT-PHYS": { de: "bauliche oder räumliche Maßnahme", en: "physical measure" },
  "AT-PROC": { de: "Verfahren", en: "procedure" },
  "AT-EXC": { de: "erklärte Ausnahme", en: "declared exception" },
  "AT-DEL": { de: "Löschung oder Vernichtung", en: "deletion or destruction" },
  "AT-INSTR": { de: "Weisung", en: "instruction" },
  "AT-TEST": { de: "Test", en: "test" },
};
