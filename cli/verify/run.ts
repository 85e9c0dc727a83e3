import { now } from "../../evidence/journal";
import { judgeAccount } from "../../policies/live/judge";
import { liveRules } from "../../policies/live/rules";
import { recordOf, type RunResult } from "../../policies/record-of";
import { lookInside } from "../../witness/aws/contents";
import { budgetOf } from "../../witness/aws/contents/budget";
import { cursorIn, CursorUnreadable, type Cursor } from "../../witness/aws/contents/cursor";
import { connect, NotConnected, type Account, type ConnectOptions } from "../../witness/aws/connect";
import { seeAccount } from "../../witness/aws/see";
import { services } from "../../witness/aws/services";
import { conclude } from "../conclude";
import { ledgerFor } from "../ledger/seal";
import { CliError, exit } from "../exit";
import { counter } from "../progress";
import { promiseFor } from "../promise-for";
import type { VerifyOptions } from "../verify";
import { sealedRecord, withDrift } from "./drift";
import { remarksOn } from "./remarks";
import { scopeOf } from "./scope";

/** Reads the account, judges it, prints the record. */
export async function verify(options: VerifyOptions): Promise<void> {
  const folder = process.cwd();
  const ledger = await ledgerFor(options);
  const scope = await scopeOf(options);
  const sealed = sealedRecord(options.against);
  const loaded = promiseFor(options, { folder, project: folder, stack: scope.stack });
  const progress = counter({ de: "Anfragen an AWS", en: "requests to AWS" }[options.lang]);
  try {
    let asked = 0;
    const account = await connected({ ...connectionOf(options), onCall: () => progress.show((asked += 1)) });
    const regions = regionsToSee(account, options, loaded.promise.residency.regions);
    const cursor = cursorFor(options, account);
    const settings = scope.within(await seeAccount(account, services, regions));
    const seen =
      cursor === undefined
        ? settings
        : await lookInside(account, settings, { budget: budgetOf(options.maxRequests), cursor });
    const rules = liveRules.filter(({ rule }) => options.contents || rule.kind !== "deletion");
    const judged = judgeAccount(seen, rules, { promise: loaded.promise, today: now().slice(0, 10) }, account);
    progress.end();
    const result: RunResult = {
      ...judged,
      witness: "aws",
      phase: "live",
      stack: scope.stack ?? account.id,
      project: scope.project,
      unseen: [...(seen.unseen ?? []), ...scope.missing(seen, regions)],
      remarks: remarksOn(account, regions, options),
      folder,
    };
    const judgedBy = rules.map(({ rule }) => rule);
    const record = withDrift(result, sealed, (of) => recordOf(of, judgedBy, loaded));
    await conclude(record, options, ledger);
  } finally {
    progress.end();
  }
}

function connectionOf({ endpointUrl, profile, roleArn, region }: VerifyOptions): ConnectOptions {
  const home = region?.[0] ?? process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"];
  return {
    ...(endpointUrl !== undefined && { endpoint: endpointUrl }),
    ...(profile !== undefined && { profile }),
    ...(roleArn !== undefined && { role: roleArn }),
    ...(home !== undefined && { home }),
    attempts: Number(process.env["AWS_MAX_ATTEMPTS"]) || 6,
  };
}

function cursorFor({ contents, resume }: VerifyOptions, account: Account): Cursor | undefined {
  if (!contents) return undefined;
  try {
    return cursorIn(resume, account.id, new Date());
  } catch (error) {
    if (error instanceof CursorUnreadable) throw new CliError(error.message, exit.usage);
    throw error;
  }
}

async function connected(options: ConnectOptions): Promise<Account> {
  try {
    return await connect(options);
  } catch (error) {
    if (error instanceof NotConnected) throw new CliError(error.message, exit.environment);
    throw error;
  }
}

/** The named ones; else every region that is switched on, and where AWS does not say which these are, the promised ones. */
function regionsToSee(
  { enabled, disabled }: Account,
  { region }: VerifyOptions,
  promised: readonly string[],
): string[] {
  const wanted = region ?? enabled ?? promised;
  return [...new Set(wanted)].filter((each) => !disabled.includes(each));
}
