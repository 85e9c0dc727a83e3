import { known, unknown } from "../../../posture";
import { postureOf, resource, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);

describe("what IAM itself knows", () => {
  test.each([
    ["iam/user:User", "user"],
    ["iam/accessKey:AccessKey", "access-key"],
    ["iam/userLoginProfile:UserLoginProfile", "password"],
    ["iam/sshKey:SshKey", "ssh-key"],
    ["iam/signingCertificate:SigningCertificate", "signing-certificate"],
    ["iam/serviceSpecificCredential:ServiceSpecificCredential", "service-credential"],
    ["iam/group:Group", "group"],
  ])("%s", (type, sort) => {
    expect(postureOf("local-identity", resource(`aws:${type}`, "x", {}))).toMatchObject({
      sort,
      active: { value: true },
    });
  });

  test.each([
    ["Inactive", known(false)],
    ["Active", known(true)],
    [unknownText, unknownFact],
  ])("an access key that is %s", (status, active) => {
    expect(postureOf("local-identity", resource("aws:iam/accessKey:AccessKey", "k", { status })).active).toEqual(
      active,
    );
  });
});

describe("the trust policy of a role", () => {
  const document = {
    Statement: { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
  };
  const trust = (props: Record<string, unknown>) => postureOf("trust", resource("aws:iam/role:Role", "r", props));

  test.each([
    ["as text", JSON.stringify(document)],
    ["as an object", document],
  ])("%s", (_about, assumeRolePolicy) => {
    expect(trust({ assumeRolePolicy }).document).toMatchObject({
      value: { statements: [{ principal: { byType: { Service: [known("ec2.amazonaws.com")] } } }] },
    });
  });

  test("not known yet", () => {
    expect(trust({ assumeRolePolicy: unknownText }).document).toEqual(unknownFact);
  });

  test("with the account that its ARN names", () => {
    expect(trust({ arn: "arn:aws:iam::123456789012:role/r" }).account).toEqual(known("123456789012"));
    expect(trust({ arn: unknownText }).account).toEqual(unknownFact);
  });
});
