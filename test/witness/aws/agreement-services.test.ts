import * as aws from "@pulumi/aws";
import { CreateTableCommand, DynamoDBClient, UpdateContinuousBackupsCommand } from "@aws-sdk/client-dynamodb";
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from "@aws-sdk/client-iam";
import { CreateSecretCommand, RotateSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { loadPromise } from "../../../catalogue/promise/load";
import { judgeSeen } from "../../../policies/judge-seen";
import { judgeAccount } from "../../../policies/live/judge";
import { liveRules } from "../../../policies/live/rules";
import { connect } from "../../../witness/aws/connect";
import { seeAccount } from "../../../witness/aws/see";
import { dynamodb } from "../../../witness/aws/services/dynamodb";
import { iam } from "../../../witness/aws/services/iam";
import { kms } from "../../../witness/aws/services/kms";
import { secretsmanager } from "../../../witness/aws/services/secretsmanager";
import { seenOf } from "../../components/seen-program";
import { onMoto } from "./moto";

/* The same tables, roles and secrets as a program states them, and as the SDK has made them: one rule, one verdict. */

const moto = onMoto();
const region = "eu-central-1";
const promiseFile = `${__dirname}/promises/shop.yaml`;
const tags = { "tom:data-class": "order-files", "tom:client": "muster", "tom:purpose": "orders" };
const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
const trust = JSON.stringify({
  Version: "2012-10-17",
  Statement: { Effect: "Allow", Principal: { AWS: "*" }, Action: "sts:AssumeRole" },
});
const everything = JSON.stringify({
  Version: "2012-10-17",
  Statement: { Effect: "Allow", Action: "*", Resource: "*" },
});

function program(): void {
  const key = { attributes: [{ name: "id", type: "S" }], hashKey: "id", billingMode: "PAY_PER_REQUEST" };
  const pointInTimeRecovery = { enabled: true, recoveryPeriodInDays: 20 };
  new aws.dynamodb.Table("guarded", { name: "guarded", ...key, tags, deletionProtectionEnabled: true });
  new aws.dynamodb.Table("bare", { name: "bare", ...key, tags, pointInTimeRecovery });
  const role = new aws.iam.Role("wide", { name: "wide", assumeRolePolicy: trust, maxSessionDuration: 43_200 });
  new aws.iam.RolePolicy("wide/all", { name: "all", role: role.name, policy: everything });
  const rotated = new aws.secretsmanager.Secret("rotated", { name: "rotated", tags });
  new aws.secretsmanager.SecretRotation("rotated", {
    secretId: rotated.id,
    rotationRules: { automaticallyAfterDays: 30 },
  });
  new aws.secretsmanager.Secret("fixed", { name: "fixed", tags });
}

async function seeded(): Promise<void> {
  const place = { region, endpoint: moto.endpoint() };
  const [tables, identities, secrets] = [
    new DynamoDBClient(place),
    new IAMClient(place),
    new SecretsManagerClient(place),
  ];
  for (const TableName of ["guarded", "bare"]) {
    await tables.send(
      new CreateTableCommand({
        TableName,
        AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
        KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
        BillingMode: "PAY_PER_REQUEST",
        DeletionProtectionEnabled: TableName === "guarded",
        Tags: list,
      }),
    );
  }
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 20 };
  await tables.send(new UpdateContinuousBackupsCommand({ TableName: "bare", PointInTimeRecoverySpecification }));
  const RoleName = "wide";
  await identities.send(
    new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust, MaxSessionDuration: 43_200 }),
  );
  await identities.send(new PutRolePolicyCommand({ RoleName, PolicyName: "all", PolicyDocument: everything }));
  for (const Name of ["rotated", "fixed"]) {
    await secrets.send(new CreateSecretCommand({ Name, SecretString: "x", Tags: list }));
  }
  const RotationRules = { AutomaticallyAfterDays: 30 };
  await secrets.send(new RotateSecretCommand({ SecretId: "rotated", RotateImmediately: false, RotationRules }));
}

const types = /^aws:(dynamodb\/table|iam\/role|iam\/rolePolicy|secretsmanager\/secret):/;

test("a plan and the account itself get the same verdicts, rule by rule", async () => {
  await seeded();
  const measure = { promise: loadPromise(promiseFile).promise, today: "2026-11-22" };
  const rules = liveRules.filter(({ rule }) => rule.kind !== "deletion");
  const account = await connect({ endpoint: moto.endpoint() });
  const seen = await seeAccount(account, [dynamodb, iam, kms, secretsmanager], [region]);
  const { resources } = await seenOf(program, "check");
  const ids = rules.map(({ rule }) => rule);
  const outcomes = (findings: ReturnType<typeof judgeSeen>["findings"]) =>
    findings
      .filter(({ resource, outcome }) => types.test(resource.type) && outcome !== "not-applicable")
      .map(({ rule, resource, outcome }) => `${rule} ${resource.name}: ${outcome}`)
      .sort();
  const planned = outcomes(judgeSeen({ resources, configuredRegion: region }, ids, measure).findings);
  const found = outcomes(judgeAccount(seen, rules, measure, account).findings);
  expect(planned.length).toBeGreaterThan(20);
  expect(found).toEqual(planned);
});
