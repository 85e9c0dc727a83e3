import type { Seen, SeenResource } from "../seen";
import { collectMessages, type Message, type Messages } from "./program/messages";
import { startProgram, type Ended, type RunningProgram } from "./program/child";
import { configOf, type StackConfig } from "./program/config";
import { ownWords, ProgramFailed } from "./program/failure";
import { findProject, type Project } from "./program/project";
import { createRegistry, type Registry } from "./program/registry";
import { openDoor, type Door } from "./program/server";

export type { Message } from "./program/messages";
export { ProgramFailed, ProgramNotRunnable } from "./program/failure";

export interface ProgramRun {
  /** The program's folder, the one with `Pulumi.yaml`, or a file. */
  program: string;
  /** Left out: the only stack that has a file `Pulumi.<stack>.yaml`, else one without a file, called `dev`. */
  stack?: string;
  /** Configuration that wins over that of the files, by key; a key without a namespace is the project's own. */
  config?: Readonly<Record<string, string>>;
  /** Called once, when the program has been started and loads its SDK: most of a second in which nothing else is to do. */
  onStarted?: (stack: string) => void;
  /** Called with the number of resources, each time that there is one more. */
  onProgress?: (resources: number) => void;
  /** Default 300. */
  timeLimitSeconds?: number;
}

export interface SeenInProgram extends Seen {
  stack: string;
  messages: readonly Message[];
}

/**
 * Runs a Pulumi program against an engine of our own in memory: no CLI, no credentials, nothing is deployed. It sees
 * what a preview on an empty stack sees, with two differences: what a provider would add (defaults, names, answers) is
 * not there, and whether a resource exists already can't be told. Throws `ProgramNotRunnable` and `ProgramFailed`.
 */
export async function runProgram(run: ProgramRun): Promise<SeenInProgram> {
  const project = findProject(run.program);
  const config = configOf(project, run);
  const messages = collectMessages();
  config.notes.forEach((note) => messages.say("warning", note));
  const registry = createRegistry(config.stack, project.name, config.values);
  const unanswered = new Set<string>();
  const door = await openDoor();
  const child = startProgram(project, config, door.address);
  try {
    const close = serve(door, { registry, messages, unanswered, project, config, run });
    try {
      run.onStarted?.(config.stack);
      const ended = await within(run.timeLimitSeconds ?? 300, child, project);
      complain(ended, messages, unanswered, config);
    } finally {
      close();
    }
  } finally {
    child.kill();
    door.close();
  }
  return {
    resources: registry.resources.toSorted(byUrn), // they come in the order of chance, and evidence must not
    stack: config.stack,
    project: project.name,
    ...(config.values["aws:region"] ? { configuredRegion: config.values["aws:region"] } : {}),
    ...(registry.unseen.length > 0 ? { unseen: registry.unseen } : {}),
    messages: messages.all,
  };
}

function byUrn(one: SeenResource, other: SeenResource): number {
  return one.urn < other.urn ? -1 : one.urn > other.urn ? 1 : 0;
}

interface Served {
  registry: Registry;
  messages: Messages;
  unanswered: Set<string>;
  project: Project;
  config: StackConfig;
  run: ProgramRun;
}

/** Loads gRPC while the program loads itself, and lets it in: a plain import would make the program wait for it. */
function serve(door: Door, { registry, messages, unanswered, project, config, run }: Served): () => void {
  // `require` has no types of its own; this is the module's.
  const { createServices } = require("./program/services") as typeof import("./program/services");
  return createServices(door, {
    registry,
    messages,
    unanswered,
    programFolder: project.pwd,
    root: project.root,
    sealed: config.sealed,
    onRegistered: () => run.onProgress?.(registry.resources.length),
  });
}

function within(seconds: number, child: RunningProgram, project: Project): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const hint = "Does it wait for something that only a deploy gives, or keep a server or a timer open?";
      reject(
        new ProgramFailed("time-limit", `The program in ${project.pwd} did not end within ${seconds} seconds. ${hint}`),
      );
    }, seconds * 1000);
    child.ended.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Passes on what the program printed, and throws with its own words where it failed. */
function complain(ended: Ended, messages: Messages, unanswered: ReadonlySet<string>, config: StackConfig): void {
  const errors = messages.all
    .filter((message) => message.severity === "error")
    .map((message) => ownWords(message.text));
  if (ended.status === 0 && errors.length === 0) {
    for (const text of [ended.output, ended.errors]) if (text.trim() !== "") messages.say("info", text.trimEnd());
    return;
  }
  const said = errors.length > 0 ? errors : [ownWords(ended.errors).trim() || howItEnded(ended)];
  const hints = [
    ...(unanswered.size > 0
      ? [`It asked for ${[...unanswered].join(", ")}, which is not known without the cloud.`]
      : []),
    ...(config.sealed ? ["Some of its configuration is encrypted and not known here; give it with --config."] : []),
  ];
  throw new ProgramFailed("error", ["The program ended with an error.", ...new Set(said), ...hints].join("\n"));
}

function howItEnded({ status, signal }: Ended): string {
  return signal ? `It was stopped by ${signal}.` : `Its exit status was ${status}, without a message.`;
}
