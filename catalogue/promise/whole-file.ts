import type { Text } from "../text";
import { PromiseError } from "./problem";

/** Why a file can't be a promise at all. */
type WholeFileMistake = "unreadable" | "huge" | "binary" | "empty" | "no-promise" | "ours" | "changed";

const texts: Record<WholeFileMistake, { wrong: Text; right: Text }> = {
  unreadable: {
    wrong: { de: "die Datei lässt sich nicht öffnen", en: "the file can't be opened" },
    right: {
      de: "prüfen Sie Pfad und Rechte; `tomguard init` legt eine an",
      en: "look at its path and rights; `tomguard init` writes one",
    },
  },
  huge: {
    wrong: { de: "die Datei ist größer als 256 KiB", en: "the file is larger than 256 KiB" },
    right: { de: "nennen Sie die Datei mit der Zusage", en: "name the file with the promise" },
  },
  binary: {
    wrong: { de: "die Datei ist kein Text in UTF-8", en: "the file is not text in UTF-8" },
    right: { de: "speichern Sie sie als UTF-8", en: "save it as UTF-8" },
  },
  empty: {
    wrong: { de: "die Datei ist leer, sie sagt nichts zu", en: "the file is empty, it promises nothing" },
    right: {
      de: "schreiben Sie die Zusage hinein, oder {} für alle strengen Vorgaben",
      en: "write the promise into it, or {} for all strict defaults",
    },
  },
  "no-promise": {
    wrong: {
      de: "die Datei einer Organisation enthält keine Zusage",
      en: "the file of an organisation has no promise",
    },
    right: { de: "ergänzen Sie den Abschnitt promise", en: "add the section promise" },
  },
  ours: {
    wrong: {
      de: "die Datei gehört zum Katalog von tomguard und wird nicht verändert",
      en: "the file belongs to tomguard's catalogue and is not changed",
    },
    right: {
      de: "kopieren Sie die Zusage in eine eigene tomguard.yaml",
      en: "copy the promise into a tomguard.yaml of your own",
    },
  },
  changed: {
    wrong: { de: "die Datei wurde inzwischen verändert", en: "the file has been changed meanwhile" },
    right: { de: "rufen Sie den Befehl noch einmal auf", en: "call the command once more" },
  },
};

/** The error for a file of which nothing else can be said. */
export function wholeFile(mistake: WholeFileMistake, file: string): PromiseError {
  const at = mistake === "unreadable" ? 0 : 1;
  return new PromiseError([{ file, line: at, column: at, path: "", ...texts[mistake] }]);
}
