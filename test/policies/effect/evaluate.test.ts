import fc from "fast-check";
import { absent, known, unknown, type PolicyDocument, type PolicyStatement } from "../../../posture";
import {
  contextOf,
  isAlwaysDenied,
  mayAnyone,
  mayAnyoneList,
  mayAnyoneRead,
  mayAnyoneWrite,
  mayHappen,
  resourceNamed,
  resourcesLike,
  type Caller,
} from "../../../policies/effect";
import { anything, exactly, thereOrNot, type Context } from "../../../policies/effect/context";
import { condition, denyPlainHttp, statement } from "../postures";
import { documents, requests } from "./policies";

const object = "arn:aws:s3:::orders/a.txt";
const anna: Caller = { kind: "arn", arn: "arn:aws:iam::123456789012:user/anna" };
const later = unknown("later");

function ask(statements: PolicyStatement[], context: Record<string, string | string[]> = {}, caller: Caller = anna) {
  return mayHappen(
    { statements },
    { caller, action: "s3:GetObject", resource: resourceNamed(object), context: contextOf(context) },
  ).answer;
}

const allow = (more: Partial<PolicyStatement> = {}) => statement({ effect: "Allow", ...more });
const deny = (more: Partial<PolicyStatement> = {}) => statement(more);
const allowIf = (operator: string, key: string, ...values: Parameters<typeof condition>[2][]) => [
  allow({ conditions: [condition(operator, key, ...values)] }),
];

describe("one request", () => {
  it("names the statements that decide", () => {
    const request = { caller: anna, action: "s3:GetObject", resource: resourceNamed(object), context: contextOf({}) };
    expect(mayHappen({ statements: [deny({ action: ["s3:Put*"] }), allow()] }, request)).toEqual({
      answer: "allowed",
      statements: [1],
    });
    expect(mayHappen({ statements: [allow(), deny()] }, request)).toEqual({ answer: "denied", statements: [1] });
    expect(mayHappen({ statements: [allow(), deny({ resource: [later] })] }, request)).toEqual({
      answer: "unknown",
      statements: [1, 0],
    });
  });

  it.each<
    [
      about: string,
      statements: PolicyStatement[],
      answer: string,
      context?: Record<string, string | string[]>,
      caller?: Caller,
    ]
  >([
    ["nothing said", [], "denied"],
    ["a deny wins over an allow", [allow(), deny()], "denied"],
    ["an unknown deny is no answer", [allow(), deny({ resource: [later] })], "unknown"],
    ["a known deny wins over an unknown one", [allow(), deny({ resource: [later] }), deny()], "denied"],
    [
      "an unknown deny of another action doesn't matter",
      [allow(), deny({ action: ["s3:PutObject"], resource: [later] })],
      "allowed",
    ],
    ["an unknown allow is no answer", [allow({ resource: [later] })], "unknown"],
    ["an absent resource is none", [allow({ resource: [absent()] })], "denied"],
    [
      "an unknown principal is no answer",
      [allow({ principal: { anyone: false, byType: { AWS: [later] } } })],
      "unknown",
    ],
    [
      "a session of a named role",
      [allow({ principal: { anyone: false, byType: { AWS: [known("arn:aws:iam::123456789012:role/r")] } } })],
      "allowed",
      {},
      { kind: "arn", arn: "arn:aws:sts::123456789012:assumed-role/r/session" },
    ],
    [
      "a session of a named role with a path",
      [allow({ principal: { anyone: false, byType: { AWS: [known("arn:aws:iam::123456789012:role/team/r")] } } })],
      "allowed",
      {},
      { kind: "arn", arn: "arn:aws:sts::123456789012:assumed-role/r/session" },
    ],
    [
      "somebody from a named identity provider",
      [allow({ principal: { anyone: false, byType: { Federated: [known("accounts.google.com")] } } })],
      "allowed",
      {},
      { kind: "federated", provider: "accounts.google.com" },
    ],
    [
      "somebody from another identity provider",
      [allow({ principal: { anyone: false, byType: { Federated: [known("accounts.google.com")] } } })],
      "denied",
      {},
      { kind: "federated", provider: "www.amazon.com" },
    ],
    [
      "a service by its name",
      [allow({ principal: { anyone: false, byType: { Service: [known("logging.s3.amazonaws.com")] } } })],
      "allowed",
      {},
      { kind: "service", name: "logging.s3.amazonaws.com" },
    ],
    [
      "a service is no account",
      [allow({ principal: { anyone: false, byType: { Service: [known("logging.s3.amazonaws.com")] } } })],
      "denied",
    ],
    [
      "an anonymous caller is nobody by name",
      [allow({ principal: { anyone: false, byType: { AWS: [known("123456789012")] } } })],
      "denied",
      {},
      { kind: "anonymous" },
    ],
    ["a policy of a role names no principal", [allow({ principal: undefined } as never)], "allowed"],
    ["a statement without action does nothing", [allow({ action: undefined } as never)], "denied"],
    ["a statement without resource is about what it hangs on", [allow({ resource: undefined } as never)], "allowed"],
    [
      "the whole Internet",
      allowIf("IpAddress", "aws:SourceIp", "0.0.0.0/0"),
      "allowed",
      { "aws:SourceIp": "192.0.2.7" },
    ],
    [
      "an IPv6 caller is in no IPv4 range",
      allowIf("NotIpAddress", "aws:SourceIp", "192.0.2.0/24"),
      "allowed",
      { "aws:SourceIp": "2001:db8::1" },
    ],
    [
      "an address that is none",
      allowIf("IpAddress", "aws:SourceIp", "192.0.2.0/24"),
      "denied",
      { "aws:SourceIp": "here" },
    ],
    [
      "a range that is none",
      allowIf("IpAddress", "aws:SourceIp", "192.0.2.0/99"),
      "denied",
      { "aws:SourceIp": "192.0.2.7" },
    ],
    ["a number that is none", allowIf("NumericLessThan", "s3:max-keys", "10"), "denied", { "s3:max-keys": "few" }],
    [
      "seconds since 1970 as a date",
      allowIf("DateLessThan", "aws:CurrentTime", "1900000000"),
      "allowed",
      { "aws:CurrentTime": "2026-01-01T00:00:00Z" },
    ],
    [
      "a date that is none",
      allowIf("DateLessThan", "aws:CurrentTime", "tomorrow"),
      "denied",
      { "aws:CurrentTime": "2026-01-01T00:00:00Z" },
    ],
    ["a binary value", allowIf("BinaryEquals", "k:b", "QmluYXJ5"), "allowed", { "k:b": "QmluYXJ5" }],
    [
      "an operator that AWS doesn't have",
      allowIf("StringSimilar", "aws:SourceVpc", "x"),
      "unknown",
      { "aws:SourceVpc": "x" },
    ],
    ["a missing key and IfExists", allowIf("StringEqualsIfExists", "aws:SourceVpc", "x"), "allowed"],
    ["a missing key and ForAnyValue", allowIf("ForAnyValue:StringEquals", "aws:TagKeys", "x"), "denied"],
    ["a missing key and ForAllValues", allowIf("ForAllValues:StringEquals", "aws:TagKeys", "x"), "allowed"],
    ["an unknown value", allowIf("StringEquals", "aws:SourceVpc", later), "unknown", { "aws:SourceVpc": "x" }],
    ["an unknown value for a missing key", allowIf("StringEquals", "aws:SourceVpc", later), "denied"],
    ["an absent value", allowIf("StringEquals", "aws:SourceVpc", absent()), "denied", { "aws:SourceVpc": "x" }],
    [
      "a wildcard out of a variable stands for itself",
      allowIf("StringLike", "aws:SourceVpc", "${aws:username}"),
      "denied",
      { "aws:SourceVpc": "x", "aws:username": "*" },
    ],
    [
      "a wildcard doesn't reach over a colon of an ARN",
      allowIf("ArnLike", "aws:SourceArn", "arn:aws:s3*"),
      "allowed",
      { "aws:SourceArn": "arn:aws:s3:::b" },
    ],
    [
      "a deny with NotResource and a variable without a value denies nothing for certain",
      [allow(), deny({ resource: undefined, notResource: [known("arn:aws:s3:::orders/${aws:username}/*")] } as never)],
      "allowed",
    ],
    [
      "a deny with StringNotEquals and a variable without a value denies nothing for certain",
      [allow(), deny({ conditions: [condition("StringNotEquals", "aws:SourceVpc", "${aws:username}")] })],
      "allowed",
      { "aws:SourceVpc": "x" },
    ],
  ])("%s", (_about, statements, answer, context = {}, caller = anna) => {
    expect(ask(statements, context, caller)).toBe(answer);
  });
});

describe("a set of requests", () => {
  const everything = {
    caller: { kind: "everyone" } as const,
    action: "s3:?*",
    resource: resourcesLike("arn:aws:s3:::orders/?*"),
  };
  const open: Context = { keys: { "aws:securetransport": exactly("false") }, others: thereOrNot };

  it.each<[about: string, statement: PolicyStatement, denied: string]>([
    ["a plain deny", denyPlainHttp(), "yes"],
    [
      "a pattern that leaves one-letter keys out",
      denyPlainHttp({ resource: [known("arn:aws:s3:::orders/??*")] }),
      "no",
    ],
    ["any key with at least one letter", denyPlainHttp({ resource: [known("arn:aws:s3:::orders/?*")] }), "yes"],
    ["a pattern with the wildcard in front", denyPlainHttp({ resource: [known("arn:aws:s3:::*/*")] }), "yes"],
    [
      "the objects of a user's own folder",
      denyPlainHttp({ resource: [known("arn:aws:s3:::orders/${aws:username}/*")] }),
      "no",
    ],
    ["every action by a question mark", denyPlainHttp({ action: ["s?:*"] }), "yes"],
    ["all actions but none", denyPlainHttp({ action: undefined, notAction: [] } as never), "yes"],
    [
      "all actions but those of another service",
      denyPlainHttp({ action: undefined, notAction: ["sqs:*"] } as never),
      "yes",
    ],
    ["all actions but one", denyPlainHttp({ action: undefined, notAction: ["s3:GetObject"] } as never), "no"],
    [
      "all resources but another bucket",
      denyPlainHttp({ resource: undefined, notResource: [known("arn:aws:s3:::other/*")] } as never),
      "yes",
    ],
    [
      "everyone but nobody",
      denyPlainHttp({ principal: undefined, notPrincipal: { anyone: false, byType: {} } } as never),
      "yes",
    ],
    [
      "a key that callers may leave out",
      denyPlainHttp({ conditions: [condition("StringLike", "aws:UserAgent", "*")] }),
      "no",
    ],
    [
      "a key that callers may leave out, with IfExists",
      denyPlainHttp({ conditions: [condition("StringLikeIfExists", "aws:UserAgent", "*")] }),
      "yes",
    ],
  ])("is denied as a whole or not: %s", (_about, each, denied) => {
    expect(isAlwaysDenied({ statements: [each] }, { ...everything, context: open })).toBe(denied);
  });

  it("is never called denied while one of its requests is not", () => {
    fc.assert(
      fc.property(documents, requests, (document, { action, resource, context }) => {
        fc.pre(resource.startsWith("arn:aws:s3:::orders/"));
        const { "aws:SecureTransport": transport } = context;
        fc.pre(transport === "false");
        const whole = isAlwaysDenied(document, { ...everything, context: open });
        const part = isAlwaysDenied(document, {
          caller: anna,
          action,
          resource: resourceNamed(resource),
          context: contextOf(context),
        });
        return whole !== "yes" || part === "yes";
      }),
      { numRuns: 1000 },
    );
  });

  it("is never called impossible while one of its requests is allowed", () => {
    fc.assert(
      fc.property(documents, requests, (document, { action, resource, context }) => {
        const whole = mayHappen(document, {
          caller: anna,
          action: "s3:*",
          resource: resourcesLike("*"),
          context: { keys: {}, others: thereOrNot },
        });
        const part = mayHappen(document, {
          caller: anna,
          action,
          resource: resourceNamed(resource),
          context: contextOf(context),
        });
        return whole.answer !== "denied" || part.answer !== "allowed";
      }),
      { numRuns: 1000 },
    );
  });
});

describe("strangers", () => {
  const place = { name: known("orders"), region: known("eu-central-1") };
  const stranger = { "aws:SourceIp": "203.0.113.99", "aws:SecureTransport": "true", "s3:TlsVersion": "1.3" };

  it.each(["s3:GetObject", "s3:PutObject"])("are kept out of %s where a policy is called shut", (action) => {
    fc.assert(
      fc.property(documents, (document: PolicyDocument) => {
        const shut = mayAnyone(action === "s3:GetObject" ? "read" : "write", document, place) === "no";
        const request = {
          caller: { kind: "anonymous" } as const,
          action,
          resource: resourceNamed(object),
          context: contextOf(stranger),
        };
        return !shut || mayHappen(document, request).answer !== "allowed";
      }),
      { numRuns: 200 },
    );
  });

  it("are let in by one statement, and each question has its own answer", () => {
    const list = { statements: [allow({ action: ["s3:ListBucket"] })] };
    expect([mayAnyoneRead(list, place), mayAnyoneList(list, place), mayAnyoneWrite(list, place)]).toEqual([
      "no",
      "yes",
      "no",
    ]);
  });

  it("may be let in while the bucket's name is not known", () => {
    const document = { statements: [allow()] };
    expect(mayAnyoneRead(document, { ...place, name: later })).toBe("unknown");
  });
});

it("takes no longer for a pattern of many wildcards", () => {
  const pattern = `arn:aws:s3:::orders/${"*a".repeat(200)}b`;
  const started = Date.now();
  ask([allow({ resource: [known(pattern)] })]);
  mayHappen(
    { statements: [allow({ resource: [known(pattern)] })] },
    {
      caller: anna,
      action: "s3:GetObject",
      resource: resourceNamed(`arn:aws:s3:::orders/${"a".repeat(1000)}`),
      context: { keys: {}, others: anything },
    },
  );
  expect(Date.now() - started).toBeLessThan(2000);
});
