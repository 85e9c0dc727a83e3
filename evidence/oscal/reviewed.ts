import type { Assessment } from "./assessment";
import { token } from "./text";

/** The measures that the record speaks of, each of which has a finding: what is not shown is not left out. */
export function reviewedControls({ proofs, language }: Assessment) {
  if (proofs.length === 0) return nothingReviewed(language);
  return {
    "control-selections": [{ "include-controls": proofs.map(({ id }) => ({ "control-id": token(id) })) }],
  };
}

/** OSCAL wants a selection even where nothing was selected. */
function nothingReviewed(language: Assessment["language"]) {
  const description = {
    de: "Der Record nennt keine Maßnahme: Es wurde nichts geprüft.",
    en: "The record names no measure: nothing was reviewed.",
  };
  return {
    description: description[language],
    "control-selections": [{ description: description[language], "include-all": {} }],
  };
}
