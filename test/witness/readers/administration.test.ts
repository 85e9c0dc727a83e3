import { known, unknown } from "../../../posture";
import { postureOf, resource, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const role = resource("aws:iam/role:Role", "b", { name: "b" });
const text = (action: string) => JSON.stringify({ Statement: [{ Effect: "Allow", Action: action, Resource: "*" }] });
const allowing = (action: string) => ({ state: "known", value: { statements: [{ action: [action] }] } });
const inline = resource(
  "aws:iam/rolePolicy:RolePolicy",
  "p",
  { role: unknownText, policy: text("s3:Get*") },
  { from: { role } },
);
const own = resource("aws:iam/policy:Policy", "own", { policy: text("sqs:*") });
const attach = (policyArn: string, from = {}) =>
  resource(
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    "t",
    { role: unknownText, policyArn },
    { from: { role, ...from } },
  );

test("a role has what is written in it, beside it, and attached to it", () => {
  const { rights } = postureOf("administration", role, inline, own, attach(unknownText, { policyArn: own }));
  expect(rights).toMatchObject([allowing("s3:Get*"), allowing("sqs:*")]);
});

test.each([
  ["of AWS's", "arn:aws:iam::aws:policy/AdministratorAccess", allowing("*")],
  ["of AWS's that is not in the table", "arn:aws:iam::aws:policy/Other", known({ statements: [] })],
  ["of another program", "arn:aws:iam::123456789012:policy/x", unknownFact],
  ["not known yet", unknownText, unknownFact],
])("a policy %s", (_about, policyArn, right) => {
  expect(postureOf("administration", role, attach(policyArn)).rights).toMatchObject([right]);
});

test("an attachment to nobody knows whom may be anybody's, and one to a role elsewhere is not", () => {
  const administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
  const attachedTo = (name: unknown) =>
    resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "t", { role: name, policyArn: administrator });
  expect(postureOf("administration", role, attachedTo(unknownText)).rights).toMatchObject([unknownFact]);
  expect(postureOf("administration", role, attachedTo("elsewhere")).rights).toEqual([]);
});

test("a permission set has what is attached to it", () => {
  const set = resource("aws:ssoadmin/permissionSet:PermissionSet", "s", {});
  const managed = resource(
    "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
    "m",
    { permissionSetArn: unknownText, managedPolicyArn: "arn:aws:iam::aws:policy/IAMFullAccess" },
    { from: { permissionSetArn: set } },
  );
  expect(postureOf("administration", set, managed).rights).toMatchObject([allowing("iam:*")]);
});

test("those before it come by their names, however they are shown", () => {
  const first = resource("aws:iam/role:Role", "a", { name: "a" });
  expect(postureOf("administration", role, first, inline)).toMatchObject({
    everybody: [[], [allowing("s3:Get*")]],
    place: 1,
  });
  expect(postureOf("administration", first, role, inline)).toMatchObject({
    everybody: [[], [allowing("s3:Get*")]],
    place: 0,
  });
});
