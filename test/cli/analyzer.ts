import { spawn } from "node:child_process";
import { join } from "node:path";

/** Names of the policies of a pack, started and asked as the engine does; `modules` is where its SDK lies. */
export async function policiesOf(pack: string, modules: string): Promise<string[]> {
  const runner = join(modules, "@pulumi/pulumi/cmd/run-policy-pack");
  const child = spawn(process.execPath, [runner, "127.0.0.1:1", pack], { cwd: pack });
  try {
    return await policiesAt(Number(await firstLine(child.stdout, child.stderr)));
  } finally {
    child.kill();
  }
}

/** The pack's port on standard output, or what it complained of. */
function firstLine(stdout: NodeJS.ReadableStream, stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let [said, complained] = ["", ""];
    stderr.on("data", (chunk) => (complained += String(chunk)));
    stdout.on("data", (chunk) => {
      said += String(chunk);
      if (said.includes("\n")) resolve(said.split("\n")[0] ?? "");
    });
    stdout.on("close", () => reject(new Error(complained)));
  });
}

/** Names of the policies that an analyzer at the port has; spoken as the engine does. */
async function policiesAt(port: number): Promise<string[]> {
  const { credentials } = require("@grpc/grpc-js") as typeof import("@grpc/grpc-js");
  const { AnalyzerClient } = require("@pulumi/pulumi/proto/analyzer_grpc_pb") as AnalyzerModule;
  const { Empty } = require("google-protobuf/google/protobuf/empty_pb") as { Empty: new () => unknown };
  const client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure());
  return new Promise((resolve, reject) => {
    client.getAnalyzerInfo(new Empty(), (error, info) => {
      client.close();
      if (error) reject(error);
      else resolve(info.getPoliciesList().map((policy) => policy.getName()));
    });
  });
}

/** The part of Pulumi's generated code that is used here; it has no types. */
interface AnalyzerModule {
  AnalyzerClient: new (
    address: string,
    credentials: unknown,
  ) => {
    getAnalyzerInfo(
      request: unknown,
      done: (error: Error | null, info: { getPoliciesList(): { getName(): string }[] }) => void,
    ): void;
    close(): void;
  };
}
