import { CreateLogGroupCommand } from "@aws-sdk/client-cloudwatch-logs";
import { CreateTopicCommand, SNSClient } from "@aws-sdk/client-sns";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { accountCalls, connect } from "../../../witness/aws/connect";
import type { policyFor } from "../../../witness/aws/permissions";
import { contentCalls, lookInside } from "../../../witness/aws/contents";
import { budgetOf } from "../../../witness/aws/contents/budget";
import { cursorIn } from "../../../witness/aws/contents/cursor";
import { seeAccount } from "../../../witness/aws/see";
import { services } from "../../../witness/aws/services";
import { tomguard } from "../../cli/run";
import { onMoto } from "./moto";
import { oneOfEach } from "./one-of-each";
import { goodBucket } from "./seeds";

const moto = onMoto();
const calls = [...Object.values(accountCalls), ...services.flatMap((service) => service.calls), ...contentCalls];

/** The name of the SDK's client, as the tables name services: `CloudWatchLogsClient` is of `logs`. */
const clients: Record<string, string> = { S3Client: "s3", KMSClient: "kms", CloudWatchLogsClient: "logs", EC2Client: "ec2", SQSClient: "sqs", SNSClient: "sns", STSClient: "sts", RDSClient: "rds", ElasticLoadBalancingV2Client: "elasticloadbalancing", ACMClient: "acm", WAFV2Client: "wafv2" }; // prettier-ignore

/** Asked for each thing of a list that moto can't have: by its own test (`ec2/client-vpn.test.ts`). */
const notInMoto = ["ec2:DescribeClientVpnAuthorizationRules"];

test("every call that is made stands in the tables, and every one of the tables is made", async () => {
  await goodBucket(moto, "muster-orders");
  await moto.logs.send(new CreateLogGroupCommand({ logGroupName: "muster" }));
  const { region, endpoint } = { region: "eu-central-1", endpoint: moto.endpoint() };
  await new SQSClient({ region, endpoint }).send(new CreateQueueCommand({ QueueName: "muster" }));
  await new SNSClient({ region, endpoint }).send(new CreateTopicCommand({ Name: "muster" }));
  await oneOfEach(moto);
  const made = new Set<string>();
  const account = await connect({
    endpoint: moto.endpoint(),
    onCall: (operation, client) => made.add(`${clients[client] ?? client}:${operation}`),
  });
  const seen = await seeAccount(account, services, ["eu-central-1"]);
  await lookInside(account, seen, { budget: budgetOf(9), cursor: cursorIn(undefined, account.id, new Date()) });
  const asked = calls.map((each) => `${each.service}:${each.operation}`).filter((each) => !notInMoto.includes(each));
  expect([...made].sort()).toEqual([...new Set(asked)].sort());
});

test("the policy that is printed has the action of each call, reads only, and grants nothing twice", async () => {
  const { stdout, status } = await tomguard("verify", "--print-policy");
  const policy = JSON.parse(stdout) as ReturnType<typeof policyFor>;
  const actions = policy.Statement.flatMap(({ Action }) => Action);
  expect(new Set(actions)).toEqual(new Set(calls.flatMap(({ action }) => action ?? [])));
  expect(actions).toHaveLength(new Set(actions).size);
  expect(actions.filter((action) => !/:(Get|List|Describe)[A-Za-z]+$/.test(action))).toEqual([]);
  expect(policy.Statement.every(({ Effect }) => Effect === "Allow")).toBe(true);
  expect(status).toBe(0);
});
