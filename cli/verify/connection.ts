import { connect, NotConnected, type Account, type ConnectOptions } from "../../witness/aws/connect";
import { CliError, exit } from "../exit";
import type { VerifyOptions } from "../verify";

/** How the options say that AWS is reached. */
export function connectionOf({ endpointUrl, profile, roleArn, region }: VerifyOptions): ConnectOptions {
  const home = region?.[0] ?? process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"];
  return {
    ...(endpointUrl !== undefined && { endpoint: endpointUrl }),
    ...(profile !== undefined && { profile }),
    ...(roleArn !== undefined && { role: roleArn }),
    ...(home !== undefined && { home }),
    attempts: Number(process.env["AWS_MAX_ATTEMPTS"]) || 6,
  };
}

/** @throws CliError (3) where nobody can be asked */
export async function connected(options: ConnectOptions): Promise<Account> {
  try {
    return await connect(options);
  } catch (error) {
    if (error instanceof NotConnected) throw new CliError(error.message, exit.environment);
    throw error;
  }
}
