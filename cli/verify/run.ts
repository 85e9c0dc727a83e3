import { now } from "../../evidence/journal";
import { asMadeElsewhere, judgeAccount } from "../../policies/live/judge";
import { liveRules } from "../../policies/live/rules";
import { periodsOf } from "../../policies/rules/common/data-class";
import { recordOf, type RunResult } from "../../policies/record-of";
import { lookInside } from "../../witness/aws/contents";
import { budgetOf } from "../../witness/aws/contents/budget";
import { cursorIn, CursorUnreadable, type Cursor } from "../../witness/aws/contents/cursor";
import type { Account } from "../../witness/aws/connect";
import { seeAccount, type SeenAccount } from "../../witness/aws/see";
import { services } from "../../witness/aws/services";
import { conclude } from "../conclude";
import { ledgerFor } from "../ledger/seal";
import { CliError, exit } from "../exit";
import { counter } from "../progress";
import { promiseFor } from "../promise-for";
import type { VerifyOptions } from "../verify";
import { connected, connectionOf } from "./connection";
import { earlierRecord, recordNamed, withDrift } from "./drift";
import { inventoriesOf } from "./inventory";
import { remarksOn } from "./remarks";
import { scopeOf } from "./scope";

/** Reads the account, judges it, prints the record. */
export async function verify(options: VerifyOptions): Promise<void> {
  const folder = process.cwd();
  const ledger = await ledgerFor(options);
  const scope = await scopeOf(options);
  const named = recordNamed(options.against);
  const inventories = inventoriesOf(options);
  const loaded = promiseFor(options, { folder, project: folder, stack: scope.stack });
  const progress = counter({ de: "Anfragen an AWS", en: "requests to AWS" }[options.lang]);
  try {
    let asked = 0;
    const account = await connected({ ...connectionOf(options), onCall: () => progress.show((asked += 1)) });
    const regions = regionsToSee(account, options, loaded.promise.residency.regions);
    const cursor = cursorFor(options, account);
    const settings = scope.within(withUnknownRegions(await seeAccount(account, services, regions), account, options));
    const seen =
      cursor === undefined
        ? settings
        : await lookInside(account, settings, {
            budget: budgetOf(options.maxRequests),
            cursor,
            samples: options.samples === true,
            ...(inventories !== undefined && { inventories }),
            periods: (classes) => periodsOf(classes, loaded.promise),
          });
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
      remarks: remarksOn(account, regions, options, asMadeElsewhere(seen, loaded.promise)),
      folder,
    };
    const judgedBy = rules.map(({ rule }) => rule);
    const record = recordOf(result, judgedBy, loaded);
    const earlier = named ?? (await earlierRecord(ledger, record));
    await conclude(
      earlier === undefined
        ? record
        : await withDrift(result, earlier, record, {
            account,
            seen,
            scope,
            again: (of) => recordOf(of, judgedBy, loaded),
          }),
      options,
      ledger,
    );
  } finally {
    progress.end();
  }
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

/** Where AWS does not say which regions are switched on, nobody can say that nothing is in the others. */
function withUnknownRegions(
  seen: SeenAccount,
  { enabled, whyNot = "AWS does not tell which regions are switched on" }: Account,
  { region }: VerifyOptions,
): SeenAccount {
  if (enabled !== undefined || region !== undefined) return seen;
  return { ...seen, blind: [...seen.blind, { service: "the account outside of the promised regions", why: whyNot }] };
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
