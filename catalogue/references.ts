import { z } from "zod";
import type { Text } from "./text";

/*
 * What measures refer to in other catalogues: numbers and ids only, because ISO's text is copyrighted. Each schema knows
 * how far its catalogue goes, so that an id that does not exist can't be cited.
 */

/** `32(1)(a)`, `28(3) sentence 3` of the GDPR; `§ 25 TDDDG` where another law is the source. */
export const articleSchema = z
  .string()
  .regex(
    /^([1-9]\d?(-[1-9]\d?)?(\(\d+\))?(\([a-z]\))?( sentence \d)?|§ \d+[a-z]?( \d+)? [A-Z]+)$/,
    "write an article of the GDPR as 32(1)(a), another law as § 38 BDSG",
  );

/** Numbers of § 64(3) BDSG. It binds law enforcement only; TOM annexes are still ordered by its terms. */
export const bdsg64Schema = z.int().min(1).max(14);

/** Protection goals of the German Standard Data Protection Model (SDM 3.1, part C1). */
export const sdmGoals = [
  "availability",
  "integrity",
  "confidentiality",
  "unlinkability",
  "transparency",
  "intervenability",
  "data-minimisation",
] as const;

/** How the SDM itself names its goals. */
export const sdmWords: Readonly<Record<(typeof sdmGoals)[number], Text>> = {
  availability: { de: "Verfügbarkeit", en: "availability" },
  integrity: { de: "Integrität", en: "integrity" },
  confidentiality: { de: "Vertraulichkeit", en: "confidentiality" },
  unlinkability: { de: "Nichtverkettung", en: "unlinkability" },
  transparency: { de: "Transparenz", en: "transparency" },
  intervenability: { de: "Intervenierbarkeit", en: "intervenability" },
  "data-minimisation": { de: "Datenminimierung", en: "data minimisation" },
};

/** Number of controls in each theme of Annex A of ISO/IEC 27001:2022; 93 in all. */
const isoThemes: Record<string, number> = { "5": 37, "6": 8, "7": 14, "8": 34 };

export const iso27001Schema = z.string().refine((id) => {
  const [, theme = "", number = ""] = /^([5-8])\.([1-9]\d?)$/.exec(id) ?? [];
  return Number(number) > 0 && Number(number) <= (isoThemes[theme] ?? 0);
}, "Annex A of ISO/IEC 27001:2022 has no such control");

/** Number of criteria in each area of BSI C5:2020; 121 in all. The 2026 edition has other ids. */
const c5Areas: Record<string, number> = {
  OIS: 7, SP: 3, HR: 6, AM: 6, PS: 7, OPS: 24, IDM: 9, CRY: 4, COS: 8,
  PI: 3, DEV: 10, SSO: 5, SIM: 5, BCM: 4, COM: 4, INQ: 4, PSS: 12,
}; // prettier-ignore

export const c5Schema = z.string().refine((id) => {
  const [, area = "", number = ""] = /^([A-Z]{2,3})-(\d{2})$/.exec(id) ?? [];
  return Number(number) > 0 && Number(number) <= (c5Areas[area] ?? 0);
}, "C5:2020 has no such criterion");
