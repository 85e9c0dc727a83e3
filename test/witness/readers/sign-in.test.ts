import { absent, known, unknown, type Fact, type SignIn } from "../../../posture";
import { postureOf, resource, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const byDefault = <T>(value: T): Fact<T> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});
const read = (type: string, props: Record<string, unknown> = {}): SignIn =>
  postureOf("sign-in", resource(`aws:${type}`, "x", props));

describe("a user pool", () => {
  const pool = (props: Record<string, unknown> = {}) => read("cognito/userPool:UserPool", props);

  test("that states nothing is open to everybody without a second factor", () => {
    expect(pool()).toMatchObject({ factor: byDefault("off"), selfSignUp: byDefault(true) });
    expect(pool().password).toEqual({
      length: byDefault(8),
      lowercase: byDefault(true),
      uppercase: byDefault(true),
      digits: byDefault(true),
      symbols: byDefault(true),
      reuse: absent(),
    });
  });

  test.each([
    ["ON", known("required")],
    ["OPTIONAL", known("optional")],
    ["OFF", known("off")],
    ["MAYBE", unknownFact],
    [unknownText, unknownFact],
  ])("with a second factor %s", (mfaConfiguration, factor) => {
    expect(pool({ mfaConfiguration }).factor).toEqual(factor);
  });

  test("asks only for the sorts of characters that its policy names", () => {
    const { password } = pool({
      passwordPolicy: { minimumLength: "16", requireSymbols: true, passwordHistorySize: 24 },
    });
    expect(password).toMatchObject({
      length: known(16),
      symbols: known(true),
      digits: byDefault(false),
      reuse: known(24),
    });
  });

  test("is opened by administrators", () => {
    expect(pool({ adminCreateUserConfig: { allowAdminCreateUserOnly: true } }).selfSignUp).toEqual(known(false));
  });
});

test.each([
  ["a pool that says nothing", {}, byDefault(false)],
  ["a pool with guests", { allowUnauthenticatedIdentities: "true" }, known(true)],
])("guests of %s", (_about, props, guests) => {
  expect(read("cognito/identityPool:IdentityPool", props).guests).toEqual(guests);
});

test.each(["opensearch/domain:Domain", "elasticsearch/domain:Domain"])(
  "%s tells rights apart where it says so",
  (type) => {
    expect(read(type)).toMatchObject({ fineGrained: byDefault(false), guests: byDefault(false) });
    expect(read(type, { advancedSecurityOptions: { enabled: true, anonymousAuthEnabled: true } })).toMatchObject({
      fineGrained: known(true),
      guests: known(true),
    });
  },
);

test("the account's password policy has what it states", () => {
  const { password } = read("iam/accountPasswordPolicy:AccountPasswordPolicy", {
    minimumPasswordLength: 14,
    requireNumbers: true,
    passwordReusePrevention: 0,
  });
  expect(password).toMatchObject({
    length: known(14),
    digits: known(true),
    symbols: byDefault(false),
    reuse: absent(),
  });
});

describe("the second factor of", () => {
  const vpn = (...types: string[]) => ({ authenticationOptions: types.map((type) => ({ type })) });
  test.each<[string, string, Record<string, unknown>, Fact<string>]>([
    ["a VPN by certificate", "ec2clientvpn/endpoint:Endpoint", vpn("certificate-authentication"), known("off")],
    [
      "a VPN by certificate and password",
      "ec2clientvpn/endpoint:Endpoint",
      vpn("certificate-authentication", "directory-service-authentication"),
      known("required"),
    ],
    ["a VPN by password", "ec2clientvpn/endpoint:Endpoint", vpn("directory-service-authentication"), unknownFact],
    ["a VPN by SAML", "ec2clientvpn/endpoint:Endpoint", vpn("federated-authentication"), known("by-provider")],
    ["a VPN not known yet", "ec2clientvpn/endpoint:Endpoint", vpn(unknownText), unknownFact],
    [
      "desktops by SAML",
      "workspaces/directory:Directory",
      { samlProperties: { status: "ENABLED" } },
      known("by-provider"),
    ],
    ["desktops by a directory", "workspaces/directory:Directory", {}, unknownFact],
  ])("%s", (_about, type, props, factor) => {
    expect(read(type, props).factor).toEqual(factor);
  });
});

describe("a role", () => {
  const trust = (principal: unknown) => ({
    assumeRolePolicy: JSON.stringify({
      Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: principal }],
    }),
  });

  test("that users take on is a place to sign in", () => {
    expect(read("iam/role:Role", trust({ AWS: "arn:aws:iam::123456789012:user/anna" })).trust?.state).toBe("known");
  });

  test.each([
    ["services take on", trust({ Service: "ec2.amazonaws.com" })],
    ["nobody knows yet", { assumeRolePolicy: unknownText }],
  ])("that %s is none", (_about, props) => {
    expect(() => read("iam/role:Role", props)).toThrow("has no posture");
  });
});
