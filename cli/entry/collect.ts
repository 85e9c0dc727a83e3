import type { Language } from "../../catalogue/text";
import { CliError, exit } from "../exit";
import { optionName, type Field, type Values } from "./fields";

/** Asks a person for one value. */
export type Ask = (field: Field, values: Values, language: Language) => Promise<string>;

export interface Collecting {
  fields: readonly Field[];
  /** Options as commander gives them. */
  options: Readonly<Record<string, unknown>>;
  language: Language;
  /** Missing where nobody sits there. */
  ask?: Ask | undefined;
}

/**
 * The values of all fields: from flags, else from the person at the terminal.
 * @throws CliError naming every flag that is missing, where nobody can be asked, and every value that names a person
 */
export async function collect({ fields, options, language, ask }: Collecting): Promise<Values> {
  let values: Values = given(fields, options);
  const missing = fields.filter(({ key, otherwise }) => values[key] === undefined && otherwise === undefined);
  if (missing.length > 0 && ask === undefined) throw new CliError(areMissing(missing)[language], exit.usage);
  for (const field of fields) {
    if (values[field.key] !== undefined) continue;
    const value = field.otherwise?.() ?? (await ask?.(field, values, language)) ?? "";
    values = { ...values, [field.key]: value };
  }
  const personal = fields.filter(({ key }) => namesPerson(values[key] ?? ""));
  if (personal.length > 0) throw new CliError(namePersons(personal)[language], exit.usage);
  return Object.fromEntries(fields.map(({ key }) => [key, values[key] ?? ""]));
}

function given(fields: readonly Field[], options: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(
    fields.flatMap(({ key }) => {
      const value = options[optionName(key)];
      return typeof value === "string" ? [[key, value.trim()]] : [];
    }),
  );
}

function areMissing(fields: readonly Field[]) {
  const list = (language: Language): string =>
    fields.map(({ key, label }) => `\n  --${key} <…>  ${label[language]}`).join("");
  return { de: `Es fehlt:${list("de")}`, en: `What is missing:${list("en")}` };
}

/** An address is a person's name: evidence says which role answers for something, not who. */
export function namesPerson(text: string): boolean {
  return /[^\s@]@[^\s@]+\.[^\s@]/.test(text);
}

function namePersons(fields: readonly Field[]) {
  const flags = fields.map(({ key }) => `--${key}`).join(", ");
  return {
    de: `${flags}: Das sieht nach einer E-Mail-Adresse aus. Nennen Sie die Rolle, etwa "Leitung IT"; in den Nachweis kommen keine Personen.`,
    en: `${flags}: this looks like an e-mail address. Name the role, such as "head of IT"; no persons go into evidence.`,
  };
}
