import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { compiledFolder, describeCompiled } from "../compiled";
import { allExamples } from "./constructs/examples";

/* `make corpus` judges all of them; these few are spread over all services. */

const examples = allExamples();

test("the library's examples are found, each a whole program", () => {
  expect(examples.length).toBeGreaterThan(2_000);
  expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
  expect(examples.filter(({ source }) => !source.includes("import "))).toEqual([]);
});

describeCompiled("a sample of them", () => {
  it("is synthesised and judged without a crash, and every resource is counted", () => {
    const script = join(compiledFolder, "test/corpus/constructs/main.js");
    const { status, stdout } = spawnSync(process.execPath, [script, "40"], { encoding: "utf8" });
    const judged = /^40 examples of aws-cdk-lib: (\d+) judged with (\d+) resources, 0 show a fault\.$/m.exec(stdout);
    expect([status, judged]).toEqual([0, expect.anything()]);
    expect(Number(judged?.[1])).toBeGreaterThan(20);
    expect(Number(judged?.[2])).toBeGreaterThan(100);
  });
});
