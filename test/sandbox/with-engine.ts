/** Why there is no engine or no cloud on this machine; set by `global-setup.ts`, which every test process inherits. */
export const missing = process.env["TOMGUARD_TEST_WITHOUT_ENGINE"];

/** `describe` for tests on the real engine. Where the machine can't have one they are skipped, and their name says why. */
export function describeWithEngine(name: string, tests: () => void): void {
  if (missing) describe.skip(`${name} (skipped: ${missing.split("\n", 1)[0] ?? missing})`, tests);
  else describe(name, tests);
}
