import { germanBy } from "../../evidence/reasons/german-by";
import { germanReason } from "../../evidence/reasons/reasons";
import type { Sentences } from "../../evidence/reasons/sentences";
import { capitalized } from "../../evidence/reasons/template";
import { ofAccounts } from "./accounts";
import { ofDeploys } from "./deploys";
import { ofPrograms } from "./programs";
import { ofStates } from "./states";
import { ofTemplates } from "./templates";

/** German of what errors say in English, for those that are thrown where nobody knows the language. */
export const messages: Sentences = {
  ...ofPrograms,
  ...ofStates,
  ...ofTemplates,
  ...ofDeploys,
  ...ofAccounts,
};

const germanMessage = germanBy(messages, (why) => germanReason(why) ?? why);

/**
 * An error's message in German, line by line where it has several. What nobody wrote here (the words of a program, of the
 * engine, of AWS) stays as it is; a path before the message, too.
 */
export function inGerman(message: string): string {
  return germanMessage(message) ?? message.split("\n").map(lineInGerman).join("\n");
}

function lineInGerman(line: string): string {
  const whole = germanMessage(line);
  if (whole !== undefined) return whole;
  const [, path = "", rest = ""] = /^(.+?): (.+)$/.exec(line) ?? [];
  const german = rest === "" ? undefined : germanMessage(rest);
  return german === undefined ? line : `${path}: ${capitalized(german)}`;
}
