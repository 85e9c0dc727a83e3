import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { loadPromise } from "../catalogue/promise/load";
import type { EvidenceRecord } from "../evidence/record";
import { NoCloud } from "./cloud";
import { bucketsIn } from "./demo-buckets";
import { otherOrganisations, shownStacks, type ShownStacks } from "./demo-organisation";
import { chosenBucket, tamperWith } from "./demo-drift";
import { beginLedger, weakenedPromise, type DemoLedger } from "./demo-ledger";
import { run } from "./demo-run";
import { tell, tellBroken, tellBuckets, tellDrift, tellGood, tellWeakened, type Judged } from "./demo-tell";
import { NoEngine } from "./engine/engine";
import { projectRoot } from "./project";
import { progressOn } from "./progress";
import { projectIn } from "./project-copy";
import { startSandbox, type Sandbox } from "./sandbox";

/* The whole path once, for people: deploys that are stopped, let through and weakened, and the evidence of all. */

const root = projectRoot();
const out = join(root, "out", "demo");
const cli = join(root, "dist", "cli", "main.js");

let chapters = 0;
const chapter = (title: string) => tell(`\n${++chapters}  ${title}`);

async function main(): Promise<void> {
  const shown = shownStacks(process.env["ORGANISATION"]);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  tell(`tomguard: what ${shown.good} promises (catalogue/organisations/${shown.good}.yaml), and what its deploys do`);
  const { sandbox, without } = await start();
  const folder = sandbox?.folder ?? mkdtempSync(join(tmpdir(), "tomguard-demo-"));
  try {
    const project = projectIn(folder);
    const begun = beside(beginLedger(join(out, "ledger"), folder, sandbox?.env ?? process.env));
    if (sandbox) await makeStacks(shown, sandbox, project);
    const ledger = await begun;
    if (sandbox) await onTheEngine(shown, sandbox, project, ledger);
    else await inMemory(shown, project, ledger);
    if (without) tell(`\nLeft out: ${without}`);
    tell(
      `\nThe others: ${otherOrganisations(shown.good)
        .map((id) => `make demo ORGANISATION=${id}`)
        .join(", ")}`,
    );
  } finally {
    if (sandbox) await sandbox.stop();
    else rmSync(folder, { recursive: true, force: true });
  }
}

/** The sandbox as complete as the machine allows, and what had to be left out. */
async function start(): Promise<{ sandbox?: Sandbox; without?: string }> {
  const progress = progressOn(process.stderr);
  try {
    return { sandbox: await startSandbox({ progress }) };
  } catch (error) {
    if (error instanceof NoEngine) {
      return {
        without: `the engine and the cloud. ${error.message} The programs were run against the engine in memory instead.`,
      };
    }
    if (!(error instanceof NoCloud)) throw error;
    return {
      sandbox: await startSandbox({ cloud: false, progress }),
      without: `reading the buckets back, and what changes behind Pulumi's back. ${error.message}`,
    };
  } finally {
    progress.end();
  }
}

async function makeStacks({ good, broken }: ShownStacks, { env }: Sandbox, project: string): Promise<void> {
  for (const stack of [broken, good]) await run("pulumi", ["stack", "init", stack], { cwd: project, env });
}

async function onTheEngine(shown: ShownStacks, sandbox: Sandbox, project: string, ledger: DemoLedger): Promise<void> {
  const { good, broken, weakened } = shown;
  const { env, endpoint } = sandbox;
  const tomguard = (verb: string, stack: string, name = stack, more: readonly string[] = []) =>
    judge([verb, "--stack", stack, "--cwd", project, ...more], name, ledger.env);
  const pulumi = (...args: string[]) => run("pulumi", args, { cwd: project, env });

  const stopped = beside(tomguard("preview", broken));
  const deployed = beside(tomguard("up", good));
  chapter(`${broken}: a preview on the Pulumi engine ${sandbox.engine.version}, with the policy pack`);
  tellBroken(await stopped);
  chapter(`${good}: deployed`);
  tellGood(await deployed);
  const { output: state } = await pulumi("stack", "export", "--stack", good);
  const policies = join(root, "policies");
  const onceMore = ["--yes", "--skip-preview", "--expect-no-changes", "--policy-pack", policies];
  const again = beside(pulumi("up", "--stack", good, ...onceMore));

  if (endpoint !== undefined) {
    chapter("What the cloud holds, read back with the AWS SDK");
    tellBuckets(await bucketsIn(endpoint));
  }
  chapter(`${good}: to be deployed again, by a promise that somebody has weakened`);
  tellWeakened(await tomguard("up", good, weakened, ["--promise", weakenedPromise(good, out)]));

  chapter("Evidence");
  await tellEvidence(ledger, [broken, good]);

  if (endpoint !== undefined) {
    const promise = join(root, "catalogue", "organisations", `${good}.yaml`);
    const own = chosenBucket(good, state, loadPromise(promise).promise, sandbox.folder);
    chapter(`Behind Pulumi's back: somebody opens ${own.name} and puts in a file of ${own.days + 30} days ago`);
    const mend = await tamperWith(own, endpoint);
    const place = ["--endpoint-url", endpoint, "--region", own.region, "--stack-state", own.stateFile];
    tellDrift(await judge(["verify", ...place, "--promise", promise], `${good}-live`, ledger.env));
    await mend();
  }
  chapter(`${good}: deployed once more by its own promise, and the end`);
  const { status, output } = await again;
  tell(status === 0 ? "   no changes" : `   changed something, which it should not:\n${output}`);
  const destroyed = await pulumi("destroy", "--yes", "--skip-preview", "--stack", good);
  const left = endpoint === undefined ? [] : await bucketsIn(endpoint);
  tell(
    destroyed.status === 0 && left.length === 0
      ? "   destroyed, nothing left"
      : `   not destroyed:\n${destroyed.output}`,
  );
  if (status !== 0 || destroyed.status !== 0 || left.length > 0) process.exitCode = 1;
}

/** What goes on beside the chapters that are told: a failure of it shows where it is waited for. */
function beside<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

async function inMemory(shown: ShownStacks, project: string, ledger: DemoLedger): Promise<void> {
  const { good, broken, weakened } = shown;
  const check = (stack: string, name = stack, more: readonly string[] = []) =>
    judge(["check", project, "--stack", stack, "--ledger", ledger.folder, ...more], name, ledger.env);
  chapter(`${broken}: run against the engine in memory`);
  tellBroken(await check(broken));
  chapter(`${good}: the same`);
  tellGood(await check(good));
  chapter(`${good}: once more, by a promise that somebody has weakened`);
  tellWeakened(await check(good, weakened, ["--promise", weakenedPromise(good, out)]));
  chapter("Evidence");
  await tellEvidence(ledger, [broken, good]);
}

/** Runs a command that judges, and reads the record it leaves under that name. */
async function judge(args: string[], name: string, env: NodeJS.ProcessEnv): Promise<Judged> {
  const file = join(out, `${name}.json`);
  const { status, output } = await run(process.execPath, [cli, ...args, "--json", "--out", file], { cwd: root, env });
  if (status > 1) throw new Error(`tomguard ${args[0]} of ${name} ended with ${status}:\n${output}`);
  return { record: JSON.parse(readFileSync(file, "utf8")) as EvidenceRecord, file, status }; // written by the command above
}

async function tellEvidence({ folder, env, ask }: DemoLedger, stacks: readonly string[]): Promise<void> {
  const report = async (stack: string, format: string): Promise<string> => {
    const file = join(out, `${stack}.${format}`);
    const args = [cli, "report", folder, "--stack", stack, "--since", "2000-01-01", "--out", file];
    const { status, output } = await run(process.execPath, args, { cwd: root, env });
    if (status !== 0) throw new Error(`The report of ${stack} could not be made:\n${output}`);
    return relative(root, file);
  };
  const reports = stacks.map((stack) => ({ stack, files: beside(Promise.all([report(stack, "html"), report(stack, "pdf")])) })); // prettier-ignore
  const verified = await ask("verify", folder);
  tell(indented(verified.text));
  tell(`   records: ${relative(root, out)}/*.json`);
  if (!verified.ok) process.exitCode = 1;
  for (const { stack, files } of reports) tell(`   ${stack}: ${(await files).join(", ")}`);
}

function indented(text: string): string {
  return text.trim().replace(/^(?=.)/gm, "   ");
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
