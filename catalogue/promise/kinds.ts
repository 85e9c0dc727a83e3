import type { Text } from "../text";
import { keysAt } from "./json-schema";
import { section } from "./phrases";
import type { Path } from "./problem";

interface ExpectedKind {
  isNot: Text;
  write: (path: Path) => Text;
}

/** zod says `number` of a text and `int` of 1.5; both want the same. */
const wholeNumber: ExpectedKind = {
  isNot: { de: "ist keine ganze Zahl", en: "is not a whole number" },
  write: () => ({
    de: "schreiben Sie eine ganze Zahl ohne Anführungszeichen",
    en: "write a whole number without quotes",
  }),
};

/** What zod expects, in people's words. */
export const kinds: Record<string, ExpectedKind> = {
  object: {
    isNot: { de: "ist kein Abschnitt mit Schlüsseln", en: "is not a section with keys" },
    write: (path) => section(keysAt(path)),
  },
  record: {
    isNot: { de: "ist kein Abschnitt mit Schlüsseln", en: "is not a section with keys" },
    write: () => ({
      de: "schreiben Sie Zeilen der Form `name: wert`, oder {}",
      en: "write lines such as `name: value`, or {}",
    }),
  },
  array: {
    isNot: { de: "ist keine Liste", en: "is not a list" },
    write: () => ({
      de: "schreiben Sie eine Liste in eckigen Klammern, [] für eine leere",
      en: "write a list in square brackets, [] for an empty one",
    }),
  },
  boolean: {
    isNot: { de: "ist weder true noch false", en: "is neither true nor false" },
    write: () => ({ de: "schreiben Sie true oder false", en: "write true or false" }),
  },
  int: wholeNumber,
  number: wholeNumber,
};
