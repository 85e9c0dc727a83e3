/** Why there is no engine or no cloud on this machine; set by `global-setup.ts`, which every test process inherits. */
export const missing = process.env["TOMGUARD_TEST_WITHOUT_ENGINE"];

/** `describe` for tests on the real engine. Where the machine can't have one, they are reported as skipped, each by its name. */
export const describeWithEngine: jest.Describe = missing ? describe.skip : describe;
