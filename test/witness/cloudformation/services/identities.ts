import { about, later, ref, type Resources, type Service } from "./service";

const allow = (Action: unknown, Resource: unknown = "*") => ({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, Resource }] }); // prettier-ignore
const narrow = allow("s3:GetObject", "arn:aws:s3:::orders/*");
const trust = (Principal: unknown, Condition?: unknown) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal, Action: "sts:AssumeRole", ...(Condition !== undefined && { Condition }) }],
});
const role = (Properties: Record<string, unknown> = {}): Resources => ({
  Worker: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: trust({ Service: "lambda.amazonaws.com" }), ...Properties } }, // prettier-ignore
});
const inline = (PolicyDocument: unknown) => ({ Policies: [{ PolicyName: "p", PolicyDocument }] });
const policy = (Type: string, PolicyDocument: unknown, more: Record<string, unknown> = {}): Resources => ({
  Rights: { Type, Properties: { PolicyName: "p", PolicyDocument, ...more } },
});
const forPeople = { AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: { Federated: "arn:aws:iam::123456789012:saml-provider/idp" }, Action: "sts:AssumeRoleWithSAML", Condition: { StringEquals: { "SAML:aud": "https://signin.aws.amazon.com/saml" } } }] } }; // prettier-ignore
const admin = "arn:aws:iam::aws:policy/AdministratorAccess";
const one = { promise: { access: { "administrators-at-most": 1 } } };
const admins = (count: number): Resources =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`Admin${at}`, { Type: "AWS::IAM::User", Properties: { ManagedPolicyArns: [admin] } }])); // prettier-ignore

export const identities: Service = {
  name: "AWS IAM",
  cases: [
    ...about("grant-no-wildcard", "Rights", [
      ["pass", "one action on one bucket", policy("AWS::IAM::Policy", narrow, { Roles: ["x"] })],
      ["fail", "everything", policy("AWS::IAM::Policy", allow("*"), { Roles: ["x"] })],
      ["unknown", "what the deploy says", policy("AWS::IAM::Policy", allow(later), { Roles: ["x"] })],
      ["fail", "everything, by a managed policy", { Rights: { Type: "AWS::IAM::ManagedPolicy", Properties: { PolicyDocument: allow("*") } } }],
      ...(["RolePolicy", "UserPolicy", "GroupPolicy"] as const).flatMap((name) => [
        ["fail", `everything, by a ${name}`, policy(`AWS::IAM::${name}`, allow("*"))] as const,
        ["pass", `little, by a ${name}`, policy(`AWS::IAM::${name}`, narrow)] as const,
      ]),
    ]),
    ...about("grant-no-wildcard", "Worker", [
      ["pass", "one action inline", role(inline(narrow))],
      ["fail", "everything inline", role(inline(allow("*")))],
      ["fail", "AWS's policy for administrators", role({ ManagedPolicyArns: [admin] })],
      ["unknown", "policies that the deploy adds", role({ ManagedPolicyArns: later })],
      ["not-applicable", "no rights", role()],
    ]),
    ...about("grant-trust", "Worker", [
      ["pass", "a service", role()],
      ["fail", "everyone", role({ AssumeRolePolicyDocument: trust("*") })],
      ["unknown", "as the deploy says", role({ AssumeRolePolicyDocument: trust({ AWS: later }) })],
    ]),
    ...about("grant-administrators", "Admin1", [
      ["pass", "as many as promised", admins(2)],
      ["fail", "one too many", admins(2), one],
      ["fail", "one too many, by a policy of the template", {
        Admin0: { Type: "AWS::IAM::User" },
        Admin1: { Type: "AWS::IAM::User" },
        Rights: { Type: "AWS::IAM::ManagedPolicy", Properties: { PolicyDocument: allow("*"), Users: [ref("Admin0"), ref("Admin1")] } },
      }, one],
    ]),
    ...about("identity-central", "Person", [
      ["fail", "a user", { Person: { Type: "AWS::IAM::User", Properties: { LoginProfile: { Password: later } } } }],
      ["fail", "an access key", { Person: { Type: "AWS::IAM::AccessKey", Properties: { UserName: "x" } } }],
      ["pass", "an access key that is switched off", { Person: { Type: "AWS::IAM::AccessKey", Properties: { UserName: "x", Status: "Inactive" } } }],
      ["unknown", "an access key as the deploy says", { Person: { Type: "AWS::IAM::AccessKey", Properties: { UserName: "x", Status: later } } }],
    ]),
    ...about("identity-session", "Worker", [
      ["pass", "an hour by default", role(forPeople)],
      ["fail", "twelve hours", role({ ...forPeople, MaxSessionDuration: 43_200 })],
      ["not-applicable", "no people", role({ MaxSessionDuration: 43_200 })],
    ]),
    ...about("certificate-managed", "Cert", [
      ["unknown", "a certificate of one's own, whose end nobody sees", { Cert: { Type: "AWS::IAM::ServerCertificate", Properties: { CertificateBody: "x", PrivateKey: later } } }],
    ]),
    ...about("grant-no-wildcard", "Team", [
      ["fail", "a group's policy", { Team: { Type: "AWS::IAM::Group", Properties: { Policies: [{ PolicyName: "p", PolicyDocument: allow("*") }] } } }],
    ]),
  ],
}; // prettier-ignore
