import {
  AttachRolePolicyCommand,
  CreateAccessKeyCommand,
  CreateLoginProfileCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  UpdateAccountPasswordPolicyCommand,
} from "@aws-sdk/client-iam";
import { denied, type Asked } from "../witness/aws/faulty";
import { onMoto } from "../witness/aws/moto";
import { verified } from "./verified";

/* Who may do what, and what people sign in with, as a user of `tomguard verify` sees it. */

const moto = onMoto();
const client = () => new IAMClient({ region: "eu-central-1", endpoint: moto.endpoint() });

const document = (Statement: object) => JSON.stringify({ Version: "2012-10-17", Statement });
const everything = document({ Effect: "Allow", Action: "*", Resource: "*" });
const oneTopic = document({
  Effect: "Allow",
  Action: "sns:Publish",
  Resource: "arn:aws:sns:eu-central-1:123456789012:a",
});
const trusting = (Principal: object) => document({ Effect: "Allow", Principal, Action: "sts:AssumeRole" });

const role = (RoleName: string, Principal: object = { Service: "lambda.amazonaws.com" }, MaxSessionDuration = 3600) =>
  client().send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trusting(Principal), MaxSessionDuration }));
const inline = (RoleName: string, PolicyName: string, PolicyDocument: string) =>
  client().send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument }));

const asks =
  (operation: string) =>
  ({ body }: Asked) =>
    new RegExp(`Action=${operation}(&|$)`).test(body) ? denied : undefined;

test("roles are judged by their rights, written into them or attached, and by whom they trust", async () => {
  await role("narrow");
  await inline("narrow", "publish", oneTopic);
  await role("wide");
  await inline("wide", "all", everything);
  await role("attached", { AWS: "arn:aws:iam::123456789012:role/narrow" }, 43_200);
  const { Policy } = await client().send(new CreatePolicyCommand({ PolicyName: "own", PolicyDocument: everything }));
  await client().send(new AttachRolePolicyCommand({ RoleName: "attached", PolicyArn: Policy?.Arn }));
  await role("open", { AWS: "*" });
  const { of } = await verified(moto);
  expect(of("narrow/publish", "grant-no-wildcard")).toMatchObject({ outcome: "pass" });
  expect(of("wide/all", "grant-no-wildcard")).toMatchObject({ outcome: "fail" });
  expect(of("own", "grant-no-wildcard")).toMatchObject({ outcome: "fail" });
  expect(of("attached", "grant-administrators")).toMatchObject({ outcome: "fail", observed: { "last-review": null } });
  expect(of("wide", "grant-administrators")).toMatchObject({
    outcome: "pass",
    observed: { "administrator-number": 2 },
  });
  expect(of("narrow", "grant-trust")).toMatchObject({ outcome: "pass" });
  expect(of("open", "grant-trust")).toMatchObject({ outcome: "fail", observed: { "trust-gap": "everyone" } });
  expect(of("attached", "identity-session")).toMatchObject({ outcome: "fail", observed: { minutes: 720 } });
});

test("users with their keys and passwords are found, and no name of theirs is told", async () => {
  const UserName = "erika.mustermann";
  const { User } = await client().send(new CreateUserCommand({ UserName }));
  await client().send(new CreateAccessKeyCommand({ UserName }));
  await client().send(new CreateLoginProfileCommand({ UserName, Password: "a-long-word-of-hers-1A" }));
  await client().send(new PutUserPolicyCommand({ UserName, PolicyName: "all", PolicyDocument: everything }));
  const { record, stdout, of } = await verified(moto);
  const name = `user ${User?.UserId}`;
  const central = record.findings.filter(({ rule, resource }) => rule === "identity-central" && resource.name === name);
  expect(central.map(({ observed }) => observed["sort"]).sort()).toEqual(["access-key", "password", "user"]);
  expect(of(name, "identity-mfa")).toMatchObject({ outcome: "fail", observed: { "second-factor": "off" } });
  expect(of(`${name}/all`, "grant-no-wildcard")).toMatchObject({ outcome: "fail" });
  // Where somebody has a password, AWS's own default of eight characters holds.
  expect(of("passwords of account 123456789012", "identity-password")).toMatchObject({ outcome: "fail" });
  expect(stdout).not.toMatch(/mustermann/i);
});

test("the account's own password policy is judged by what it asks for", async () => {
  const strong = { RequireLowercaseCharacters: true, RequireUppercaseCharacters: true, RequireNumbers: true };
  await client().send(
    new UpdateAccountPasswordPolicyCommand({
      ...strong,
      MinimumPasswordLength: 20,
      RequireSymbols: true,
      PasswordReusePrevention: 24,
    }),
  );
  expect((await verified(moto)).of("passwords of account 123456789012", "identity-password")).toMatchObject({
    outcome: "pass",
    observed: { length: 20, reuse: 24 },
  });
});

test("nobody with a password, and no policy: there is nothing that a policy could be about", async () => {
  expect((await verified(moto)).of("passwords of account 123456789012", "identity-password")).toBeUndefined();
});

test("the root user without a second factor is found", async () => {
  const { of } = await verified(moto);
  expect(of("root of account 123456789012", "identity-mfa")).toMatchObject({ outcome: "fail" });
  expect(of("root of account 123456789012", "identity-central")).toMatchObject({ outcome: "pass" });
});

test.each([
  ["ListRoles", "orders", "identity-session"],
  ["GetAccountSummary", "root of account 123456789012", "identity-mfa"],
  ["GetAccountSummary", "root of account 123456789012", "identity-central"],
  ["GetAccountPasswordPolicy", "passwords of account 123456789012", "identity-password"],
  ["GetCredentialReport", "passwords of account 123456789012", "identity-password"],
  ["GenerateCredentialReport", "passwords of account 123456789012", "identity-password"],
])("a refused %s leaves of %s %s open, and names the permission", async (operation, name, rule) => {
  await role("orders", { AWS: "arn:aws:iam::123456789012:user/erika" });
  const { of } = await verified(moto, { fault: asks(operation) });
  const why = expect.stringContaining(`iam:${operation}`);
  expect(of(name, rule)).toMatchObject({ outcome: "unknown", why });
});

test("without the report, what a user signs in with is open", async () => {
  const { User } = await client().send(new CreateUserCommand({ UserName: "erika" }));
  const { record } = await verified(moto, { fault: asks("GetCredentialReport") });
  const open = record.findings.filter(
    ({ resource, outcome }) => resource.name === `user ${User?.UserId}` && outcome === "unknown",
  );
  expect(open.map(({ rule }) => rule).sort()).toEqual(["identity-central", "identity-mfa"]);
});

test("identities that can't be listed leave every rule about them open on the account", async () => {
  await role("orders");
  const { record } = await verified(moto, { fault: asks("GetAccountAuthorizationDetails") });
  const open = record.findings.filter(({ why }) => why?.includes("iam:GetAccountAuthorizationDetails"));
  expect(open.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(["grant-no-wildcard", "grant-trust", "grant-administrators", "identity-session"]),
  );
});
