import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Validations, type IPolicyValidationContext, type IPolicyValidationPlugin } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { loadPromise } from "../catalogue/promise/load";
import { TomguardChecks } from "../cdk";
import { judgeApp } from "../cdk/judge-app";
import { reportOf } from "../cdk/report";
import { now } from "../evidence/journal";
import { projectRoot } from "../sandbox/project";
import { mixedApp, resourcesIn } from "./mixed-app";

/*
 * The walk of our rules over a synthesized app, against that of cdk-nag's AwsSolutions pack: `node dist/bench/template.js`.
 * A walk is what both do: look at every resource, judge it, and report what is wrong. The whole of our pack stands beside it:
 * it also writes the record, with what passes and what nobody looked at, which cdk-nag has no equal of.
 * Both walk the same app in one process, once each, as in one `cdk synth`; each round is a process of its own in which the
 * other one begins. Synthesis itself is not counted, nor what is loaded at first: cdk-nag's rules load modules of the CDK that
 * the app does without, which is no walk of rules. Processor time stands beside the clock's, since the clock counts what else
 * the machine does. Figures are told, never asserted.
 */

interface Walk {
  resources: number;
  took: Record<string, Took>;
  /** Peak memory of the process in MiB. */
  peak: number;
}

/** Seconds. */
interface Took {
  clock: number;
  processor: number;
}

/** `walk`: the rules alone; `whole`: with the record. */
type Ours = "walk" | "whole";
type Packs = readonly (Ours | "cdk-nag")[];

const promise = join(projectRoot(), "catalogue", "organisations", "photo-lab.yaml");

function plugin(name: Packs[number], folder: string): Pick<IPolicyValidationPlugin, "validate"> {
  if (name === "cdk-nag") return new AwsSolutionsChecks();
  if (name === "whole") return new TomguardChecks({ promise, record: join(folder, "record.json"), newApp: true });
  const measure = { promise: loadPromise(promise).promise, today: now().slice(0, 10) };
  return { validate: (context) => reportOf(judgeApp(context, measure, { isNew: true, nag: true }), "en") };
}

/** Synthesizes an app with the packs, which note how long they took. */
function walk(packs: Packs, count: number): Walk {
  synthesized(packs, fewest);
  return synthesized(packs, count);
}

/** What the CDK's command line tells every app unless it is told otherwise (`--path-metadata`). */
const asCdkSynth = { "aws:cdk:enable-path-metadata": true };

/** An app that has everything once, so that every module is loaded. */
const fewest = 30;

function synthesized(packs: Packs, count: number): Walk {
  const folder = mkdtempSync(join(tmpdir(), "tomguard-bench-cdk-"));
  try {
    const app = mixedApp(count, { outdir: join(folder, "cdk.out"), context: asCdkSynth });
    const took: Walk["took"] = {};
    for (const name of packs) {
      const pack = plugin(name, folder);
      const validate = (context: IPolicyValidationContext) => {
        const [start, before] = [performance.now(), process.cpuUsage()];
        pack.validate(context);
        const { user, system } = process.cpuUsage(before);
        took[name] = { clock: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
        return { success: true, violations: [] }; // what the CDK makes of thousands of findings is not the packs' matter
      };
      Validations.of(app).addPlugins({ name, validate });
    }
    app.synth();
    return { resources: resourcesIn(app), took, peak: process.resourceUsage().maxRSS / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same in a process of its own. */
async function apart(packs: Packs, count: number): Promise<Walk> {
  const args = ["--max-old-space-size=8192", __filename, packs.join(), String(count)];
  const env = { ...process.env, CDK_VALIDATION: "false" }; // the CDK's own validation, which is not compared
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [status] = (await once(child, "close")) as [number | null]; // a status, or none where a signal ended it
  if (status !== 0) throw new Error(`the walk ended with ${status}`);
  return JSON.parse(said.slice(said.indexOf('{"resources"'))) as Walk; // what `main` writes
}

/** The quicker figure of each pack over several rounds in which each of them begins as often. */
async function bothAt(count: number, ours: Ours, rounds: number): Promise<Compared> {
  const orders: Packs[] = [
    [ours, "cdk-nag"],
    ["cdk-nag", ours],
  ];
  const walks: Walk[] = [];
  for (let round = 0; round < rounds; round++) walks.push(await apart(orders[round % 2] ?? [ours], count));
  const best = (name: Packs[number]): Took => ({
    clock: Math.min(...walks.map((each) => each.took[name]?.clock ?? Infinity)),
    processor: Math.min(...walks.map((each) => each.took[name]?.processor ?? Infinity)),
  });
  return { resources: walks[0]?.resources ?? 0, ours: best(ours), theirs: best("cdk-nag") };
}

interface Compared {
  resources: number;
  ours: Took;
  theirs: Took;
}

function line(what: string, { resources, ours, theirs }: Compared): string {
  const compared = (by: keyof Took) =>
    `${ours[by].toFixed(2)} s, cdk-nag ${theirs[by].toFixed(2)} s: ${(ours[by] / theirs[by]).toFixed(2)} times`;
  return `${what}, ${resources} resources: ${compared("clock")} (processor: ${compared("processor")})`;
}

async function main(): Promise<void> {
  const [packs, count] = process.argv.slice(2);
  if (packs !== undefined && count !== undefined) {
    process.stdout.write(`${JSON.stringify(walk(packs.split(",") as unknown as Packs, Number(count)))}\n`); // as `apart` has written them
    return;
  }
  const five = await bothAt(5_000, "walk", 16);
  const whole = await bothAt(5_000, "whole", 8);
  const twenty = await bothAt(20_000, "walk", 2);
  const perResource = ({ ours, resources }: Compared) => ours.processor / resources;
  const growth = perResource(twenty) / perResource(five);
  const [mine, theirs] = [await apart(["whole"], 5_000), await apart(["cdk-nag"], 5_000)];
  process.stdout.write(
    [
      `${line("walk of the rules", five)} (wanted: 1 or less)`,
      line("with the record written", whole),
      line("walk of the rules", twenty),
      `growth from ${five.resources} to ${twenty.resources} resources, against linear, of processor time: ${growth.toFixed(2)} (wanted: 1.2 or less)`,
      `peak memory at ${mine.resources} resources, synthesis and record included: ${mine.peak.toFixed(0)} MiB, cdk-nag ${theirs.peak.toFixed(0)} MiB: ${(mine.peak / theirs.peak).toFixed(2)} times (wanted: 1.3 or less)`,
      "",
    ].join("\n"),
  );
}

void main();
