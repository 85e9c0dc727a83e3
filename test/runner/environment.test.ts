import { CreateBucketCommand, ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import * as pulumi from "@pulumi/pulumi";

/* What every test file stands on; a mistake here would show as failures elsewhere, or as none. */

describe("a stack trace", () => {
  const here = /environment\.test\.ts:\d+:\d+/;

  test("of an error of ours names the line, with a message or without", () => {
    expect(new Error("something").stack).toMatch(here);
    expect(new Error().stack).toMatch(here);
  });

  test("of an error that Pulumi's SDK throws names the line", () => {
    const thrown = () => new pulumi.StackReference("", {}, { parent: {} as pulumi.Resource });
    expect(thrown).toThrow(expect.objectContaining({ stack: expect.stringMatching(here) }));
  });

  test("that the SDK takes for itself is left out", () => {
    // Not among the SDK's declared names.
    const { debuggablePromise } = jest.requireActual<{
      debuggablePromise(promise: Promise<unknown>, name: string): void;
    }>("@pulumi/pulumi/runtime/debuggable");
    const promise = Promise.resolve();
    void debuggablePromise(promise, "a promise");
    expect(Object.getOwnPropertyDescriptor(promise, "_debugStackTrace")?.value ?? "").not.toContain("\n");
    expect(new Error().stack).toMatch(here);
    const { callsites } = pulumi.Resource as unknown as { callsites(): unknown[] }; // for where a resource is declared
    expect(callsites.call(pulumi.Resource)).toEqual([]);
  });
});

test("the cloud of a worker is the same each time, and empty", async () => {
  const { pid, endpoint } = await workersCloud();
  const credentials = { accessKeyId: "testing", secretAccessKey: "testing" };
  const s3 = new S3Client({ endpoint, region: "us-east-1", credentials, forcePathStyle: true });
  const buckets = async () => (await s3.send(new ListBucketsCommand({}))).Buckets?.length;
  await s3.send(new CreateBucketCommand({ Bucket: "left-behind" }));
  expect(await buckets()).toBe(1);
  expect((await workersCloud()).pid).toBe(pid);
  expect(await buckets()).toBe(0);
});
