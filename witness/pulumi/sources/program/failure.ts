import { stripVTControlCharacters } from "node:util";

/** There is nothing that could be run: the message says what would be right. */
export class ProgramNotRunnable extends Error {
  override readonly name = "ProgramNotRunnable";
}

/** The program ran and ended with an error of its own, or did not end. The message is the program's own. */
export class ProgramFailed extends Error {
  override readonly name = "ProgramFailed";

  constructor(
    readonly reason: "error" | "time-limit",
    message: string,
  ) {
    super(message);
  }
}

const foreignFrame = /^\s+at .*(node:|node_modules|<anonymous>\)?$)/;
const frame = /^\s+at /;
const wrapping = /^Running program '.*' failed with an unhandled exception:\s*/;

/**
 * What the program said, without the SDK's wrapping and without frames that are not the program's: of those the first
 * is kept, because it names the line to look at.
 */
export function ownWords(message: string): string {
  const lines = stripVTControlCharacters(message)
    .replace(wrapping, "")
    .replace(/^<ref \*\d+> /, "")
    .split("\n");
  const own = lines.find((line) => frame.test(line) && !foreignFrame.test(line));
  const said = lines
    .filter((line) => !frame.test(line))
    .join("\n")
    .trim();
  return own === undefined ? said : `${said}\n${own.trimEnd()}`;
}
