import type { Text } from "../../catalogue/text";

/** A value that a new entry of the promise needs: a key of the entry, and a flag of the same name. */
export interface Field {
  key: string;
  /** Asked of a person, and said in the help. */
  label: Text;
  /** What may be chosen, where that is known before. */
  choices?: (values: Values) => readonly Choice[];
  /** What is taken where nothing is said. */
  otherwise?: () => string;
}

export interface Choice {
  value: string;
  title: string;
}

/** Values by key, as far as they are known. */
export type Values = Readonly<Record<string, string>>;

/** `measure-instead` as commander names the option: `measureInstead`. */
export function optionName(key: string): string {
  return key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
