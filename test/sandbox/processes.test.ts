import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, run } from "../../sandbox/process";
import { compiledFile } from "../../sandbox/project";
import { startSandbox, type Sandbox } from "../../sandbox/sandbox";
import { stackOf, succeed } from "./pulumi";
import { describeWithEngine } from "./with-engine";

jest.setTimeout(300_000);

describeWithEngine("a sandbox", () => {
  /** Waits until none of them lives. A process that ends needs a moment. */
  async function allEnded(pids: number[]): Promise<boolean> {
    for (let tries = 0; tries < 100 && pids.some(isAlive); tries++) await sleep(100);
    return !pids.some(isAlive);
  }

  it("stops what it started, and removes its folder", async () => {
    const sandbox = await startSandbox();
    expect(sandbox.pids).toHaveLength(2);
    expect(sandbox.pids.every(isAlive)).toBe(true);
    await Promise.all([sandbox.stop(), sandbox.stop()]);
    expect(sandbox.pids.some(isAlive)).toBe(false);
    expect(existsSync(sandbox.folder)).toBe(false);
  });

  it("lets two sandboxes run the same program at the same time, each with a cloud of its own", async () => {
    const sandboxes = await Promise.all([startSandbox(), startSandbox()]);
    try {
      const up = async (sandbox: Sandbox): Promise<string> => {
        const folder = await stackOf(
          sandbox,
          "twin",
          `exports.name = new aws.s3.Bucket("twin", { bucket: "the-only-one-of-this-name", forceDestroy: true }).bucket;`,
        );
        await succeed(sandbox, folder, "up", "--yes", "--skip-preview");
        return folder;
      };
      const folders = await Promise.all(sandboxes.map(up));
      expect(new Set(sandboxes.map(({ endpoint }) => endpoint)).size).toBe(2);
      await sandboxes[0]?.stop();
      await succeed(
        sandboxes[1] as Sandbox,
        folders[1] as string,
        "up",
        "--yes",
        "--skip-preview",
        "--expect-no-changes",
      );
    } finally {
      await Promise.all(sandboxes.map((sandbox) => sandbox.stop()));
    }
  });

  /** Starts a process that starts a sandbox and then waits, and gives both. */
  async function sandboxElsewhere(): Promise<{
    kill(signal: NodeJS.Signals): void;
    pids: number[];
    folder: string;
    ended: Promise<void>;
  }> {
    const script = `require(${JSON.stringify(compiledFile("sandbox.js"))}).startSandbox().then(({ pids, folder }) => { console.log(JSON.stringify({ pids, folder })); setInterval(() => {}, 1000); });`;
    const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
    const line = await new Promise<string>((resolve) =>
      child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString())),
    );
    return { ...(JSON.parse(line) as { pids: number[]; folder: string }), kill: (signal) => child.kill(signal), ended };
  }

  it("leaves no process behind when it is killed and can't clean up", async () => {
    const { kill, pids, ended } = await sandboxElsewhere();
    kill("SIGKILL");
    await ended;
    expect(await allEnded(pids)).toBe(true);
  });

  it("cleans up when it is asked to end", async () => {
    const { kill, pids, folder, ended } = await sandboxElsewhere();
    kill("SIGTERM");
    await ended;
    expect(pids.some(isAlive)).toBe(false);
    expect(existsSync(folder)).toBe(false);
  });

  it("removes the folder of a sandbox that was killed, when the next one starts", async () => {
    const { kill, folder, ended } = await sandboxElsewhere();
    kill("SIGKILL");
    await ended;
    const next = await startSandbox({ cloud: false, provider: false });
    await next.stop();
    expect(existsSync(folder)).toBe(false);
  });

  it("stops in the middle of its start when it is told to", async () => {
    const before = new AbortController();
    const starting = startSandbox({ signal: before.signal });
    setTimeout(() => before.abort(new Error("not needed any more")), 300);
    await expect(starting).rejects.toThrow("not needed any more");
  });

  it("uses a cloud that runs already, and leaves it running", async () => {
    const cloud = await workersCloud();
    const sandbox = await startSandbox({ cloud });
    expect([sandbox.endpoint, sandbox.env["AWS_ENDPOINT_URL"]]).toEqual([cloud.endpoint, cloud.endpoint]);
    await sandbox.stop();
    expect(isAlive(cloud.pid)).toBe(true);
  });

  it("has a cloud that can be detached: its process ends while the cloud runs, and the cloud ends then", async () => {
    const module = JSON.stringify(compiledFile("cloud.js"));
    const script = `require(${module}).startCloud({ progress() {}, folder: ".", env: process.env }).then((cloud) => { console.log(cloud.pid); cloud.detach(); });`;
    const pid = Number(await run({ command: process.execPath, args: ["-e", script], timeout: 60_000 }));
    expect(pid).toBeGreaterThan(0);
    expect(await allEnded([pid])).toBe(true);
  });

  it("keeps the ways to a real account out of the environment", async () => {
    process.env["AWS_PROFILE"] = "production";
    process.env["PULUMI_ACCESS_TOKEN"] = "secret";
    try {
      const sandbox = await startSandbox({ cloud: false, provider: false });
      await sandbox.stop();
      expect(sandbox.env).not.toHaveProperty("AWS_PROFILE");
      expect(sandbox.env).not.toHaveProperty("PULUMI_ACCESS_TOKEN");
      expect(sandbox.env).not.toHaveProperty("AWS_REGION");
      expect(sandbox.env["PULUMI_BACKEND_URL"]).toBe(`file://${join(sandbox.folder, "backend")}`);
    } finally {
      delete process.env["AWS_PROFILE"];
      delete process.env["PULUMI_ACCESS_TOKEN"];
    }
  });
});
