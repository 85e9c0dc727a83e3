import type { Language } from "../catalogue/text";
import { CliError, exit } from "./exit";

export interface Choice<T> {
  name: string;
  value: T;
  checked?: boolean;
}

/** Questions to the person who sits there. */
export interface Prompts {
  /** `wrong` says what is wrong with an answer, in a sentence; undefined lets it pass. */
  text(message: string, options?: { suggested?: string; wrong?: (answer: string) => string | undefined }): Promise<string>; // prettier-ignore
  one<T>(message: string, choices: readonly Choice<T>[]): Promise<T>;
  several<T>(message: string, choices: readonly Choice<T>[]): Promise<T[]>;
  yes(message: string, suggested: boolean): Promise<boolean>;
}

/** Whether a person sits there, whom something can be asked. */
export function someoneIsThere(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** The questions of @inquirer/prompts, loaded when the first is asked; on standard error, so that output stays clean. */
export async function terminalPrompts(language: Language): Promise<Prompts> {
  const { checkbox, confirm, input, select } = await import("@inquirer/prompts");
  const context = { output: process.stderr };
  return {
    text: (message, { suggested, wrong } = {}) =>
      orLeft(
        language,
        input(
          {
            message,
            ...(suggested !== undefined && { default: suggested }),
            validate: (answer) => wrong?.(answer.trim()) ?? true,
          },
          context,
        ),
      ).then((answer) => answer.trim()),
    one: (message, choices) => orLeft(language, select({ message, choices: [...choices] }, context)),
    several: (message, choices) => orLeft(language, checkbox({ message, choices: [...choices] }, context)),
    yes: (message, suggested) => orLeft(language, confirm({ message, default: suggested }, context)),
  };
}

/** Who presses Ctrl+C has not made a mistake, but nothing was done either. */
export async function orLeft<T>(language: Language, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError")
      throw new CliError(
        { de: "Abgebrochen; es wurde nichts geschrieben.", en: "Left; nothing was written." }[language],
        exit.usage,
      );
    throw error;
  }
}
