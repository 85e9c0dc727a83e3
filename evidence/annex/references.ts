import { articleText } from "../../catalogue/article";
import type { Measure } from "../../catalogue/measures";
import type { Language, Text } from "../../catalogue/text";

/** Where a measure stands in the law and in the usual catalogues. Another law than the GDPR stays as it is written. */
export function referencesOf({ articles, bdsg64, iso27001, c5 }: Measure, language: Language): string[] {
  const law = { de: "DSGVO", en: "GDPR" }[language];
  const own = articles
    .filter((each) => !each.startsWith("§"))
    .map((each) => articleText(each)[language].replace(` ${law}`, ""));
  const others = articles.filter((each) => each.startsWith("§"));
  const numbers = bdsg64.join(", ");
  return [
    ...(own.length > 0 ? [`${own.join(", ")} ${law}`] : []),
    ...others,
    ...(numbers === "" ? [] : [{ de: `§ 64 Abs. 3 Nr. ${numbers} BDSG`, en: `§ 64(3) no. ${numbers} BDSG` }[language]]),
    ...(iso27001.length > 0 ? [`ISO 27001:2022 A ${iso27001.join(", ")}`] : []),
    ...(c5.length > 0 ? [`C5:2020 ${c5.join(", ")}`] : []),
  ];
}

/** Law that the annex as a whole rests on. */
export const legalBasis: Text = {
  de: "Art. 28 Abs. 3 Satz 2 lit. c, Art. 32 DSGVO",
  en: "Art. 28(3) sentence 2 (c), Art. 32 GDPR",
};
