import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetPublicAccessBlockCommand, ListObjectVersionsCommand } from "@aws-sdk/client-s3";
import * as pulumi from "@pulumi/pulumi";
import { organisation } from "../../../catalogue/organisations";
import { EuBucket } from "../../../components";
import { readRecord } from "../../../evidence/record";
import { chosenBucket, tamperWith } from "../../../sandbox/demo-drift";
import { tomguard } from "../../cli/run";
import { configurationOf } from "../../stacks/stack-program";
import { deploy } from "./deployed";
import { onMoto } from "./moto";

const moto = onMoto();
const folder = mkdtempSync(join(tmpdir(), "tomguard-demo-drift-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The bucket that the demo tampers with, as the photo lab's stack makes it, and as `pulumi stack export` tells of it. */
async function chosen() {
  process.env["AWS_ENDPOINT_URL"] = moto.endpoint();
  pulumi.runtime.setAllConfig(configurationOf("photo-lab"));
  const store = { client: "muster", dataClass: "order-files", purpose: "orders", bucketName: "muster-order-files" };
  const { state } = await deploy(() => new EuBucket("order-files", store), "photo-lab");
  const resources = state.map(({ urn, type, props }) => ({ urn, type, custom: true, id: props["id"], outputs: props }));
  const exported = JSON.stringify({ version: 3, deployment: { manifest: {}, resources } });
  return chosenBucket("photo-lab", exported, organisation("photo-lab").promise, folder);
}

async function failsOf(stateFile: string): Promise<string[]> {
  const place = ["--endpoint-url", moto.endpoint(), "--region", "eu-central-1", "--stack-state", stateFile];
  const promise = ["--promise", join(__dirname, "../../../catalogue/organisations/photo-lab.yaml")];
  const { stdout } = await tomguard("verify", ...place, ...promise, "--json");
  const { findings } = readRecord(stdout);
  return findings.filter(({ outcome, resource }) => outcome === "fail" && resource.name === "order-files").map(({ rule }) => rule).sort(); // prettier-ignore
}

test("what the demo does behind Pulumi's back is found by verify, both of it, and mended without a trace", async () => {
  const own = await chosen();
  expect(own).toMatchObject({ name: "order-files", bucket: "muster-order-files", days: 14 });
  const before = await failsOf(own.stateFile);
  const mend = await tamperWith(own, moto.endpoint());
  const after = await failsOf(own.stateFile);
  expect(after.filter((rule) => !before.includes(rule))).toEqual(["deletion-proved", "exposure-bucket"]);
  await mend();
  const Bucket = own.bucket;
  expect(await moto.s3.send(new GetPublicAccessBlockCommand({ Bucket }))).toMatchObject({
    PublicAccessBlockConfiguration: { BlockPublicPolicy: true },
  });
  expect((await moto.s3.send(new ListObjectVersionsCommand({ Bucket }))).Versions).toBeUndefined();
});
