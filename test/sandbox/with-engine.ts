/** Why there is no engine or no cloud on this machine; set by `global-setup.ts`, which every test process inherits. */
export const missing = process.env["TOMGUARD_TEST_WITHOUT_ENGINE"];

/** Why programs in YAML can't be run here, where everything else can. */
const missingYaml = process.env["TOMGUARD_TEST_WITHOUT_YAML"];

/** `describe` for tests on the real engine. Where the machine can't have one they are skipped, and their name says why. */
export function describeWithEngine(name: string, tests: () => void): void {
  describeUnless(missing, name, tests);
}

/** The same for tests that run programs in YAML. */
export function describeWithYaml(name: string, tests: () => void): void {
  describeUnless(missing ?? missingYaml, name, tests);
}

function describeUnless(reason: string | undefined, name: string, tests: () => void): void {
  if (reason) describe.skip(`${name} (skipped: ${reason.split("\n", 1)[0] ?? reason})`, tests);
  else describe(name, tests);
}
