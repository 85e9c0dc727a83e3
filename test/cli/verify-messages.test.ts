import { join } from "node:path";
import { CreateTopicCommand, SNSClient } from "@aws-sdk/client-sns";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { readRecord } from "../../evidence/record";
import { denied, faultyCloud } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { ownKey } from "../witness/aws/seeds";
import { tomguard } from "./run";

/* Queues and topics, as a user of `tomguard verify` sees them. */

const moto = onMoto();
const promise = join(__dirname, "../witness/aws/promises/shop.yaml");
const place = () => ({ region: "eu-central-1", endpoint: moto.endpoint() });

async function outcomes(endpoint = moto.endpoint()) {
  const fixed = ["--endpoint-url", endpoint, "--promise", promise, "--region", "eu-central-1", "--json"];
  const { findings } = readRecord((await tomguard("verify", ...fixed)).stdout);
  return (name: string, rule: string) => findings.find((each) => each.resource.name === name && each.rule === rule);
}

const queue = (
  QueueName: string,
  Attributes: Record<string, string>,
  tags: Record<string, string> = { "tom:data-class": "order-files" },
) => new SQSClient(place()).send(new CreateQueueCommand({ QueueName, Attributes, tags }));

test("a queue is judged by its key, and by how long messages stay, its dead letters too", async () => {
  const KmsMasterKeyId = await ownKey(moto);
  await queue("dead", { MessageRetentionPeriod: "1209600" }, {}); // says nothing itself, so that it is a copy
  const deadLetterTargetArn = "arn:aws:sqs:eu-central-1:123456789012:dead";
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 3 });
  await queue("orders", { KmsMasterKeyId, MessageRetentionPeriod: "86400", RedrivePolicy });
  const of = await outcomes();
  expect(of("orders", "encryption-customer-key")).toMatchObject({ outcome: "pass" });
  expect(of("dead", "encryption-customer-key")?.outcome).not.toBe("pass");
  expect(of("orders", "retention-within-promise")).toMatchObject({ outcome: "pass", observed: { days: 1 } });
  expect(of("orders", "retention-copies")).toMatchObject({ outcome: "pass" });
});

test("a topic without a key is found", async () => {
  const KmsMasterKeyId = await ownKey(moto);
  const sns = new SNSClient(place());
  await sns.send(new CreateTopicCommand({ Name: "bare" }));
  await sns.send(new CreateTopicCommand({ Name: "sealed", Attributes: { KmsMasterKeyId } }));
  const of = await outcomes();
  expect(of("bare", "encryption-at-rest")).toMatchObject({ outcome: "fail" });
  expect(of("sealed", "encryption-customer-key")).toMatchObject({ outcome: "pass" });
});

test("a queue whose settings are refused is open in every respect, and the permission is named", async () => {
  await queue("orders", {});
  const cloud = await faultyCloud(moto.endpoint(), ({ target }) =>
    target.endsWith(".GetQueueAttributes") ? denied : undefined,
  );
  const of = await outcomes(cloud.endpoint);
  await cloud.stop();
  for (const rule of ["encryption-at-rest", "transport-policy-tls", "retention-within-promise", "retention-copies"]) {
    expect(of("orders", rule)).toMatchObject({
      outcome: "unknown",
      why: expect.stringContaining("sqs:GetQueueAttributes"),
    });
  }
});
