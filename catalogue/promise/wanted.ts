import type { Text } from "../text";

/** What a value of the promise has to look like, told to whoever wrote something else. */
export interface Wanted {
  /** Continues the value that was found: `14 moons` "is not a period". */
  isNot: Text;
  /** What would be right, as a command. */
  write: Text;
}

const units = "minutes, hours, days, weeks, months, years";

/**
 * The one table of what the schema wants. The schema carries the English sentence as its message (zod has room for one
 * string); `wantedBy` finds the row again, and with it the German.
 */
export const wanted = {
  text: {
    isNot: { de: "ist kein Text", en: "is not a text" },
    write: { de: "schreiben Sie einen Text, der nicht leer ist", en: "write a text that is not empty" },
  },
  country: {
    isNot: { de: "ist kein Länderkürzel", en: "is not a country code" },
    write: {
      de: "schreiben Sie die zwei Großbuchstaben nach ISO 3166-1, etwa DE",
      en: "write the two capital letters of ISO 3166-1, such as DE",
    },
  },
  date: {
    isNot: { de: "ist kein Kalendertag", en: "is not a day of the calendar" },
    write: { de: "schreiben Sie einen Tag als 2027-05-31", en: "write a day as 2027-05-31" },
  },
  region: {
    isNot: { de: "ist keine AWS-Region", en: "is not an AWS region" },
    write: {
      de: "schreiben Sie eine Region, wie AWS sie nennt, etwa eu-central-1",
      en: "write a region as AWS names it, such as eu-central-1",
    },
  },
  dataClass: {
    isNot: { de: "ist kein Name einer Datenklasse", en: "is not a name for a data class" },
    write: {
      de: "schreiben Sie Kleinbuchstaben, Ziffern und Bindestriche, etwa order-files (`none` steht für Daten ohne Personenbezug und ist keine Klasse)",
      en: "write small letters, digits and hyphens, such as order-files (`none` stands for no personal data and can't be a class)",
    },
  },
  ruleId: {
    isNot: { de: "ist keine Kennung einer Regel", en: "is not the id of a rule" },
    write: {
      de: "schreiben Sie eine Kennung, wie `tomguard rules` sie nennt, etwa encryption-at-rest",
      en: "write an id as `tomguard rules` lists it, such as encryption-at-rest",
    },
  },
  duration: {
    isNot: { de: "ist kein Zeitraum", en: "is not a period" },
    write: {
      de: `schreiben Sie eine ganze Zahl und eine Einheit (${units}), etwa \`14 days\``,
      en: `write a whole number and a unit (${units}), such as \`14 days\``,
    },
  },
  positiveDuration: {
    isNot: { de: "ist kein Zeitraum, mit dem das geht", en: "is not a period that works here" },
    write: {
      de: `schreiben Sie eine ganze Zahl ab 1 und eine Einheit (${units}), etwa \`35 days\``,
      en: `write a whole number from 1 and a unit (${units}), such as \`35 days\``,
    },
  },
  interval: {
    isNot: { de: "ist kein Abstand", en: "is not an interval" },
    write: {
      de: "schreiben Sie hourly, daily, weekly, monthly, quarterly, yearly oder etwa `every 6 months`",
      en: "write hourly, daily, weekly, monthly, quarterly, yearly, or such as `every 6 months`",
    },
  },
  tlsVersion: {
    isNot: { de: "ist keine TLS-Version, die zugesagt werden kann", en: "is not a TLS version that can be promised" },
    write: { de: 'schreiben Sie "1.2" oder "1.3", in Anführungszeichen', en: 'write "1.2" or "1.3", in quotes' },
  },
  account: {
    isNot: { de: "ist keine AWS-Kontonummer", en: "is not the number of an AWS account" },
    write: {
      de: 'schreiben Sie zwölf Ziffern in Anführungszeichen, etwa "012345678901"',
      en: 'write twelve digits in quotes, such as "012345678901"',
    },
  },
  sha256: {
    isNot: { de: "ist kein SHA-256", en: "is not a SHA-256" },
    write: {
      de: "schreiben Sie 64 Hexadezimalziffern in Kleinbuchstaben, wie `sha256sum` sie ausgibt",
      en: "write 64 hexadecimal digits in small letters, as `sha256sum` prints them",
    },
  },
} as const satisfies Record<string, Wanted>;

export type WantedName = keyof typeof wanted;

/** The parameter that makes a zod type or check say what was wanted. */
export function says(name: WantedName): { error: string } {
  return { error: wanted[name].write.en };
}

const byMessage = new Map<string, WantedName>(
  // The names are the table's own keys.
  (Object.keys(wanted) as WantedName[]).map((name) => [wanted[name].write.en, name]),
);

/** The row whose English sentence a zod issue carries. */
export function wantedBy(message: string): WantedName | undefined {
  return byMessage.get(message);
}
