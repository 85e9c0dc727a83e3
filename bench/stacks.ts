import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { copyProgram } from "../sandbox/program";
import { projectIn } from "../sandbox/project-copy";
import { projectRoot } from "../sandbox/project";
import type { Sandbox } from "../sandbox/sandbox";
import { organisationStacks } from "../stacks/organisations";
import { figure, type Figure } from "./figure";
import { inTurn, seconds } from "./measure";

/* What the stacks of the organisations take: a preview, by its parts, and the check that needs no engine. */

interface Place {
  folder: string;
  sandbox: Sandbox;
}

const root = projectRoot();
const stack = "email-dispatch";

/**
 * A preview of the largest stack with the whole pack, and where its time goes: what an empty program takes as well is the
 * engine's, what the program takes beyond that the components' (with the engine's work on their resources), and what comes
 * on top with the pack the pack's.
 */
export async function emailDispatch({ folder, sandbox }: Place): Promise<Figure[]> {
  const cwd = projectFor(stack, folder);
  const empty = copyProgram(sandbox, join(root, "bench", "programs", "nothing"));
  await init(stack, cwd, sandbox);
  await init("bench", empty, sandbox);
  const preview = (name: string, at: string, ...more: string[]) => seconds({ command: "pulumi", args: ["preview", "-s", name, ...more], cwd: at, env: sandbox.env }); // prettier-ignore
  const took = await inTurn(3, {
    engine: () => preview("bench", empty),
    program: () => preview(stack, cwd),
    pack: () => preview(stack, cwd, "--policy-pack", join(root, "policies")),
  });
  const share = (part: string, ours: number) => figure(`preview of ${stack}: ${part}`, ours, took.pack);
  return [
    share("engine alone, of the whole", took.engine),
    share("components and their resources, of the whole", took.program - took.engine),
    share("pack, of the whole", took.pack - took.program),
  ];
}

/** `tomguard check` of each organisation's stack as a whole process, against what a person waits for while typing. */
export async function checks({ folder, sandbox }: Place): Promise<Figure[]> {
  const cwd = projectFor("checks", folder);
  const cli = join(root, "dist", "cli", "main.js");
  const figures: Figure[] = [];
  for (const name of Object.keys(organisationStacks)) {
    const args = [cli, "check", cwd, "-s", name, "--json"];
    const { ours } = await inTurn(3, {
      ours: () => seconds({ command: process.execPath, args, cwd, env: sandbox.env, says: '"summary"' }),
    });
    figures.push(figure(`check of ${name}, against 3 s`, ours, 3, 1));
  }
  return figures;
}

/** The project in a folder of its own, since each part of the benchmark has one. */
function projectFor(part: string, folder: string): string {
  const own = join(folder, part);
  mkdirSync(own);
  return projectIn(own);
}

async function init(name: string, cwd: string, { env }: Sandbox): Promise<void> {
  await seconds({ command: "pulumi", args: ["stack", "init", name], cwd, env });
}
