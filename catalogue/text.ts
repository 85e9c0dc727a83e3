/** A sentence in both languages of the product. German is authoritative where the two differ. */
export interface Text {
  de: string;
  en: string;
}

export type Language = keyof Text;

export const languages: readonly Language[] = ["de", "en"];
