import type { PolicyPack } from "@pulumi/policy";
import { now, openJournal, type Journal } from "../evidence/journal";
import { onPackConfigured, onStackConfigured, type EngineContext } from "./engine-context";
import { makePack, type PackRun } from "./pack";
import { checkPackConfig, ownPolicies, statedIn, withLevels, type PackConfig } from "./pack-config";
import { rules } from "./rules";
import { languageFrom } from "./environment";
import { settingsFrom, type Settings } from "./settings";
import type { Promised } from "../catalogue/promise/schema";
import { version } from "../catalogue/version";

export interface TomguardPackArgs {
  /** File of the promise, relative to the pack's folder. Default: see `settingsFrom`. */
  promise?: string;
}

/**
 * The whole pack. A pack of one's own is three lines: a `PulumiPolicy.yaml` and an index that calls this. A promise
 * with mistakes or a journal that can't be written ends the pack's process, and with it the deploy.
 */
export function tomguardPack(args: TomguardPackArgs = {}): PolicyPack {
  let run: PackRun | undefined;
  const begin = (context: EngineContext) => (run = orExit(() => beginRun(context, args.promise)));
  onStackConfigured(begin);
  onPackConfigured((config) => {
    const begun = run ?? begin(noStack);
    run = { ...begun, promise: orExit(() => configured(begun.promise, config)) };
    return stricterOrLaxer(config);
  });
  return makePack(rules, languageFrom(process.env), () => run ?? begin(noStack));
}

/** For callers that configure no stack, such as `pulumi policy publish`. */
const noStack: EngineContext = { stack: "", project: "", dryRun: true, config: {} };

function beginRun(context: EngineContext, promise: string | undefined): PackRun {
  const region = context.config["aws:region"] ?? context.config["aws:config:region"];
  const settings = settingsFrom(context, process.env, promise, process.cwd());
  return {
    promise: settings.promise.promise,
    today: now().slice(0, 10),
    phase: settings.phase,
    onUnknown: settings.phase !== "preview" && !settings.allowUnknown ? "block" : "tell",
    onRuleError: settings.ci ? "block" : "tell",
    ...(region && { configuredRegion: region }),
    ...(settings.journal !== undefined && { journal: beginJournal(settings.journal, settings) }),
  };
}

/** The promise with the levels of Pulumi's own configuration. */
function configured(promise: Promised, config: PackConfig): Promised {
  checkPackConfig(config, rules);
  return withLevels(promise, statedIn(config, promise, rules), rules);
}

/** Those of the pack's own policies that the user gave a level: without them nothing would be judged or recorded. */
function stricterOrLaxer(config: PackConfig): string[] {
  return ownPolicies.filter((name) => !["disabled", config.get("all")?.level].includes(config.get(name)?.level));
}

function beginJournal(file: string, { promise, phase, project, stack }: Settings): Journal {
  const journal = openJournal(file);
  journal.write({
    entry: "begin",
    schema: "tomguard/journal/1",
    at: now(),
    phase,
    project,
    stack,
    organisation: promise.promise.organisation.name,
    promise: { source: promise.source, sha256: promise.sha256 },
    pack: version,
  });
  return journal;
}

/** The engine shows what a pack says on standard error; an exception would reach the user as a stack of gRPC's. */
function orExit<T>(f: () => T): T {
  try {
    return f();
  } catch (error) {
    process.stderr.write(`tomguard: ${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(1);
  }
}
