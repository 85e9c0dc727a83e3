import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCloud, type Cloud } from "../../../sandbox/cloud";
import { testCredentials } from "../../../sandbox/environment";

/** A local AWS for the tests of a file, which this process's AWS clients talk to. */
export function inTheCloud(): void {
  const folder = mkdtempSync(join(tmpdir(), "ledger-cloud-"));
  const before = { ...process.env };
  let cloud: Cloud | undefined;
  beforeAll(async () => {
    cloud = await startCloud({ folder, env: { ...process.env, ...testCredentials }, progress: () => undefined });
    Object.assign(process.env, testCredentials, { AWS_REGION: "eu-central-1", AWS_ENDPOINT_URL: cloud.endpoint });
  });
  afterAll(async () => {
    await cloud?.stop();
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    rmSync(folder, { recursive: true, force: true });
  });
}
