import { oncePer } from "../../catalogue/once";
import { namedLater } from "../../posture";
import { many, type Glob } from "./glob";
import { never, undetermined, type Match } from "./match";

/**
 * How a pattern fits what is named by the deploy only. One that refers to the thing has the same stand-in as the thing itself,
 * and one that refers to something else has another. One that is written out fits for certain only where any name would.
 */
export function untilNamed(pattern: Glob, subject: Glob, fit: (pattern: Glob, subject: Glob) => Match): Match {
  const { anyName } = namesIn(subject);
  if (anyName === undefined || namesIn(pattern).anyName !== undefined) return fit(pattern, subject);
  const match = fit(pattern, anyName);
  if (match.every === "yes") return match;
  return match.some === "no" ? never : undetermined;
}

/** The text with any run of characters in place of names that the deploy makes; left out where there are none. */
const namesIn = oncePer((glob: Glob): { anyName?: Glob } => {
  // Wildcards are no part of a name, and keep their place: one character for each.
  const text = glob.map((token) => (typeof token === "string" && token.length === 1 ? token : "/")).join("");
  if (!text.includes(namedLater)) return {};
  const anyName = [...text.matchAll(standIn)].reduceRight<Glob>(
    (before, { index, 0: name }) => [...before.slice(0, index), many, ...before.slice(index + name.length)],
    glob,
  );
  return { anyName };
});

/** A name reaches from one divider of an ARN to the next. */
const standIn = new RegExp(`[^/:]*${namedLater}`, "g");
