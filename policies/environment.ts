import { languages, type Language } from "../catalogue/text";

/** `TOMGUARD_LANG`, else German for a German locale, else English. */
export function languageFrom(env: NodeJS.ProcessEnv): Language {
  const said = (env["TOMGUARD_LANG"] ?? env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "").slice(0, 2);
  return languages.find((each) => each === said) ?? "en";
}

/** Whether a variable of the environment switches something on: anything but nothing, `0` and `false`. */
export function isOn(value: string | undefined): boolean {
  return !["", "0", "false"].includes((value ?? "").toLowerCase());
}
