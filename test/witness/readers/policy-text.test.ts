import { absent, known, unknown } from "../../../posture";
import { parsePolicy } from "../../../witness/policy-text";
import { open } from "../../../witness/pulumi/value";
import { secret, unknownText } from "./support";

const statement = { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*" };

function parse(policy: unknown) {
  return parsePolicy(known(typeof policy === "string" ? policy : JSON.stringify(policy)));
}

function statements(policy: unknown) {
  const fact = parse(policy);
  if (fact.state !== "known") throw new Error(`not read: ${JSON.stringify(fact)}`);
  return fact.value.statements;
}

describe("a policy document", () => {
  test("with a single statement and single strings has lists in normal form", () => {
    expect(statements({ Statement: statement })).toEqual([
      {
        effect: "Allow",
        principal: { anyone: true, byType: { AWS: [known("*")] } },
        action: ["s3:GetObject"],
        resource: [known("arn:aws:s3:::b/*")],
        conditions: [],
      },
    ]);
  });

  test("tells the principal * from an AWS principal *", () => {
    const [read] = statements({ Statement: [{ ...statement, Principal: { AWS: "*" } }] });
    expect(read?.principal).toEqual({ anyone: false, byType: { AWS: [known("*")] } });
  });

  test("keeps a NotPrincipal, NotAction and NotResource as what they are", () => {
    const [read] = statements({
      Statement: [
        { Sid: "s", Effect: "Deny", NotPrincipal: { Service: ["a", "b"] }, NotAction: ["x"], NotResource: ["y"] },
      ],
    });
    expect(read).toEqual({
      sid: "s",
      effect: "Deny",
      notPrincipal: { anyone: false, byType: { Service: [known("a"), known("b")] } },
      notAction: ["x"],
      notResource: [known("y")],
      conditions: [],
    });
  });

  test("has flags and numbers in conditions as text, and operators as written", () => {
    const Condition = { BoolIfExists: { "aws:SecureTransport": false }, NumericLessThan: { "s3:TlsVersion": [1.2] } };
    expect(statements({ Statement: [{ ...statement, Condition }] })[0]?.conditions).toEqual([
      { operator: "BoolIfExists", key: "aws:SecureTransport", values: [known("false")] },
      { operator: "NumericLessThan", key: "s3:TlsVersion", values: [known("1.2")] },
    ]);
  });

  test.each<[string, string | object, string]>([
    ["that is broken JSON", "{", "not valid JSON"],
    ["that is a list", [], "not an object"],
    ["without statements", { Version: "2012-10-17" }, "no Statement"],
    ["with a key written twice", '{"Statement":[{"Effect":"Deny","Effect":"Allow","Action":"*"}]}', "same key twice"],
    ["with a key twice in two spellings", '{"Statement":[{"Effect":"Deny","\\u0045ffect":"Allow"}]}', "same key twice"],
    ["with an effect in small letters", { Statement: [{ ...statement, Effect: "allow" }] }, "Effect"],
    ["with an element in small letters", { Statement: [{ ...statement, condition: {} }] }, "does not know"],
    ["with an action that is an object", { Statement: [{ ...statement, Action: {} }] }, "not text"],
    ["with a statement that is text", { Statement: ["x"] }, "not an object"],
  ])("%s is unknown, with the reason", (_, policy, reason) => {
    expect(parse(policy)).toEqual(unknown(expect.stringContaining(reason) as unknown as string));
  });

  test("may have the same key in two objects, and quotes and braces in texts", () => {
    const Condition = { StringLike: { "aws:a": '}"{' }, StringEquals: { "aws:a": "b" } };
    expect(statements({ Statement: [{ ...statement, Condition }, statement] })).toHaveLength(2);
  });

  test("that is nothing but blanks is absent", () => {
    expect(parse("  ")).toEqual(absent());
  });

  test("that is not known yet stays unknown with its reason", () => {
    expect(parsePolicy(unknown("later"))).toEqual(unknown("later"));
  });

  test("given as an object may have a resource that is not known yet", () => {
    const fact = parsePolicy(known({ Statement: [{ ...statement, Resource: [unknownText, "b"] }] }), open);
    expect(fact).toMatchObject({ value: { statements: [{ resource: [{ state: "unknown" }, known("b")] }] } });
  });

  test("given as an object is unknown when an action is not known yet", () => {
    expect(parsePolicy(known({ Statement: [{ ...statement, Action: [unknownText] }] }), open).state).toBe("unknown");
  });

  test("given as an object is read through secrets", () => {
    expect(parsePolicy(known({ Statement: [{ ...statement, Action: secret("s3:*") }] }), open)).toMatchObject({
      value: { statements: [{ action: ["s3:*"] }] },
    });
  });

  test("whose principal has the name of an object's own property loses nothing", () => {
    const [read] = statements('{"Statement":{"Effect":"Allow","Principal":{"__proto__":"x"},"Action":"*"}}');
    expect(Object.keys(read?.principal?.byType ?? {})).toEqual(["__proto__"]);
  });
});
