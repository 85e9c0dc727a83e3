import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Table from "cli-table3";
import { projectIn } from "../sandbox/project-copy";
import { copyProgram } from "../sandbox/program";
import { projectRoot } from "../sandbox/project";
import { startSandbox, type Sandbox } from "../sandbox/sandbox";
import { audit, auditFirstRules, auditGrowth } from "./audit";
import { figure, mebibyte, type Figure } from "./figure";
import { ledger } from "./ledger";
import { inTurn, seconds, secondsToFirstLine } from "./measure";
import { report } from "./report";
import { checks, emailDispatch } from "./stacks";
import { exportedState, type State } from "./state";

/*
 * Every figure is a ratio of two things measured in turn in one run, minimum of several rounds: machines differ, and
 * the same machine differs from minute to minute. Targets come with the figures and are told, never asserted.
 */

const root = projectRoot();
const cli = join(root, "dist", "cli", "main.js");
const node = process.execPath;
const say = (text: string) => process.stderr.write(`${text}\n`);

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tomguard-bench-"));
  const started = await startSandbox({ cloud: false });
  const sandbox = { ...started, env: { ...started.env, TOMGUARD_HOST_AIDS: "none" } }; // as a user's engine has it
  try {
    const parts = [
      packStart,
      catalogueLoad,
      catalogueShow,
      report,
      audit,
      auditFirstRules,
      auditGrowth,
      checkAgainstPreview,
      checks,
      emailDispatch,
      demo,
      preview2000,
      ledger,
    ];
    const wanted = process.argv.slice(2);
    const figures: Figure[] = [];
    let exported: Promise<State> | undefined;
    const state = () => (exported ??= exportedState("email-dispatch"));
    for (const part of parts.filter((each) => wanted.length === 0 || wanted.includes(each.name))) {
      say(`── ${part.name}`);
      figures.push(...(await part({ folder, sandbox, state })));
    }
    print(figures);
  } finally {
    await sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Place {
  folder: string;
  sandbox: Sandbox;
  /** The state of the email dispatch, which has the most types, as the engine wrote it; deployed when it is first wanted. */
  state(): Promise<State>;
}

/** What a user feels at every preview: the time until the pack answers. */
async function packStart({ sandbox }: Place): Promise<Figure[]> {
  const run = join(root, "node_modules", "@pulumi", "pulumi", "cmd", "run-policy-pack");
  const start = (pack: string) => () =>
    secondsToFirstLine({ command: node, args: [run, "127.0.0.1:1", pack], cwd: pack, env: sandbox.env });
  const { ours, empty } = await inTurn(7, {
    empty: start(join(root, "bench", "packs", "empty")),
    ours: start(join(root, "policies")),
  });
  return [figure("start of the pack, against an empty pack", ours, empty, 1.3)];
}

/** Every measure, every organisation and a promise, read and checked; what Node's own start takes is left out. */
async function catalogueLoad(): Promise<Figure[]> {
  const load = [
    `require(${JSON.stringify(join(root, "dist", "cli", "compile-cache.js"))})`,
    `require(${JSON.stringify(join(root, "dist", "catalogue", "measures.js"))}).allMeasures()`,
    `require(${JSON.stringify(join(root, "dist", "catalogue", "organisations.js"))}).allOrganisations()`,
    `require(${JSON.stringify(join(root, "dist", "catalogue", "promise", "load.js"))}).loadPromise(${JSON.stringify(join(root, "docs", "examples", "tomguard.yaml"))})`,
  ].join(";");
  const { ours, reference } = await inTurn(9, {
    reference: () => seconds({ command: node, args: ["-e", "0"] }),
    ours: () => seconds({ command: node, args: ["-e", load] }),
  });
  return [figure("catalogue and promise loaded, Node's start left out, against 0.1 s", ours - reference, 0.1, 1)];
}

/** `tomguard catalogue show` as a whole process, against what a person takes for at once. */
async function catalogueShow(): Promise<Figure[]> {
  const { ours } = await inTurn(9, {
    ours: () => seconds({ command: node, args: [cli, "catalogue", "show", "encryption.own-key"] }),
  });
  return [figure("catalogue show, against 0.4 s", ours, 0.4, 1)];
}

async function checkAgainstPreview({ sandbox }: Place): Promise<Figure[]> {
  const cwd = projectIn(sandbox.folder);
  await seconds({ command: "pulumi", args: ["stack", "init", "photo-lab"], cwd, env: sandbox.env });
  const { ours, reference } = await inTurn(3, {
    reference: () => seconds({ command: "pulumi", args: ["preview", "-s", "photo-lab"], cwd, env: sandbox.env }),
    ours: () =>
      seconds({
        command: node,
        args: [cli, "check", cwd, "-s", "photo-lab", "--json"],
        cwd,
        env: sandbox.env,
        expect: [0, 1],
      }),
  });
  return [figure("check of photo-lab, against `pulumi preview` of it", ours, reference, 0.6)];
}

/** `make demo` with everything installed, against a minute. */
async function demo({ sandbox }: Place): Promise<Figure[]> {
  const compiled = join(root, "node_modules", ".cache", "compiled"); // as in the Makefile
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled, PATH: sandbox.env["PATH"] };
  const took = await seconds({ command: node, args: [join(root, "dist", "sandbox", "demo.js")], cwd: root, env });
  return [figure("make demo with everything installed, against a minute", took, 60, 1)];
}

/** A preview of 2,000 resources with the pack against the same with an empty one, and the packs' memory. */
async function preview2000({ folder, sandbox }: Place): Promise<Figure[]> {
  const cwd = copyProgram(sandbox, join(root, "bench", "programs", "buckets"));
  await seconds({ command: "pulumi", args: ["stack", "init", "bench"], cwd, env: sandbox.env });
  const memory: Record<string, number> = {};
  const preview = (pack: string) => async () => {
    const file = join(folder, "memory");
    const took = await seconds({
      command: "pulumi",
      args: ["preview", "-s", "bench", "--policy-pack", pack],
      cwd,
      env: {
        ...sandbox.env,
        NODE_OPTIONS: `--require ${join(root, "bench", "probe.js")}`,
        TOMGUARD_BENCH_MEMORY: file,
        TOMGUARD_PROMISE: join(root, "catalogue", "organisations", "photo-lab.yaml"),
      },
      expect: [0, 255, 1], // violations end a preview with a non-zero status
      says: "aws:s3:BucketLifecycleConfiguration lifecycle-399 create",
    });
    memory[pack] = Math.min(memory[pack] ?? Infinity, Number(readFileSync(file, "utf8")) / 1024);
    return took;
  };
  const packs = { empty: join(root, "bench", "packs", "empty"), ours: join(root, "policies") };
  const { ours, empty } = await inTurn(3, { empty: preview(packs.empty), ours: preview(packs.ours) });
  const [mine = NaN, theirs = NaN] = [memory[packs.ours], memory[packs.empty]];
  return [
    figure("preview of 2,000 resources, against an empty pack", ours, empty, 1.1),
    figure("memory of the pack's process in it", mine, theirs, 1.3, mebibyte),
  ];
}

function print(figures: readonly Figure[]): void {
  const table = new Table({
    head: ["figure", "ours", "reference", "ratio", "target"],
    style: { head: [], border: [] },
  });
  for (const { what, ours, reference, ratio, target } of figures) {
    const missed = target !== undefined && ratio > target ? " (missed)" : "";
    table.push([what, ours, reference, `${ratio.toFixed(2)}${missed}`, target === undefined ? "" : `≤ ${target}`]);
  }
  process.stdout.write(`${table.toString()}\n`);
}

void main();
