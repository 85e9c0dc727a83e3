import { parentPort, workerData } from "node:worker_threads";
import { serveVersions } from "./versions-server";

/** Serves versions in a thread of its own, so that it does not share the time of those who are measured. */
const now = new Date();
void serveVersions({
  ...(workerData as { versions: number; delay?: number }),
  now,
  ageOf: (index) => index % 4000,
}).then(({ endpoint }) => parentPort?.postMessage(endpoint));
