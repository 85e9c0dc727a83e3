/**
 * Categories of a German TOM annex in their usual order: the headings of the former annex to § 9 BDSG, then what the
 * GDPR added, last what has no heading of its own. The English titles stand in the files of `measures/`.
 */
export const categoryIds = [
  "zutrittskontrolle",
  "zugangskontrolle",
  "zugriffskontrolle",
  "trennungskontrolle",
  "pseudonymisierung",
  "verschluesselung",
  "weitergabekontrolle",
  "eingabekontrolle",
  "verfuegbarkeitskontrolle",
  "belastbarkeit",
  "wiederherstellbarkeit",
  "regelmaessige-ueberpruefung",
  "auftragskontrolle",
  "loeschung-aufbewahrung",
  "datenresidenz-drittland",
  "betroffenenrechte",
  "organisationskontrolle",
] as const;

export type CategoryId = (typeof categoryIds)[number];

/** `catalogue/measures/06-verschluesselung.yaml`: the number is the place in the annex, from 01. */
export function categoryFile(category: CategoryId): string {
  const number = String(categoryIds.indexOf(category) + 1).padStart(2, "0");
  return `catalogue/measures/${number}-${category}.yaml`;
}
