import type * as automation from "@pulumi/pulumi/automation";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "../catalogue/text";
import { readJournal, type JournalRun } from "../evidence/journal";
import { disagreements, listenTo, type EngineSays } from "./agreement";
import { spelledOut } from "./pack-config-file";
import { rules } from "./rules";
import { readerOf } from "../witness/pulumi/readers";
import { inForce } from "./judge";
import type { Promised } from "../catalogue/promise/schema";

/** One preview or update on the real engine, with the pack. */
export interface DeployArgs {
  /** Folder that holds Pulumi.yaml. */
  project: string;
  stack: string;
  /** Folder of the policy pack. */
  pack: string;
  /** Text of Pulumi's own policy configuration (`--policy-pack-config`), whose levels `promise` has already. */
  packConfig?: string;
  /** Absolute path of the promise; the pack in the engine is told to use the same. `undefined`: the strict default. */
  promiseFile?: string;
  promise: Promised;
  language: Language;
  allowUnknown: boolean;
  /** The engine's own output, as it comes. */
  onOutput: (text: string) => void;
  env?: Record<string, string>;
}

export interface DeployResult {
  run: JournalRun;
  engine: EngineSays;
  /** Version of the Pulumi CLI. */
  cli: string;
  /** Whether the engine itself ended well. */
  succeeded: boolean;
}

/** The engine can't be had, or did not get as far as a judgement: exit status 3, or 2 where the program is at fault. */
export class DeployError extends Error {
  override readonly name = "DeployError";
  constructor(
    message: string,
    readonly blame: "no-engine" | "program" | "engine" | "disagreement",
  ) {
    super(message);
  }
}

/**
 * Runs `pulumi preview` or `pulumi up` through the Automation API, and reads the findings back. Throws a `DeployError`
 * where there is no judgement of the whole stack, or where journal and engine disagree: then nothing may be sealed.
 */
export async function deploy(operation: "preview" | "up", args: DeployArgs): Promise<DeployResult> {
  const { LocalWorkspace } = loadAutomation();
  const folder = mkdtempSync(join(tmpdir(), "tomguard-"));
  const journal = join(folder, "journal");
  try {
    const stack = await LocalWorkspace.selectStack(
      { stackName: args.stack, workDir: args.project },
      { envVars: environment(args, journal) },
    ).catch((error: unknown) => {
      throw selectFailed(error, args);
    });
    const heard = listenTo("tomguard");
    const packConfig = join(folder, "levels.json");
    if (args.packConfig !== undefined) writeFileSync(packConfig, spelledOut(args.packConfig, args.promise, rules));
    const options = {
      policyPacks: [args.pack],
      ...(args.packConfig !== undefined && { policyPackConfigs: [packConfig] }),
      onOutput: args.onOutput,
      onError: args.onOutput,
      onEvent: heard.onEvent,
    };
    const error = await (operation === "preview" ? stack.preview(options) : stack.up(options)).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const cli = stack.workspace.pulumiVersion;
    return { ...judged(journal, heard.said, args.promise, error), cli, succeeded: error === undefined };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes a second: only commands that deploy load it. */
function loadAutomation(): typeof automation {
  try {
    return require("@pulumi/pulumi/automation") as typeof automation; // `require` has no types of its own
  } catch {
    throw new DeployError("The package @pulumi/pulumi is not installed here: add it to the project.", "no-engine");
  }
}

function environment(args: DeployArgs, journal: string): Record<string, string> {
  return {
    ...args.env,
    TOMGUARD_JOURNAL: journal,
    TOMGUARD_LANG: args.language,
    ...(args.promiseFile !== undefined && { TOMGUARD_PROMISE: args.promiseFile }),
    ...(args.allowUnknown && { TOMGUARD_ALLOW_UNKNOWN: "true" }),
  };
}

function judged(
  journal: string,
  engine: EngineSays,
  promise: Promised,
  error: unknown,
): Pick<DeployResult, "run" | "engine"> {
  const run = readRuns(journal).at(-1);
  if (!run?.end) throw new DeployError(brokenOff(error), isProgramError(error) ? "program" : "engine");
  const active = inForce(rules, promise);
  const differing = disagreements(run, engine, {
    resource: active.filter((rule) => readerOf(rule.kind).scope === "resource").map((rule) => rule.id),
    stack: active.filter((rule) => readerOf(rule.kind).scope === "stack").map((rule) => rule.id),
  });
  if (differing.length > 0) {
    throw new DeployError(
      `The journal of the pack and the events of the engine disagree, so no record is made: ${differing.slice(0, 5).join("; ")}.`,
      "disagreement",
    );
  }
  return { run, engine };
}

function readRuns(journal: string): JournalRun[] {
  try {
    return readJournal(journal);
  } catch {
    return []; // the pack did not even start; the engine's own output says why
  }
}

function brokenOff(error: unknown): string {
  const said = error instanceof Error ? firstError(error.message) : "";
  return `The engine stopped before the whole stack was judged, so there is no record.${said && ` It said: ${said}`}`;
}

/** The first line that the engine marks as an error; the rest has been shown as it came. */
function firstError(output: string): string {
  return /error: (.+)/.exec(output)?.[1]?.trim() ?? "";
}

function isProgramError(error: unknown): boolean {
  return error instanceof Error && /unhandled exception|Running program/.test(error.message);
}

function selectFailed(error: unknown, { stack, project }: DeployArgs): DeployError {
  const message = error instanceof Error ? error.message : String(error);
  if (/ENOENT|not found.*PATH|no such file|Pulumi CLI/i.test(message) && !/no stack named/.test(message)) {
    return new DeployError(
      "The Pulumi CLI is not there. Install it (https://www.pulumi.com/docs/install/) or put it on the PATH; `tomguard check` works without it.",
      "no-engine",
    );
  }
  if (/no stack named/.test(message)) {
    return new DeployError(
      `There is no stack ${stack} in ${project}: make it with \`pulumi stack init ${stack}\`.`,
      "program",
    );
  }
  return new DeployError(
    `The stack ${stack} could not be opened: ${firstError(message) || message.split("\n")[0]}`,
    "engine",
  );
}
