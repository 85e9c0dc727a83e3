import type { Text } from "../../catalogue/text";

/* What `verify` says of an entry: a sentence each, with its number. */

export function missing(first: number, last: number): Text {
  if (first === last) return { de: `Eintrag ${first} fehlt.`, en: `Entry ${first} is missing.` };
  return { de: `Die Einträge ${first} bis ${last} fehlen.`, en: `Entries ${first} to ${last} are missing.` };
}

export function cutOff(first: number, last: number): Text {
  const [de, en] =
    first === last
      ? [`Eintrag ${first} fehlt`, `entry ${first} is missing`]
      : [`die Einträge ${first} bis ${last} fehlen`, `entries ${first} to ${last} are missing`];
  return {
    de: `Das Ende ist abgeschnitten: ${de}; der signierte Kopf zählt ${last} Einträge.`,
    en: `The end was cut off: ${en}; the signed head counts ${last} entries.`,
  };
}

/** By the way in which a file is not what was signed. */
const ways: Readonly<Record<"no-envelope" | "false-signature" | "no-statement" | "false-digest", Text>> = {
  "no-envelope": { de: "die Datei ist kein signierter Umschlag (DSSE)", en: "the file is no signed envelope (DSSE)" },
  "false-signature": { de: "seine Signatur passt nicht zum Inhalt", en: "its signature does not fit its content" },
  "no-statement": { de: "was signiert wurde, ist kein Eintrag", en: "what was signed is no entry" },
  "false-digest": {
    de: "der Record hat eine andere Prüfsumme als genannt",
    en: "its record has another digest than it names",
  },
};

export function altered(sequence: number, way: keyof typeof ways): Text {
  return {
    de: `Eintrag ${sequence} ist verändert oder beschädigt: ${ways[way].de}.`,
    en: `Entry ${sequence} is altered or damaged: ${ways[way].en}.`,
  };
}

export function unknownKey(what: Text, keyIds: readonly string[]): Text {
  const ids = keyIds.map((id) => id.slice(0, 64)).join(", ");
  return {
    de: `${what.de} ist mit einem unbekannten Schlüssel signiert: ${ids}.`,
    en: `${what.en} is signed by an unknown key: ${ids}.`,
  };
}

export function entry(sequence: number): Text {
  return { de: `Eintrag ${sequence}`, en: `Entry ${sequence}` };
}

export function duplicated(sequence: number, original: number): Text {
  return {
    de: `An der Stelle von Eintrag ${sequence} liegt eine Kopie von Eintrag ${original}.`,
    en: `At the place of entry ${sequence} there is a copy of entry ${original}.`,
  };
}

export function reordered(sequence: number, own: number): Text {
  return {
    de: `An der Stelle von Eintrag ${sequence} liegt Eintrag ${own}: die Reihenfolge wurde geändert.`,
    en: `At the place of entry ${sequence} there is entry ${own}: the order was changed.`,
  };
}

export function replaced(sequence: number): Text {
  if (sequence === 1) {
    return {
      de: "Eintrag 1 schließt nicht an ledger.json an: die Datei oder der Eintrag wurde ersetzt.",
      en: "Entry 1 does not follow ledger.json: the file or the entry was replaced.",
    };
  }
  return {
    de: `Eintrag ${sequence} schließt nicht an Eintrag ${sequence - 1} an: einer von beiden wurde von jemandem ersetzt, der den Schlüssel hat.`,
    en: `Entry ${sequence} does not follow entry ${sequence - 1}: one of both was replaced by somebody who has the key.`,
  };
}

export function headElsewhere(count: number): Text {
  return {
    de: `Der signierte Kopf nennt als Eintrag ${count} einen anderen als den, der dort liegt.`,
    en: `The signed head names another entry ${count} than the one that is there.`,
  };
}

export const headMissing: Text = {
  de: "Der Kopf (head.json) fehlt: ob am Ende etwas abgeschnitten wurde, ist nicht festzustellen.",
  en: "The head (head.json) is missing: whether anything was cut off at the end can't be told.",
};

export const headFalse: Text = {
  de: "Der Kopf (head.json) ist verändert oder beschädigt: ob am Ende etwas abgeschnitten wurde, ist nicht festzustellen.",
  en: "The head (head.json) is altered or damaged: whether anything was cut off at the end can't be told.",
};

export const headOfAnother: Text = {
  de: "Der Kopf (head.json) gehört zu einer anderen ledger.json.",
  en: "The head (head.json) belongs to another ledger.json.",
};

export const theHead: Text = { de: "Der Kopf (head.json)", en: "The head (head.json)" };

export function noKeys(named: readonly string[], expected: string | undefined): Text {
  const keys = named.join(", ");
  if (expected === undefined) {
    return {
      de: `Die Schlüssel, die ledger.json nennt (${keys}), liegen nicht unter keys/. Nennen Sie den öffentlichen Schlüssel mit --key.`,
      en: `The keys that ledger.json names (${keys}) are not in keys/. Name the public key by --key.`,
    };
  }
  return {
    de: `Erwartet wird der Schlüssel ${expected}, das Ledger nennt ${keys}: es ist nicht das erwartete.`,
    en: `Expected is the key ${expected}, the ledger names ${keys}: it is not the one that was expected.`,
  };
}

export function headNotInChain(expected: string): Text {
  return {
    de: `Kein gültiger Eintrag hat die erwartete Prüfsumme ${expected}: das Ledger wurde gekürzt oder neu geschrieben.`,
    en: `No valid entry has the expected hash ${expected}: the ledger was cut short or written anew.`,
  };
}

export function notCounted(sequence: number): Text {
  return {
    de: `Eintrag ${sequence} ist gültig, aber der Kopf zählt ihn noch nicht: ein Schreiber brach ab oder ist noch dabei. Der nächste Eintrag holt es nach.`,
    en: `Entry ${sequence} is valid, but the head does not count it yet: a writer broke off, or is still at it. The next entry makes up for it.`,
  };
}

export function clockBackwards(sequence: number, before: string, at: string): Text {
  return {
    de: `Eintrag ${sequence} trägt eine frühere Zeit (${at}) als der davor (${before}): eine Uhr ging falsch. Die Reihenfolge gilt.`,
    en: `Entry ${sequence} bears an earlier time (${at}) than the one before (${before}): a clock was wrong. The order counts.`,
  };
}

export function otherRecord(sequence: number, schema: string): Text {
  return {
    de: `Der Record in Eintrag ${sequence} hat das Format ${schema}, das diese Version von tomguard nicht liest; Signatur und Kette sind geprüft.`,
    en: `The record in entry ${sequence} is of the format ${schema}, which this version of tomguard does not read; signature and chain are verified.`,
  };
}

export function foreignFile(name: string): Text {
  return {
    de: `${name} gehört nicht zum Ledger und wurde nicht beachtet.`,
    en: `${name} is no part of the ledger and was left aside.`,
  };
}
