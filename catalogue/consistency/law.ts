import type { Facts } from "../facts";

/*
 * What sentences of TOM documents are compared with. Only what is certain: a provision or standard that is missing here
 * is not judged.
 */

/** Provisions and decisions that no longer apply, with what took their place. */
export const repealed: Readonly<Record<string, { by: string; since: string }>> = {
  "§ 88 TKG": { by: "§ 3 TDDDG", since: "2021-12-01" },
  "§ 13 TMG": { by: "§ 19 TDDDG", since: "2021-12-01" },
  "§ 3 TTDSG": { by: "§ 3 TDDDG", since: "2024-05-14" },
  "§ 25 TTDSG": { by: "§ 25 TDDDG", since: "2024-05-14" },
  "2000/520/EC": { by: "(EU) 2023/1795", since: "2015-10-06" }, // Safe Harbour: CJEU C-362/14
  "(EU) 2016/1250": { by: "(EU) 2023/1795", since: "2020-07-16" }, // Privacy Shield: CJEU C-311/18
  "2010/87/EU": { by: "(EU) 2021/914", since: "2021-09-27" }, // standard contractual clauses
};

/** Standards that explain or recommend, and to which nobody can be certified, with the one that is mostly meant. */
export const notCertifiable: Readonly<Record<string, string>> = {
  "ISO/IEC 27000": "ISO/IEC 27001",
  "ISO/IEC 27002": "ISO/IEC 27001",
  "ISO/IEC 27003": "ISO/IEC 27001",
  "ISO/IEC 27005": "ISO/IEC 27001",
  "ISO 31000": "ISO/IEC 27001",
};

/** Whom the law binds, by measure. */
export const boundBy: Readonly<Record<string, { party: NonNullable<Facts["bound-party"]>; article: string }>> = {
  "instructions.unlawful": { party: "contractor", article: "28(3) sentence 3" },
  "incident.report-to-client": { party: "contractor", article: "33(2)" },
  "audit.evidence": { party: "contractor", article: "28(3)(h)" },
  "rights.assistance": { party: "contractor", article: "28(3)(e)" },
};

/** Duties of Art. 28 and 33 GDPR that a contract can't except anything from, by measure. */
export const withoutException: Readonly<Record<string, string>> = {
  "processors.approval": "28(2)",
  "processors.agreement": "28(4)",
  "instructions.documented": "28(3)(a)",
  "confidentiality.staff": "28(3)(b)",
  "incident.report-to-client": "33(2)",
};
