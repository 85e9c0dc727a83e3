import type { ErrorCode } from "yaml";
import type { Text } from "../text";

/** Mistakes of YAML as the library counts them, and what a promise doesn't use of YAML. */
type SyntaxCode = ErrorCode | "ALIAS" | "MERGE" | "PROTO" | "VERSION";

interface SyntaxText {
  wrong: Text;
  right: Text;
}

const indentation: SyntaxText = {
  wrong: { de: "die Einrückung passt nicht zu den Zeilen darüber", en: "the indentation does not fit the lines above" },
  right: {
    de: "rücken Sie Schlüssel eines Abschnitts gleich weit ein, mit Leerzeichen",
    en: "indent the keys of one section by the same number of spaces",
  },
};

const aliasTag: SyntaxText = {
  wrong: { de: "Anker und Marken sind hier unklar", en: "anchors and tags are not clear here" },
  right: { de: "schreiben Sie nur den Wert selbst", en: "write nothing but the value" },
};

const texts: Partial<Record<SyntaxCode, SyntaxText>> = {
  DUPLICATE_KEY: {
    wrong: {
      de: "dieser Schlüssel steht schon weiter oben im selben Abschnitt",
      en: "this key stands further up in the same section",
    },
    right: { de: "lassen Sie einen der beiden stehen", en: "keep one of the two" },
  },
  TAB_AS_INDENT: {
    wrong: { de: "die Zeile ist mit einem Tabulator eingerückt", en: "the line is indented by a tab" },
    right: { de: "rücken Sie mit Leerzeichen ein, zwei je Ebene", en: "indent with spaces, two for each level" },
  },
  BAD_INDENT: indentation,
  MULTILINE_IMPLICIT_KEY: indentation,
  BLOCK_AS_IMPLICIT_KEY: {
    wrong: { de: "in einer Zeile steht mehr als ein Schlüssel", en: "there is more than one key on a line" },
    right: {
      de: "schreiben Sie jeden Schlüssel in eine eigene Zeile, und einen Wert mit Doppelpunkt in Anführungszeichen",
      en: "write each key on a line of its own, and a value that has a colon in quotes",
    },
  },
  BLOCK_IN_FLOW: {
    wrong: { de: "eine Klammer { oder [ ist nicht geschlossen", en: "a bracket { or [ is not closed" },
    right: { de: "schließen Sie sie mit } oder ]", en: "close it with } or ]" },
  },
  MISSING_CHAR: {
    wrong: {
      de: "ein Zeichen fehlt: ein Anführungszeichen, ein Doppelpunkt oder ein Komma",
      en: "a character is missing: a quote, a colon or a comma",
    },
    right: { de: "ergänzen Sie es an dieser Stelle oder davor", en: "add it here or before" },
  },
  BAD_SCALAR_START: {
    wrong: { de: "mit diesem Zeichen kann ein Wert nicht beginnen", en: "a value can't begin with this character" },
    right: { de: "setzen Sie den Wert in Anführungszeichen", en: "put the value in quotes" },
  },
  BAD_DQ_ESCAPE: {
    wrong: {
      de: "nach \\ steht in doppelten Anführungszeichen etwas Unbekanntes",
      en: "there is something unknown after \\ in double quotes",
    },
    right: {
      de: "schreiben Sie \\\\ für den Schrägstrich, oder einfache Anführungszeichen",
      en: "write \\\\ for the slash itself, or use single quotes",
    },
  },
  MULTIPLE_DOCS: {
    wrong: { de: "die Datei enthält mehrere YAML-Dokumente", en: "the file has several YAML documents" },
    right: {
      de: "entfernen Sie die Zeile ---; eine Datei ist eine Zusage",
      en: "remove the line ---; one file is one promise",
    },
  },
  NON_STRING_KEY: {
    wrong: { de: "ein Schlüssel ist selbst eine Liste oder ein Abschnitt", en: "a key is itself a list or a section" },
    right: { de: "schreiben Sie einen Namen vor den Doppelpunkt", en: "write a name before the colon" },
  },
  TAG_RESOLVE_FAILED: {
    wrong: {
      de: "Marken (mit ! davor) werden hier nicht verstanden",
      en: "tags (with a ! before them) are not understood here",
    },
    right: { de: "schreiben Sie den Wert ohne sie", en: "write the value without it" },
  },
  RESOURCE_EXHAUSTION: {
    wrong: { de: "die Datei ist zu tief verschachtelt", en: "the file is nested too deeply" },
    right: { de: "eine Zusage hat vier Ebenen, nicht mehr", en: "a promise has four levels and no more" },
  },
  ALIAS_PROPS: aliasTag,
  BAD_ALIAS: aliasTag,
  BAD_PROP_ORDER: aliasTag,
  MULTIPLE_ANCHORS: aliasTag,
  MULTIPLE_TAGS: aliasTag,
  ALIAS: {
    wrong: { de: "ein Verweis (*) ersetzt hier einen Wert", en: "an alias (*) stands for a value here" },
    right: {
      de: "schreiben Sie den Wert aus; wer prüft, liest ihn dort, wo er steht",
      en: "write the value out; who audits reads it where it stands",
    },
  },
  MERGE: {
    wrong: { de: "<< fügt einen anderen Abschnitt ein", en: "<< merges another section" },
    right: { de: "schreiben Sie dessen Schlüssel hier aus", en: "write its keys out here" },
  },
  PROTO: {
    wrong: { de: "__proto__ ist kein Schlüssel einer Zusage", en: "__proto__ is not a key of a promise" },
    right: { de: "entfernen Sie ihn", en: "remove it" },
  },
  VERSION: {
    wrong: { de: "die Datei verlangt eine andere Fassung von YAML", en: "the file asks for another version of YAML" },
    right: {
      de: "entfernen Sie die Zeile %YAML; gelesen wird YAML 1.2",
      en: "remove the line %YAML; YAML 1.2 is read",
    },
  },
};

/** What people are told about a mistake of YAML. */
export function syntaxTexts(code: SyntaxCode): SyntaxText {
  return (
    texts[code] ?? {
      wrong: { de: "das ist kein gültiges YAML", en: "this is not valid YAML" },
      right: { de: "prüfen Sie diese Zeile und die davor", en: "look at this line and the one before" },
    }
  );
}
