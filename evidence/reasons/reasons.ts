import { remembered } from "../../catalogue/remembered";
import type { Language } from "../../catalogue/text";
import { sentences } from "./german";
import { germanBy } from "./german-by";
import { capitalized } from "./template";

/**
 * The reason of a verdict as a sentence of the language, to be written after a colon. Witnesses and rules say reasons in
 * English, and records keep them so: the German is made where a report is. A reason without a German form (of a record
 * by another version, of another program) is shown in quotation marks.
 */
export function reasonIn(why: string, language: Language): string {
  if (language === "en" || why === "") return why;
  return capitalized(germanReason(why) ?? quoted(why));
}

/**
 * The German of a reason, beginning with a small letter where it is no noun; `undefined` where there is none. Twenty thousand
 * findings have some dozen reasons; only with names of resources in them there may be as many.
 */
export const germanReason: (why: string) => string | undefined = remembered(germanOf, 10_000);

const single = germanBy(sentences, (inner) => germanReason(inner) ?? quoted(inner));

function germanOf(why: string): string | undefined {
  return inTurn(why) ?? single(why) ?? partly(why);
}

const between = "; ";

/** Reasons that stand together, of which each has a German form; some have a semicolon of their own. */
function inTurn(why: string): string | undefined {
  for (let at = why.indexOf(between); at >= 0; at = why.indexOf(between, at + 1)) {
    const head = why.slice(0, at);
    const first = single(head);
    const rest = first && germanReason(why.slice(at + between.length));
    if (rest) return `${first}${between}${rest}`;
  }
  return undefined;
}

/** Several reasons, of which some have a German form. */
function partly(why: string): string | undefined {
  const parts = why.split(between).map((part) => ({ part, german: single(part) }));
  if (parts.every(({ german }) => german === undefined)) return undefined;
  return parts.map(({ part, german }) => german ?? quoted(part)).join(between);
}

function quoted(text: string): string {
  return `„${text}“`;
}
