import { tmpdir } from "node:os";
import { emptyCloud, startCloud, type Cloud } from "../../sandbox/cloud";
import { testCredentials } from "../../sandbox/environment";
import { isAlive } from "../../sandbox/process";
import { silent } from "../../sandbox/progress";

declare global {
  /** For tests: see below. The test environment puts it here, because modules are loaded anew for each file. */
  var workersCloud: () => Promise<Cloud>;
}

let cloud: Cloud | undefined;

/**
 * The local cloud of this worker process, emptied. It is started for the first file that asks, and ends with the process:
 * to start it, and to load its services, takes longer than most tests. A worker runs one file at a time, so that no two
 * disturb each other. @throws NoCloud
 */
export async function workersCloud(): Promise<Cloud> {
  if (cloud === undefined || !isAlive(cloud.pid)) cloud = await start();
  await emptyCloud(cloud);
  return cloud;
}

async function start(): Promise<Cloud> {
  const env = { ...process.env, ...testCredentials };
  const fresh = await startCloud({ progress: silent, folder: tmpdir(), env });
  fresh.detach();
  return fresh;
}
