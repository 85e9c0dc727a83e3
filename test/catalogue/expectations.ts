import type { CategoryId } from "../../catalogue/category";
import type { OrganisationId } from "../../catalogue/organisations";
import type { statementTypes } from "../../catalogue/organisations-schema";

/*
 * How many sentences the five documents hold, counted when they were first read, before the catalogue was written. Where
 * the catalogue corrects that reading, the number here changes with its reason in docs/catalogue.md; so far none has.
 */

/** Counts of class E, V and A. */
type ByClass = [enforceable: number, verifiable: number, attested: number];

export const byOrganisation: Record<OrganisationId, ByClass> = {
  "image-retouching": [7, 1, 15],
  "photo-lab": [9, 0, 26],
  "web-hosting": [13, 2, 17],
  "retail-it": [6, 2, 32],
  "email-dispatch": [42, 12, 133],
};

export const byCategory: Record<CategoryId, ByClass> = {
  zutrittskontrolle: [0, 0, 13],
  zugangskontrolle: [10, 1, 7],
  zugriffskontrolle: [5, 1, 6],
  trennungskontrolle: [5, 0, 0],
  pseudonymisierung: [0, 0, 4],
  verschluesselung: [9, 0, 0],
  weitergabekontrolle: [14, 1, 10],
  eingabekontrolle: [5, 0, 1],
  verfuegbarkeitskontrolle: [6, 1, 1],
  belastbarkeit: [3, 1, 1],
  wiederherstellbarkeit: [1, 1, 3],
  "regelmaessige-ueberpruefung": [2, 7, 21],
  auftragskontrolle: [1, 1, 70],
  "loeschung-aufbewahrung": [10, 3, 10],
  "datenresidenz-drittland": [5, 0, 9],
  betroffenenrechte: [1, 0, 26],
  organisationskontrolle: [0, 0, 41],
};

export const byType: Record<(typeof statementTypes)[number], number> = {
  measure: 130,
  deadline: 35,
  location: 12,
  "contract-duty": 65,
  "processor-rule": 27,
  "data-subject-right": 15,
  "declared-exception": 11,
  statement: 22,
};
