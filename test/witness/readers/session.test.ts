import { absent, known, unknown, type Fact } from "../../../posture";
import { graphOf } from "../../../witness/pulumi/graph";
import { readerOf } from "../../../witness/pulumi/readers";
import { longestGapDays } from "../../../witness/pulumi/readers/schedule";
import { sessionRows } from "../../../witness/pulumi/tables/sessions";
import { credentialRows } from "../../../witness/pulumi/tables/credentials";
import { postureOf, resource, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const byDefault = <T>(value: T): Fact<T> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});

describe("a session ends", () => {
  test.each<[string, string, Record<string, unknown>, Fact<number>]>([
    ["of a permission set", "ssoadmin/permissionSet:PermissionSet", { sessionDuration: "PT8H" }, known(480)],
    [
      "of a permission set, in minutes",
      "ssoadmin/permissionSet:PermissionSet",
      { sessionDuration: "P1DT1H30M" },
      known(1530),
    ],
    ["of a permission set, by default", "ssoadmin/permissionSet:PermissionSet", {}, byDefault(60)],
    [
      "of a permission set, not readable",
      "ssoadmin/permissionSet:PermissionSet",
      { sessionDuration: "8 hours" },
      unknownFact,
    ],
    [
      "of a permission set, later",
      "ssoadmin/permissionSet:PermissionSet",
      { sessionDuration: unknownText },
      unknownFact,
    ],
    ["of a role", "iam/role:Role", { maxSessionDuration: "43200" }, known(720)],
    ["of a VPN, by default", "ec2clientvpn/endpoint:Endpoint", {}, byDefault(1440)],
    ["of a fleet", "appstream/fleet:Fleet", { maxUserDurationInSeconds: 3600 }, known(60)],
    [
      "of a desktop",
      "workspaces/workspace:Workspace",
      { workspaceProperties: { runningMode: "AUTO_STOP", runningModeAutoStopTimeoutInMinutes: 120 } },
      known(120),
    ],
    [
      "of a desktop that is always on",
      "workspaces/workspace:Workspace",
      { workspaceProperties: { runningMode: "ALWAYS_ON" } },
      absent(),
    ],
    ["of a desktop that says nothing", "workspaces/workspace:Workspace", {}, absent()],
    [
      "of a desktop, later",
      "workspaces/workspace:Workspace",
      { workspaceProperties: { runningMode: unknownText } },
      unknownFact,
    ],
    [
      "of a search domain",
      "opensearch/domainSamlOptions:DomainSamlOptions",
      { samlOptions: { sessionTimeoutMinutes: 30 } },
      known(30),
    ],
  ])("%s", (_about, type, props, minutes) => {
    expect(postureOf("session", resource(`aws:${type}`, "x", props)).minutes).toEqual(minutes);
  });

  test("for good, or comes back: a VPN", () => {
    const vpn = (props: Record<string, unknown>) =>
      postureOf("session", resource("aws:ec2clientvpn/endpoint:Endpoint", "v", props)).renewsItself;
    expect([vpn({}), vpn({ disconnectOnSessionTimeout: true })]).toEqual([byDefault(true), known(false)]);
  });

  test.each([
    ["a service", { Service: "ec2.amazonaws.com" }, undefined],
    ["a service or people", { Service: "ec2.amazonaws.com", AWS: "123456789012" }, 720],
    ["people from elsewhere", { Federated: "arn:aws:iam::123456789012:saml-provider/idp" }, 720],
    ["everybody", "*", 720],
  ])("of a role that is assumed by %s", (_about, principal, minutes) => {
    const assumeRolePolicy = JSON.stringify({
      Statement: { Effect: "Allow", Principal: principal, Action: "sts:AssumeRole" },
    });
    const role = resource("aws:iam/role:Role", "r", { assumeRolePolicy, maxSessionDuration: 43200 });
    const posture = readerOf("session").read(role, graphOf({ resources: [role] }));
    expect(posture?.minutes).toEqual(minutes && known(minutes));
  });

  test("every row has a posture", () => {
    for (const { type } of sessionRows)
      expect(postureOf("session", resource(type, "x", {})).minutes.state).not.toBe("unknown");
  });
});

describe("a secret is renewed", () => {
  const secret = resource("aws:secretsmanager/secret:Secret", "s", {});
  const rotation = (props: Record<string, unknown>) =>
    resource(
      "aws:secretsmanager/secretRotation:SecretRotation",
      "r",
      { secretId: unknownText, ...props },
      { from: { secretId: secret } },
    );

  test.each<[string, Record<string, unknown>, Fact<number>]>([
    ["by days", { rotationRules: { automaticallyAfterDays: 30 } }, known(30)],
    ["by rate", { rotationRules: { scheduleExpression: "rate(10 days)" } }, known(10)],
    ["later", { rotationRules: { automaticallyAfterDays: unknownText } }, unknownFact],
    ["not, since it is switched off", { rotationEnabled: false }, absent()],
    ["not, since nothing says when", {}, absent()],
  ])("%s", (_about, props, days) => {
    expect(postureOf("credential", secret, rotation(props)).rotationDays).toEqual(days);
  });

  test("never without a rotation", () => {
    expect(postureOf("credential", secret).rotationDays).toEqual(absent());
  });
});

describe("the password of a database", () => {
  test.each(credentialRows.map((row) => [row.type, row] as const))("%s", (type, { managed, passwords, copyOf }) => {
    const read = (props: Record<string, unknown>) => postureOf("credential", resource(type, "d", props));
    expect(read({ [managed]: true })).toMatchObject({ keptBy: known("aws"), rotationDays: known(7) });
    for (const password of passwords) expect(read({ [password]: "x" }).keptBy).toEqual(known("customer"));
    expect(read({}).keptBy).toEqual(known("customer"));
    expect(read({ [managed]: unknownText }).keptBy).toEqual(unknownFact);
    for (const copy of copyOf) expect(() => read({ [copy]: "x" })).toThrow("has no posture");
  });
});

test.each<[string, Fact<number>]>([
  ["rate(12 hours)", known(0.5)],
  ["cron(0 3 * * ? *)", known(1)],
  ["cron(0 3 1 * ? *)", known(31)],
  ["cron(0 3 ? * SUN *)", known(7)],
  ["cron(0 3 ? * SUN#1 *)", known(35)],
  ["cron(0 3 1 */3 ? *)", known(92)],
  ["cron(0 3 1 1/2 ? *)", known(62)],
  ["cron(0 3 1 JAN,JUL ? *)", known(184)],
  ["cron(0 3 L 12 ? *)", known(366)],
  ["cron(0 5 ? * * *)", known(1)],
  ["cron(15 * ? * * *)", known(1 / 24)],
  ["cron(0/30 8-18 * * ? *)", known(13.5 / 24)],
  ["cron(0 3,4 * * ? *)", known(23 / 24)],
  ["cron(0 0,23 * * ? *)", known(23 / 24)],
  ["cron(0 3 ? * MON-FRI *)", known(3)],
  ["cron(0 3 ? * 2,5 *)", known(4)],
  ["cron(0 3 1,15 * ? *)", known(17)],
  ["cron(0 3 */2 * ? *)", known(2)],
  ["cron(0 3 15W * ? *)", known(32)],
  ["cron(0 3 1W * ? *)", known(33)],
  ["cron(0 3 ? * SUN#5 *)", known(119)],
  ["cron(0 3 ? * 6L *)", known(35)],
  ["cron(0 3 29 2 ? *)", known(1461)],
  ["cron(0 3 31 2 ? *)", unknownFact],
  ["cron(0 3 ? * FRI-MON *)", unknownFact],
  ["cron(0 25 * * ? *)", unknownFact],
  ["cron(0 3 * * *)", unknownFact],
  ["cron(0 3 1 13 ? *)", unknownFact],
  ["cron(0 3 1 * ? 2027)", unknownFact],
  ["every month", unknownFact],
])("between two runs of %s", (expression, days) => {
  expect(longestGapDays(expression)).toEqual(days);
});
