import { known, unknown } from "../../../posture";
import { grantAdministrators } from "../../../policies/rules/access/grant-administrators";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { promise } from "../../policies/postures";
import { postureOf, resource, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string); // an asymmetric matcher stands for the text
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

describe("a policy that is given to a list of roles", () => {
  const administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
  const given = (roles: unknown, from = {}) =>
    resource("aws:iam/policyAttachment:PolicyAttachment", "t", { roles, policyArn: administrator }, { from });
  const nameless = resource("aws:iam/role:Role", "b", { name: unknownText });

  test.each([
    ["by their names", role, given(["a", "b"]), [allowing("*")]],
    ["made from them", role, given(unknownText, { roles: role }), [allowing("*")]],
    ["made from others", role, given(unknownText, { roles: resource("aws:iam/role:Role", "a", {}) }), []],
    ["of other names", role, given(["a", "c"]), []],
    ["of the users alone", role, given(undefined), []],
    ["whose names nobody can tell yet", role, given(unknownText), [unknownFact]],
    ["one of whose names nobody can tell yet", role, given(["a", unknownText]), [unknownFact]],
    ["of a name that a role without one may get", nameless, given(["a"]), [unknownFact]],
  ])("%s", (_how, holder, attachment, rights) => {
    expect(postureOf("administration", holder, attachment).rights).toMatchObject(rights);
  });

  test("is not that of a role without a name where another has it", () => {
    const named = resource("aws:iam/role:Role", "a", { name: "a" });
    expect(postureOf("administration", nameless, named, given(["a"])).rights).toEqual([]);
  });
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

describe("a policy that a permission set names", () => {
  const set = resource("aws:ssoadmin/permissionSet:PermissionSet", "s", {});
  const policy = (name: unknown, action: string, account = "home") =>
    resource("aws:iam/policy:Policy", `${account}-policy`, { name, policy: text(action) });
  const attachment = (name: unknown, from = {}) =>
    resource(
      "aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment",
      "c",
      { permissionSetArn: unknownText, customerManagedPolicyReference: { name } },
      { from: { permissionSetArn: set, ...from } },
    );
  const written = policy(unknownText, "*");
  const exclusive = resource(
    "aws:ssoadmin/customerManagedPolicyAttachmentsExclusive:CustomerManagedPolicyAttachmentsExclusive",
    "e",
    { permissionSetArn: unknownText, customerManagedPolicyReferences: [{ name: "reader" }, { name: "all" }] },
    { from: { permissionSetArn: set } },
  );
  const verdictOn = (others: SeenResource[], promised = promise()) =>
    grantAdministrators.decide(postureOf("administration", set, ...others), promised, "2026-11-01").outcome;

  test.each<[about: string, others: SeenResource[], outcome: string]>([
    ["that may do little", [attachment("reader"), policy("reader", "s3:Get*")], "not-applicable"],
    ["that may do everything", [attachment("all"), policy("all", "*")], "fail"],
    ["that may do everything in one of its accounts", [attachment("x"), policy("x", "s3:Get*"), policy("x", "*", "other")], "fail"],
    ["whose name is known only after the deploy", [attachment(unknownText, { customerManagedPolicyReference: written }), written], "fail"],
    ["among others", [exclusive, policy("all", "iam:*"), policy("reader", "s3:Get*", "other")], "fail"],
    ["of another program", [attachment("all")], "unknown"],
    ["nobody knows yet", [attachment(unknownText), policy("reader", "s3:Get*")], "unknown"],
  ])("%s", (_about, others, outcome) => expect(verdictOn(others)).toBe(outcome)); // prettier-ignore

  test("makes an administrator, who passes where the rights are reviewed", () => {
    const reviewed = promise({
      attestations: [
        { measure: "access.review", type: "AT-REV", by: "CISO", on: "2026-09-01", "valid-until": "2027-09-01", document: "r.pdf" },
      ],
    }); // prettier-ignore
    expect(verdictOn([attachment("all"), policy("all", "*")], reviewed)).toBe("pass");
  });

  test("and that is in another program says so", () => {
    expect(postureOf("administration", set, attachment("all")).rights).toEqual([
      unknown(expect.stringContaining("another program") as unknown as string), // likewise
    ]);
  });
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
