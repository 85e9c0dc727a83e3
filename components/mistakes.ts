import { nearest } from "../catalogue/promise/nearest";

/** One wrong argument: where it stands, and what would be right. */
export interface Mistake {
  /** Path of the argument, such as `accessLogs.dataClass`. */
  argument: string;
  /** What is wrong and what would be right, as sentences. */
  message: string;
}

/** Thrown before any resource is made, with everything that is wrong at once. */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";
  /**
   * By this the Pulumi CLI knows an error for people, and shows the message and no stack trace (`RunError.isInstance`).
   * Not by the class: the plans are made for the CDK too, where no Pulumi is loaded.
   */
  readonly __pulumiRunError = true;

  constructor(
    component: string,
    readonly mistakes: readonly Mistake[],
  ) {
    const lines = mistakes.map((each) => `  - ${each.argument}: ${each.message}`);
    super([`${component} can't be made as written:`, ...lines].join("\n"));
  }
}

/** Throws when there is a mistake. */
export function refuse(component: string, mistakes: readonly Mistake[]): void {
  if (mistakes.length > 0) throw new ArgumentError(component, mistakes);
}

/** What a planner answers, or what it refuses: so that a component that builds on another tells all mistakes at once. */
export function collect<T>(plan: () => T): { value: () => T; mistakes: readonly Mistake[] } {
  try {
    const value = plan();
    return { value: () => value, mistakes: [] };
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    const refused = (): never => {
      throw error;
    };
    return { value: refused, mistakes: error.mistakes };
  }
}

/** `did you mean "order-files"?` where a known name is close, else the known names; empty where there are none. */
export function hint(name: string, known: readonly string[]): string {
  if (known.length === 0) return "";
  const meant = nearest(name, known);
  return meant === undefined ? `known are ${known.join(", ")}.` : `did you mean "${meant}"?`;
}
