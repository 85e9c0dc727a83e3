import { Command } from "commander";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { packageRoot } from "../catalogue/package-root";
import type { ChosenPromise } from "../catalogue/promise/choose";
import type { LoadedPromise } from "../catalogue/promise/load";
import type { Ledger } from "../evidence/ledger";
import type { EvidenceRecord } from "../evidence/record";
import { mayBeWeakened } from "../policies/against-baseline";
import { deploy, type DeployArgs, type DeployResult } from "../policies/deploy";
import { checkPackConfig, withLevels } from "../policies/pack-config";
import { parsePackConfig } from "../policies/pack-config-file";
import { recordOf } from "../policies/record-of";
import { rules } from "../policies/rules";
import { conclude } from "./conclude";
import { CliError, exit } from "./exit";
import { comparedWith } from "./ledger/baseline";
import { withLedger } from "./ledger/options";
import { ledgerFor } from "./ledger/seal";
import { withPromise, type RecordOptions } from "./options";
import { promiseFor } from "./promise-for";

interface DeployOptions extends RecordOptions {
  stack: string;
  cwd: string;
  policyPack: string;
  policyPackConfig?: string;
}

/** `tomguard preview`: what `pulumi preview` would do, judged, with a record. */
export function previewCommand(): Command {
  return command("preview", "preview a deploy on the Pulumi engine, judge it, and write a record").action(
    async (options: DeployOptions) => {
      const place = await prepare(options);
      const result = await deploy("preview", place.args);
      await finish(result, await recordFor(result, place, options), place, options);
    },
  );
}

/** `tomguard up`: a preview that has to pass and to ask for no less than the last sealed record, then the update. */
export function upCommand(): Command {
  return command("up", "deploy on the Pulumi engine if the preview keeps the promise, and write a record").action(
    async (options: DeployOptions) => {
      const place = await prepare(options);
      const preview = await deploy("preview", place.args);
      const planned = await recordFor(preview, place, options);
      if (!preview.succeeded || mayBeWeakened(planned)) return finish(preview, planned, place, options);
      const result = await deploy("up", place.args);
      await finish(result, await recordFor(result, place, options), place, options);
    },
  );
}

function command(name: string, description: string): Command {
  return withLedger(withPromise(new Command(name).description(description)))
    .requiredOption("-s, --stack <name>", "stack")
    .option("-C, --cwd <folder>", "folder of the project", ".")
    .option("--policy-pack <folder>", "policy pack (default: the one that ships with tomguard)", ownPack())
    .option("--policy-pack-config <file>", "Pulumi's own configuration of the pack");
}

/** The pack that ships with this package. */
function ownPack(): string {
  return join(packageRoot(), "policies");
}

/** What a deploy goes by, and where its record is sealed. */
interface Place {
  args: DeployArgs;
  loaded: LoadedPromise;
  ledger: Ledger | undefined;
}

async function prepare(options: DeployOptions): Promise<Place> {
  const project = resolve(options.cwd);
  if (!existsSync(join(project, "Pulumi.yaml"))) {
    throw new CliError(`There is no Pulumi.yaml in ${options.cwd}: name the project's folder with --cwd.`, exit.usage);
  }
  const { loaded, packConfig } = configured(
    promiseFor(options, { folder: project, project, stack: options.stack }),
    options.policyPackConfig,
  );
  const args: DeployArgs = {
    project,
    stack: options.stack,
    pack: resolve(options.policyPack),
    promise: loaded.promise,
    language: options.lang,
    allowUnknown: options.allowUnknown === true,
    onOutput: (text) => process.stderr.write(text),
    ...(packConfig !== undefined && { packConfig }),
    ...(loaded.file !== undefined && { promiseFile: loaded.file }),
  };
  return { args, loaded, ledger: await ledgerFor(options) };
}

/** The promise with the levels of Pulumi's own configuration of the pack, and that configuration's text. */
function configured(loaded: ChosenPromise, file: string | undefined): { loaded: ChosenPromise; packConfig?: string } {
  if (file === undefined) return { loaded };
  const packConfig = readFileSync(file, "utf8");
  const config = parsePackConfig(packConfig);
  checkPackConfig(config, rules);
  return { loaded: { ...loaded, promise: withLevels(loaded.promise, config, rules) }, packConfig };
}

/** The record of a run, compared with the last one of the stack where there is a ledger. */
async function recordFor(
  { run, engine, cli }: DeployResult,
  { args, loaded, ledger }: Place,
  options: DeployOptions,
): Promise<EvidenceRecord> {
  const { phase, stack, project } = run.begin;
  const said = {
    agrees: true,
    violations: engine.violations.length,
    policies: engine.stack?.passed.length ?? 0,
  } as const;
  const population = run.end?.population ?? [];
  const found = {
    witness: "pulumi",
    phase,
    stack,
    project,
    findings: run.findings,
    population,
    folder: args.project,
    cli,
    packConfig: options.policyPackConfig,
  } as const;
  return comparedWith(ledger, recordOf({ ...found, engine: said }, rules, loaded), loaded);
}

async function finish(
  { succeeded }: DeployResult,
  record: EvidenceRecord,
  { ledger }: Place,
  options: DeployOptions,
): Promise<void> {
  const status = await conclude(record, options, ledger);
  if (status === exit.ok && !succeeded) {
    throw new CliError(
      "Nothing broke the promise, but the engine ended with an error of its own; see above.",
      exit.environment,
    );
  }
}
