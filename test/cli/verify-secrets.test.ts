import {
  CreateSecretCommand,
  PutResourcePolicyCommand,
  ReplicateSecretToRegionsCommand,
  RotateSecretCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { denied } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { ownKey } from "../witness/aws/seeds";
import { verified } from "./verified";

/* Secrets, as a user of `tomguard verify` sees them. */

const moto = onMoto();
const client = () => new SecretsManagerClient({ region: "eu-central-1", endpoint: moto.endpoint() });

const secret = (Name: string, KmsKeyId?: string) =>
  client().send(
    new CreateSecretCommand({
      Name,
      SecretString: "a-word-that-nobody-may-read",
      ...(KmsKeyId !== undefined && { KmsKeyId }),
      Tags: ["tom:data-class", "tom:client", "tom:purpose"].map((Key) => ({ Key, Value: "none" })),
    }),
  );

const rotated = (SecretId: string, AutomaticallyAfterDays: number) =>
  client().send(
    new RotateSecretCommand({ SecretId, RotateImmediately: false, RotationRules: { AutomaticallyAfterDays } }),
  );

test("a secret is judged by its key and by how often it is renewed, and its value is read by nobody", async () => {
  const key = await ownKey(moto);
  await secret("good", key);
  await rotated("good", 30);
  await secret("slow", key);
  await rotated("slow", 900);
  await secret("bare");
  const { of, stdout } = await verified(moto);
  expect(of("good", "encryption-customer-key")).toMatchObject({ outcome: "pass" });
  expect(of("good", "secret-rotation")).toMatchObject({ outcome: "pass", observed: { days: 30 } });
  expect(of("slow", "secret-rotation")).toMatchObject({ outcome: "fail", observed: { days: 900 } });
  expect(of("bare", "secret-rotation")).toMatchObject({ outcome: "fail" });
  expect(of("bare", "encryption-customer-key")).toMatchObject({ outcome: "fail" });
  expect(stdout).not.toContain("nobody-may-read");
});

test("a secret that a stranger may read is found by its policy", async () => {
  await secret("shared");
  const Statement = { Effect: "Allow", Principal: "*", Action: "secretsmanager:GetSecretValue", Resource: "*" };
  const ResourcePolicy = JSON.stringify({ Version: "2012-10-17", Statement });
  await client().send(new PutResourcePolicyCommand({ SecretId: "shared", ResourcePolicy }));
  const { of } = await verified(moto);
  expect(of("shared", "share-approved")).toMatchObject({ outcome: "fail", observed: { strangers: true } });
});

test("a replica is judged with its secret, and stands in a region of its own", async () => {
  await secret("copied");
  const AddReplicaRegions = [{ Region: "us-east-1" }];
  await client().send(new ReplicateSecretToRegionsCommand({ SecretId: "copied", AddReplicaRegions }));
  const { record } = await verified(moto, { options: ["--region", "eu-central-1", "us-east-1"] });
  const found = record.findings.filter(({ resource }) => resource.name === "copied");
  expect(found.filter(({ rule }) => rule === "residency-replica")).toMatchObject([{ outcome: "fail" }]);
  expect(found.filter(({ rule }) => rule === "secret-rotation")).toHaveLength(1);
});

test.each([
  ["DescribeSecret", "encryption-customer-key"],
  ["DescribeSecret", "secret-rotation"],
  ["DescribeSecret", "residency-replica"],
  ["GetResourcePolicy", "share-approved"],
])("a refused %s leaves %s open, and names the permission", async (operation, rule) => {
  await secret("orders", await ownKey(moto));
  await rotated("orders", 30);
  const { of } = await verified(moto, {
    fault: ({ target }) => (target.endsWith(`.${operation}`) ? denied : undefined),
  });
  const why = expect.stringContaining(`secretsmanager:${operation}`);
  expect(of("orders", rule)).toMatchObject({ outcome: "unknown", why });
});

test("a refused list of secrets opens no verdict on anything else", async () => {
  const { record } = await verified(moto, {
    fault: ({ target }) => (target.endsWith(".ListSecrets") ? denied : undefined),
  });
  const open = record.findings.filter(({ why }) => why?.includes("secretsmanager:ListSecrets"));
  expect(open.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["secret-rotation", "encryption-at-rest"]));
  expect(open.every(({ resource }) => resource.name.endsWith("secretsmanager in eu-central-1"))).toBe(true);
});
