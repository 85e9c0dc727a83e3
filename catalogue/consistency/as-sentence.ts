import type { Text } from "../text";

/** A mistake as the loader tells it (`the list is empty`) as a sentence of its own. */
export function asSentence({ de, en }: Text): Text {
  const whole = (text: string): string => {
    // An id such as eu-west-2 at the beginning stays as it is written.
    const begun = /^\p{Ll}+ /u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
    return /[.?!]$/.test(begun) ? begun : `${begun}.`;
  };
  return { de: whole(de), en: whole(en) };
}
