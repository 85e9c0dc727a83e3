import { absent, known, unknown } from "../../../posture";
import { grantRows } from "../../../witness/pulumi/tables/grants";
import { postureOf, resource, unknownList, unknownText } from "./support";

const document = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }] };
const parsed = known({
  statements: [{ effect: "Allow", action: ["s3:GetObject"], resource: [known("*")], conditions: [] }],
});
const unknownFact = unknown(expect.any(String) as unknown as string);
const policy = resource("aws:iam/policy:Policy", "own", { policy: JSON.stringify(document), name: "own" });
const deployed = { ...policy, props: { ...policy.props, arn: "arn:aws:iam::123456789012:policy/own" } };
const attach = (props: Record<string, unknown>, from = {}) =>
  resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "a", { role: "r", ...props }, { from });

describe("a policy that is written down", () => {
  test.each([
    ["of its own", policy, "policy"],
    ["of a role, as an object", resource("aws:iam/rolePolicy:RolePolicy", "p", { policy: document }), "policy"],
    ["of a user", resource("aws:iam/userPolicy:UserPolicy", "p", { policy: document }), "policy"],
    ["of a group", resource("aws:iam/groupPolicy:GroupPolicy", "p", { policy: document }), "policy"],
    [
      "in a role",
      resource("aws:iam/role:Role", "r", { inlinePolicies: [{ name: "p", policy: JSON.stringify(document) }] }),
      "inlinePolicies[0].policy",
    ],
    [
      "of a permission set",
      resource("aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy", "p", {
        inlinePolicy: JSON.stringify(document),
      }),
      "inlinePolicy",
    ],
  ])("%s is read", (_about, each, path) => {
    expect(postureOf("grant", each).policies).toEqual(known([{ path, from: "written", document: parsed }]));
  });

  test("and is known only after the deploy is unknown", () => {
    const later = resource("aws:iam/policy:Policy", "p", { policy: unknownText });
    expect(postureOf("grant", later).policies).toEqual(
      known([{ path: "policy", from: "written", document: unknownFact }]),
    );
    const roles = resource("aws:iam/role:Role", "r", { inlinePolicies: unknownList });
    expect(postureOf("grant", roles).policies).toEqual(unknownFact);
  });

  test("is none in a role without policies", () => {
    expect(postureOf("grant", resource("aws:iam/role:Role", "r", {})).policies).toEqual(absent());
  });
});

describe("a policy that is attached by its ARN", () => {
  test.each([
    ["of AWS's, in the table", "arn:aws:iam::aws:policy/AdministratorAccess", "aws", "known"],
    ["of AWS's in another partition", "arn:aws-eusc:iam::aws:policy/AmazonS3FullAccess", "aws", "known"],
    ["of AWS's with its path", "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole", "aws", "known"],
    ["of AWS's, not in the table", "arn:aws:iam::aws:policy/SomethingNew", "aws", "unknown"],
    ["named like nothing", "arn:aws:iam::aws:policy/constructor", "aws", "unknown"],
    ["of the customer's, written elsewhere", "arn:aws:iam::123456789012:policy/other", "elsewhere", "unknown"],
  ])("%s", (_about, policyArn, from, state) => {
    const { policies } = postureOf("grant", attach({ policyArn }), policy);
    expect(policies).toMatchObject(known([{ path: "policyArn", from, document: { state } }]));
  });

  test("and is of the same program is judged where it is written", () => {
    expect(postureOf("grant", attach({ policyArn: unknownText }, { policyArn: policy }), policy).policies).toEqual(
      absent(),
    );
    const arn = "arn:aws:iam::123456789012:policy/own";
    expect(postureOf("grant", attach({ policyArn: arn }), deployed).policies).toEqual(absent());
  });

  test("that may be anybody's is unknown", () => {
    const other = resource("random:index/id:Id", "x", {});
    const { policies } = postureOf("grant", attach({ policyArn: unknownText }, { policyArn: other }), policy, other);
    expect(policies).toMatchObject(known([{ from: "elsewhere", document: unknownFact }]));
  });

  test("in a list with the program's own leaves the others", () => {
    const role = resource(
      "aws:iam/role:Role",
      "r",
      { managedPolicyArns: [unknownText, "arn:aws:iam::aws:policy/AdministratorAccess"] },
      { from: { managedPolicyArns: policy } },
    );
    expect(postureOf("grant", role, policy).policies).toMatchObject(
      known([{ path: "managedPolicyArns[1]", from: "aws" }]),
    );
  });
});

test("a policy that a permission set names is judged where it is written, or unknown", () => {
  const named = (name: unknown) =>
    resource("aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment", "a", {
      customerManagedPolicyReference: { name },
    });
  expect(postureOf("grant", named("own"), policy).policies).toEqual(absent());
  expect(postureOf("grant", named("other"), policy).policies).toMatchObject(known([{ document: unknownFact }]));
});

test("every type that gives rights is read", () => {
  for (const { type } of grantRows) expect(postureOf("grant", resource(type, "x", {})).kind).toBe("grant");
});

describe("the stores that a policy can open", () => {
  const tags = { "tom:client": "a" };
  test.each([
    ["aws:s3/bucket:Bucket", { bucket: "orders" }, "s3", known("arn:*:s3:::orders/?*")],
    ["aws:s3/bucketV2:BucketV2", { bucket: unknownText }, "s3", unknownFact],
    ["aws:dynamodb/table:Table", { name: "orders" }, "dynamodb", known("arn:*:dynamodb:*:*:table/orders")],
    ["aws:sqs/queue:Queue", {}, "sqs", unknownFact],
    ["aws:kinesis/stream:Stream", { name: "orders" }, "kinesis", known("arn:*:kinesis:*:*:stream/orders")],
    [
      "aws:secretsmanager/secret:Secret",
      { name: "db" },
      "secretsmanager",
      known("arn:*:secretsmanager:*:*:secret:db-??????"),
    ],
  ])("%s %j", (type, props, service, contents) => {
    const { stores } = postureOf("grant", policy, resource(type, "s", { tags, ...props }));
    expect(stores).toEqual([{ service, contents, tags: known({ "tom:client": known("a") }) }]);
  });

  test("are those that carry marks", () => {
    expect(postureOf("grant", policy, resource("aws:sqs/queue:Queue", "s", { name: "x" })).stores).toEqual([]);
  });
});

describe("who may act by it", () => {
  const assumeRolePolicy = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "backup.amazonaws.com" }, Action: "sts:AssumeRole" }],
  };
  const role = resource("aws:iam/role:Role", "r", { name: "r", assumeRolePolicy });
  const trust = known({
    statements: [
      expect.objectContaining({ principal: { anyone: false, byType: { Service: [known("backup.amazonaws.com")] } } }),
    ],
  });
  const from = { role: [role] };

  test.each([
    ["a role", role],
    ["a policy of a role", resource("aws:iam/rolePolicy:RolePolicy", "p", { role: "r", policy: document }, { from })],
    ["an attachment to a role", attach({ policyArn: "arn:aws:iam::aws:policy/AmazonS3FullAccess" }, from)],
  ])("%s: whoever the role trusts", (_about, each) => {
    expect(postureOf("grant", each, role).trust).toEqual(trust);
  });

  test("a policy that hangs on no role: nobody is told", () => {
    expect(postureOf("grant", policy, role)).not.toHaveProperty("trust");
  });
});
