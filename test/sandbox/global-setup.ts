import { installCloud, NoCloud } from "../../sandbox/cloud";
import { acquireEngine } from "../../sandbox/engine/acquire";
import { NoEngine } from "../../sandbox/engine/engine";
import { yamlHost } from "../../sandbox/engine/yaml-host";
import { progressOn } from "../../sandbox/progress";

/** A machine that lacks what no program of ours can bring: then tests are skipped. Everything else is a failure of ours. */
const excused = /there is no Go to build with|not supported on Windows|there is no Python|TOMGUARD_ENGINE=none/;

/**
 * Gets engine and cloud before the first test, because the first time on a machine takes minutes, more than any test may.
 * Where they can't be had, the tests that need them are skipped and the reason is shown once.
 */
export default async function setUp(): Promise<void> {
  const progress = progressOn(process.stderr);
  try {
    const engine = await acquireEngine({ progress });
    await installCloud(progress);
    await yamlHost(engine, progress).catch((error: unknown) => {
      if (!(error instanceof Error) || !excused.test(error.message)) throw error;
      process.env["TOMGUARD_TEST_WITHOUT_YAML"] = error.message;
    });
  } catch (error) {
    if (!(error instanceof NoEngine || error instanceof NoCloud) || !excused.test(error.message)) throw error;
    process.stderr.write(`\n${error.message}\nThe tests on the real engine are skipped.\n`);
    process.env["TOMGUARD_TEST_WITHOUT_ENGINE"] = error.message;
  } finally {
    progress.end();
  }
}
