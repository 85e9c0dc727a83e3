import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { rules } from "../policies/rules";
import { projectRoot } from "../sandbox/project";
import type { Sandbox } from "../sandbox/sandbox";
import { figure, type Figure } from "./figure";
import { inTurn, seconds } from "./measure";
import { stateOf, type State } from "./state";

/* What `tomguard audit` takes for a state as large as the largest that people have. */

interface AuditPlace {
  folder: string;
  sandbox: Sandbox;
  state(): Promise<State>;
}

const root = projectRoot();
const cli = join(root, "dist", "cli", "main.js");
const node = process.execPath;
const emailDispatchPromise = join(root, "catalogue", "organisations", "email-dispatch.yaml");

/** `tomguard audit` of 20,000 resources, against Node's start and JSON.parse of the same file. */
export async function audit(place: AuditPlace): Promise<Figure[]> {
  const { ours, reference } = await auditOf(20_000, place, 9);
  return [figure("audit of 20,000 mixed resources, against Node's start and JSON.parse", ours, reference, 6)];
}

/** The same by the rules of the first slice alone: what is judged by nobody is not read. */
export async function auditFirstRules(place: AuditPlace): Promise<Figure[]> {
  const promise = join(place.folder, "first-rules.yaml");
  const written = readFileSync(emailDispatchPromise, "utf8");
  const { promise: promised } = parse(written) as { promise: object }; // as every organisation's file has it
  const off = rules.filter(({ id }) => !firstRules.has(id)).map(({ id }) => [id, "disabled"]);
  writeFileSync(promise, stringify({ ...promised, rules: Object.fromEntries(off) }));
  const { ours, reference } = await auditOf(20_000, place, 9, promise);
  return [figure(`the same by ${firstRules.size} rules, against Node's start and JSON.parse`, ours, reference, 4)];
}

const firstRules: ReadonlySet<string> = new Set([
  "residency-region",
  "residency-stated",
  "residency-replica",
  "residency-reference",
  "encryption-at-rest",
  "encryption-customer-key",
  "key-rotation",
  "transport-bucket-tls",
  "exposure-bucket",
  "retention-declared",
  "retention-within-promise",
  "retention-versions",
  "media-marked",
]);

/** Twenty times the resources in at most twenty times the time, starting costs left out. */
export async function auditGrowth(place: AuditPlace): Promise<Figure[]> {
  const none = await auditOf(2, place, 5);
  const small = await auditOf(1_000, place, 5);
  const large = await auditOf(20_000, place, 3);
  const growth = (large.ours - none.ours) / (small.ours - none.ours);
  return [
    {
      what: "growth of audit from 1,000 to 20,000 resources, against 20",
      ours: growth.toFixed(1),
      reference: "20",
      ratio: growth / 20,
      target: 1.2,
    },
  ];
}

async function auditOf(
  count: number,
  { folder, sandbox, state }: AuditPlace,
  rounds: number,
  promise = emailDispatchPromise,
) {
  const file = join(folder, `state-${count}.json`);
  writeFileSync(file, stateOf(await state(), count));
  const parse = `JSON.parse(require("node:fs").readFileSync(${JSON.stringify(file)}, "utf8"))`;
  return inTurn(rounds, {
    reference: () => seconds({ command: node, args: ["-e", parse], env: sandbox.env }),
    ours: () =>
      seconds({
        command: node,
        args: [cli, "audit", file, "--promise", promise, "--json"],
        env: sandbox.env,
        expect: [0, 1],
      }),
  });
}
