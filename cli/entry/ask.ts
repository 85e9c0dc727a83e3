import type { Language } from "../../catalogue/text";
import { orLeft, someoneIsThere } from "../prompts";
import type { Ask } from "./collect";
import { namesPerson } from "./collect";
import type { Field } from "./fields";

/** How a person is asked for a field; `undefined` where none sits there. */
export function asker(): Ask | undefined {
  return someoneIsThere() ? ask : undefined;
}

/** On standard error: the result is elsewhere. */
const ask: Ask = async (field, values, language) => {
  const { input, search } = await import("@inquirer/prompts"); // loaded for a person only: it takes a while
  const message = field.label[language];
  const context = { output: process.stderr };
  const choices = field.choices?.(values);
  if (choices === undefined || choices.length === 0) {
    return orLeft(language, input({ message, validate: (text) => valid(text, field, language) }, context));
  }
  const source = (typed: string | undefined) =>
    choices
      .filter(({ value, title }) => `${value} ${title}`.toLowerCase().includes((typed ?? "").toLowerCase()))
      .map(({ value, title }) => ({ value, name: title === "" ? value : `${value} — ${title}` }));
  return orLeft(language, search({ message, source }, context));
};

function valid(text: string, { key }: Field, language: Language): true | string {
  if (text.trim() === "") return { de: "Bitte angeben.", en: "Please say." }[language];
  if (namesPerson(text)) return { de: "Eine Rolle, keine Adresse.", en: "A role, no address." }[language];
  const isDay = key === "on" || key === "until" || key === "valid-until";
  if (isDay && !/^\d{4}-\d{2}-\d{2}$/.test(text.trim())) {
    return { de: "Ein Tag als 2027-05-31.", en: "A day as 2027-05-31." }[language];
  }
  return true;
}
