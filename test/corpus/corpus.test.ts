import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { compiledFolder, describeCompiled } from "../compiled";
import { allExamples } from "./extract";

/* `make corpus` judges all of them; these few are spread over all services. */

const examples = allExamples();

describe("the examples in the documentation of @pulumi/aws", () => {
  it("are found, as they stand in the pages", () => {
    expect(examples.length).toBeGreaterThan(4_500);
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
    expect(examples.find(({ id }) => id === "s3/bucketPolicy#1")?.source).toMatch(
      /^import \* as pulumi[^]*new aws\.s3\.BucketPolicy\("allow_access_from_another_account", \{\n {4}bucket: example\.id,/,
    );
    expect(examples.filter(({ source }) => /^ \*|&#47;/m.test(source))).toEqual([]);
  });
});

describeCompiled("a sample of them", () => {
  it("is judged without a crash, and every resource is counted", () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(compiledFolder, "test/corpus/main.js"), "60"],
      {
        encoding: "utf8",
      },
    );
    const judged = /^60 examples: (\d+) judged with (\d+) resources, 0 show a fault\.$/m.exec(stdout);
    expect([status, stderr, judged]).toEqual([0, "", expect.anything()]);
    expect(Number(judged?.[1])).toBeGreaterThan(45);
    expect(Number(judged?.[2])).toBeGreaterThan(100);
  });
});
