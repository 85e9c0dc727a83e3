/**
 * Control characters (terminal escapes among them), bidirectional overrides and invisible separators: nothing that a
 * resource may be called should steer a terminal or make a line read as another.
 */
const unprintable = /[\p{Cc}\p{Cs}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/** The text on one line, with what can't be seen written as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** Text of ours that may have lines: line breaks and tabs become spaces, the rest as in `printable`. */
export function oneLine(text: string): string {
  return printable(text.replace(/[\r\n\t]+/g, " ").trim());
}

/** A name must not become a command of the CI system whose log it is printed to (`::error::`, `##vso[…]`, `##[…]`). */
export function inertInCi(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, "$1\\u{3a}").replace(/##(?=\[|vso\[|teamcity\[)/g, "#\\u{23}");
}
