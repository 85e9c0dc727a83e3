/** Exit statuses that scripts rely on. */
export const exit = {
  /** Nothing failed. */
  ok: 0,
  /** Something failed, or can't be proved after the deploy. */
  failed: 1,
  /** The input or the usage was wrong. */
  usage: 2,
  /** The environment was wrong: no engine, no credentials. */
  environment: 3,
} as const;

export type ExitStatus = (typeof exit)[keyof typeof exit];

/** A user's mistake or a lack of the environment: shown as its message alone, without a stack. */
export class CliError extends Error {
  override readonly name = "CliError";
  constructor(
    message: string,
    readonly status: ExitStatus,
  ) {
    super(message);
  }
}
