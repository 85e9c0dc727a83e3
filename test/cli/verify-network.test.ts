import { join } from "node:path";
import { CreateTagsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { readRecord } from "../../evidence/record";
import { flowBucket, logged, network } from "../witness/aws/ec2/seeds";
import { onMoto } from "../witness/aws/moto";
import { tomguard } from "./run";

/* What a user of `tomguard verify` sees of networks. */

const moto = onMoto();
const promise = join(__dirname, "../witness/aws/promises/shop.yaml");

async function verify(...more: string[]) {
  const { stdout } = await tomguard(
    "verify",
    "--endpoint-url",
    moto.endpoint(),
    "--promise",
    promise,
    "--json",
    ...more,
  );
  return readRecord(stdout);
}

test("a network that is looked for by its tag is logged by a flow log that carries none", async () => {
  const client = moto.client(EC2Client);
  const vpc = await network(client);
  await client.send(new CreateTagsCommand({ Resources: [vpc], Tags: [{ Key: "tom:client", Value: "muster" }] }));
  await flowBucket(moto);
  await logged(client, vpc);
  const { findings, population } = await verify("--region", "eu-central-1", "--tag", "tom:client=muster");
  expect(findings.find(({ rule }) => rule === "log-flow")).toMatchObject({ outcome: "pass", resource: { name: vpc } });
  // What moto can't list (Client VPN) is an open question on the account.
  const names = findings.map(({ resource }) => resource.name).filter((name) => !name.startsWith("account "));
  expect(new Set(names)).toEqual(new Set([vpc]));
  expect(population.map(({ type }) => type)).toEqual(["aws:ec2/vpc:Vpc"]);
});

test("what AWS has made outside the promised regions is named, and no breach of residency", async () => {
  const { findings, notes } = await verify("--region", "eu-central-1", "us-east-1");
  expect(findings.filter(({ rule, outcome }) => rule === "residency-region" && outcome === "fail")).toEqual([]);
  expect(notes.map(({ en }) => en)).toContainEqual(expect.stringMatching(/^Made by AWS itself.*: us-east-1: \d+\.$/));
});
