import { spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as proto from "@pulumi/pulumi/proto/language_pb";
import { preloaded } from "../../witness/pulumi/sources/program/preloaded";

/** What lets programs and packs start faster than on a user's own host; the bench, which compares with that one, does without. */
const aids = process.env["TOMGUARD_HOST_AIDS"] === "none" ? [] : preloaded;

const running = new Set<ChildProcess>();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** `cmd/run` ends with this status when it has shown the program's error itself: the engine must not add to it. */
const messageWasShown = 32;

/** Runs a Pulumi program the way the official host does: with the entry points of the SDK that the program itself uses. */
export async function runProgram(request: proto.RunRequest, engine: string): Promise<proto.RunResponse> {
  const info = request.getInfo() ?? new proto.ProgramInfo();
  const folder = info.getProgramDirectory() || request.getPwd();
  const args = [
    ...aids,
    sdkEntry("run", folder),
    `--monitor=${request.getMonitorAddress()}`,
    `--engine=${engine}`,
    `--project=${request.getProject()}`,
    `--stack=${request.getStack()}`,
    `--organization=${request.getOrganization()}`,
    `--root-directory=${info.getRootDirectory()}`,
    `--pwd=${request.getPwd()}`,
    `--parallel=${request.getParallel()}`,
    ...(request.getDryrun() ? ["--dry-run"] : []),
    info.getEntryPoint() || request.getProgram() || ".",
    ...request.getArgsList(),
  ];
  const config = Object.fromEntries(
    request
      .getConfigMap()
      .toObject()
      .map(([key, value]) => [configKey(key), value]),
  );
  const env = {
    ...process.env,
    PULUMI_CONFIG: JSON.stringify(config),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList().map(configKey)),
    // The SDK's own switch, for `runtime.options.typescript` in Pulumi.yaml; it is on unless said otherwise.
    PULUMI_NODEJS_TYPESCRIPT: String(info.getOptions()?.toJavaScript()["typescript"] ?? true),
  };
  const child = start([...nodeArguments(info), ...args], folder, env, "inherit");
  const status = await exitStatus(child);
  const response = new proto.RunResponse();
  if (status === messageWasShown) response.setBail(true);
  else if (status !== 0) response.setError(`The program in ${folder} ended with exit status ${status}.`);
  return response;
}

/** Runs a policy pack ("analyzer") or a provider that is written in Node, and passes on what it prints and its exit status. */
export async function runPlugin(
  request: proto.RunPluginRequest,
  write: (part: proto.RunPluginResponse) => void,
  cancelled: AbortSignal,
): Promise<void> {
  const info = request.getInfo() ?? new proto.ProgramInfo();
  const folder = info.getProgramDirectory();
  const isPack = request.getKind() === "analyzer";
  // The two entry points of the SDK take their arguments in different order.
  const args = isPack
    ? [...aids, sdkEntry("run-policy-pack", folder), ...request.getArgsList(), folder]
    : [sdkEntry("run-plugin", folder), folder, ...request.getArgsList()];
  // A pack runs in its own folder: @pulumi/policy reads the pack's version from the package.json of the working directory.
  const cwd = isPack ? folder : request.getPwd() || folder;
  const env = {
    ...process.env,
    ...Object.fromEntries(
      request.getEnvList().map((entry) => [entry.split("=", 1)[0], entry.slice(entry.indexOf("=") + 1)]),
    ),
  };
  const child = start([...nodeArguments(info), ...args], cwd, env, "pipe");
  cancelled.addEventListener("abort", () => child.kill("SIGKILL"));
  child.stdout?.on("data", (chunk: Buffer) => write(new proto.RunPluginResponse().setStdout(chunk)));
  child.stderr?.on("data", (chunk: Buffer) => write(new proto.RunPluginResponse().setStderr(chunk)));
  write(new proto.RunPluginResponse().setExitcode(await exitStatus(child)));
}

function start(args: string[], cwd: string, env: NodeJS.ProcessEnv, output: "inherit" | "pipe"): ChildProcess {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", output, output] });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

function exitStatus(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** The SDK is the one that the program has installed, never ours: both ends of its gRPC protocol have to be of one version. */
function sdkEntry(name: string, folder: string): string {
  try {
    return createRequire(join(folder, "_")).resolve(`@pulumi/pulumi/cmd/${name}`);
  } catch {
    throw new Error(`@pulumi/pulumi is not installed for the program in ${folder}. Run "npm install" there.`);
  }
}

/** The engine's "aws:region" is "aws:config:region" for the SDK. */
function configKey(key: string): string {
  const [namespace, ...name] = key.split(":");
  return name[0] === "config" ? key : `${namespace}:config:${name.join(":")}`;
}

/** `runtime.options.nodeargs` of Pulumi.yaml. */
function nodeArguments(info: proto.ProgramInfo): string[] {
  const value: unknown = info.getOptions()?.toJavaScript()["nodeargs"];
  return typeof value === "string" ? value.split(" ").filter(Boolean) : [];
}
