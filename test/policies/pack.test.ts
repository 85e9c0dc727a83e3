import { Server } from "@grpc/grpc-js";
import { AnalyzerService } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import {
  AnalyzerResource,
  AnalyzerResourceOptions,
  AnalyzeStackRequest,
  type AnalyzeResponse,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { promiseSchema } from "../../catalogue/promise/schema";
import { makePack, type PackRun } from "../../policies/pack";
import { rules } from "../../policies/rules";

/* The pack as the SDK asks it, message by message; only the port is left out. */

let journalIsFull = false;
const write = () => {
  if (journalIsFull) throw new Error("no space left on device");
};

const run: PackRun = {
  promise: promiseSchema.parse({ residency: { regions: ["eu-central-1"] } }),
  today: "2026-11-22",
  phase: "preview",
  onUnknown: "tell",
  onRuleError: "block",
  journal: { write, close: () => undefined },
};

let ask: (resources: AnalyzerResource[]) => Promise<AnalyzeResponse>;

beforeAll(() => {
  jest.spyOn(Server.prototype, "bindAsync").mockImplementation(() => undefined);
  jest.spyOn(Server.prototype, "addService").mockImplementation((_, { analyzeStack }) => {
    ask = (resources) => {
      const sent = new AnalyzeStackRequest().setResourcesList(resources).serializeBinary();
      const request = AnalyzerService.analyzeStack.requestDeserialize(Buffer.from(sent));
      return new Promise((resolve, reject) => {
        const done = (error: unknown, response: AnalyzeResponse) => (error ? reject(error) : resolve(response));
        (analyzeStack as (call: unknown, callback: typeof done) => void)({ request }, done);
      });
    };
  });
  makePack(rules, "en", () => run);
});

afterAll(() => jest.restoreAllMocks());

const resource = (type: string, name: string, props: Record<string, unknown>) =>
  new AnalyzerResource()
    .setType(type)
    .setName(name)
    .setUrn(`urn:pulumi:dev::shop::${type}::${name}`)
    .setProperties(Struct.fromJavaScript(props as never)) // any JSON value
    .setOptions(new AnalyzerResourceOptions());

const topic = (name: string) => resource("aws:sns/topic:Topic", name, { name, region: "eu-central-1" });
const bucket = (name: string) => resource("aws:s3/bucket:Bucket", name, { bucket: name, region: "eu-central-1" });
const replication = (name: string) =>
  resource("aws:s3/bucketReplicationConfig:BucketReplicationConfig", `${name}-replica`, {
    bucket: name,
    region: "eu-central-1",
    rules: [{ status: "Enabled", destination: { bucket: "arn:aws:s3:::elsewhere" } }],
  });
const notApplicable = async (resources: AnalyzerResource[]) =>
  (await ask(resources)).getNotApplicableList().map((each) => each.getPolicyName());

test("a rule of whose kind a stack has nothing does not apply to it, and is asked anew for the next stack", async () => {
  expect(await notApplicable([topic("one")])).toContain("transport-bucket-tls");
  const response = await ask([topic("one"), bucket("two")]);
  expect(response.getNotApplicableList().map((each) => each.getPolicyName())).not.toContain("transport-bucket-tls");
  expect(response.getDiagnosticsList().map((each) => `${each.getPolicyname()} ${each.getUrn()}`)).toContain(
    "transport-bucket-tls urn:pulumi:dev::shop::aws:s3/bucket:Bucket::two",
  );
  expect(await notApplicable([topic("one")])).toContain("transport-bucket-tls");
});

test("a stack that broke off leaves nothing behind for the next one", async () => {
  const stack = [bucket("two"), replication("two")];
  const before = await notApplicable(stack);
  expect(before).not.toContain("residency-replica"); // the first that is asked
  journalIsFull = true;
  await expect(ask([topic("one")])).rejects.toThrow("no space left");
  journalIsFull = false;
  expect(await notApplicable(stack)).toEqual(before);
});

test("each resource is decoded once, however many policies are asked", async () => {
  const decoding = jest.spyOn(Struct.prototype, "toJavaScript");
  await ask([topic("one"), bucket("two")]);
  expect(decoding).toHaveBeenCalledTimes(2);
});
