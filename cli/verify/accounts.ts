import type { Text } from "../../catalogue/text";
import { accountsOf } from "../../witness/aws/organization";
import { CliError, exit } from "../exit";
import { say } from "../print";
import type { VerifyOptions } from "../verify";
import { connected, connectionOf } from "./connection";
import { inGerman } from "../german";

/** The role that Organizations makes in the accounts that it creates. */
export const defaultRole = "OrganizationAccountAccessRole";

/**
 * One account after the other, each with a record of its own; the worst exit status of all is the command's. An account
 * that can't be entered has no record: that is said, and is a fault of the environment, never a pass.
 * @throws CliError where the accounts can't be listed
 */
export async function everyAccount(
  options: VerifyOptions,
  verify: (options: VerifyOptions) => Promise<void>,
): Promise<void> {
  refuse(options);
  const home = await connected(connectionOf(options));
  const accounts = await accountsOf(home);
  if (accounts.state !== "known") {
    const why = accounts.state === "unknown" ? accounts.why : "it has no accounts";
    throw new CliError(`The organization's accounts can't be listed: ${why}.`, exit.environment);
  }
  let worst: number = exit.ok;
  for (const id of accounts.value.others) say(ofAccount(id, notActive)[options.lang]);
  for (const id of accounts.value.active) {
    const role = `arn:${home.partition}:iam::${id}:role/${options.roleName ?? defaultRole}`;
    try {
      await verify({ ...options, ...placeOf(options, id), ...(id !== home.id && { roleArn: role }) });
      worst = Math.max(worst, Number(process.exitCode ?? exit.ok));
    } catch (error) {
      if (!(error instanceof CliError) || error.status !== exit.environment) throw error;
      say(ofAccount(id, { de: inGerman(error.message), en: error.message })[options.lang]);
      worst = exit.environment;
    }
  }
  process.exitCode = worst;
}

const notActive: Text = {
  de: "Nicht gelesen: Es ist geschlossen, wird es gerade oder wird erst angelegt. Was in einem geschlossenen liegt, behält AWS 90 Tage.",
  en: "Not read: it is closed, being closed, or still being made. What is in a closed one AWS keeps for 90 days.",
};

function ofAccount(id: string, why: Text): Text {
  return { de: `Konto ${id}: ${why.de}`, en: `Account ${id}: ${why.en}` };
}

/** `record.json` becomes `record-123456789012.json`; so does the cursor. */
function placeOf({ out, resume }: VerifyOptions, id: string): Pick<VerifyOptions, "out" | "resume"> {
  const own = (file: string) => file.replace(/(\.[^./\\]+)?$/, `-${id}$1`);
  return { ...(out !== undefined && { out: own(out) }), ...(resume !== undefined && { resume: own(resume) }) };
}

function refuse({ stackState, roleArn, against }: VerifyOptions): void {
  const other = [stackState && "--stack-state", roleArn && "--role-arn", against && "--against"].find(Boolean);
  if (other !== undefined && other !== "") {
    throw new CliError(
      `--organization is about many accounts, and ${other} about one: leave one of them out.`,
      exit.usage,
    );
  }
}
