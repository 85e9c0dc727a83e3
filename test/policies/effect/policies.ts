import fc from "fast-check";
import { known, type Condition, type PolicyDocument, type PolicyStatement, type Principals } from "../../../posture";

/* Policy documents and requests by chance, out of words that meet often enough to be interesting. */

export const owner = "123456789012";
export const user = `arn:aws:iam::${owner}:user/anna`;
const other = "arn:aws:iam::210987654321:user/bert";

const principals: fc.Arbitrary<Principals> = fc.oneof(
  fc.constant<Principals>({ anyone: true, byType: { AWS: [known("*")] } }),
  fc
    .uniqueArray(fc.constantFrom("*", user, `arn:aws:iam::${owner}:root`, owner, other, "210987654321"), {
      minLength: 1,
      maxLength: 2,
    })
    .map((names) => ({ anyone: false, byType: { AWS: names.map((name) => known(name)) } })),
  fc.constant<Principals>({ anyone: false, byType: { Service: [known("cloudfront.amazonaws.com")] } }),
);

const actions = fc.uniqueArray(
  fc.constantFrom(
    "*",
    "s3:*",
    "s3:GetObject",
    "S3:getobject",
    "s3:Get*",
    "s3:?etObject",
    "s3:PutObject",
    "s3:*Object",
    "s3:List*",
    "sqs:*",
  ),
  { minLength: 1, maxLength: 2 },
);

const resources = fc
  .uniqueArray(
    fc.constantFrom(
      "*",
      "arn:aws:s3:::orders",
      "arn:aws:s3:::orders/*",
      "arn:aws:s3:::orders*",
      "arn:aws:s3:::*/a.txt",
      "arn:aws:s3:::order?/*",
      "arn:aws:s3:::orders/${aws:username}/*",
      "arn:aws:s3:::orders/${aws:PrincipalTag/team, 'none'}/*",
      "arn:aws:s3:::other/*",
      "arn:aws:s3:::orders/${*}",
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((patterns) => patterns.map((pattern) => known(pattern)));

/** Families of operators with keys and values that fit them. */
const families: [operators: string[], keys: string[], values: string[]][] = [
  [
    [
      "StringEquals",
      "StringNotEquals",
      "StringEqualsIgnoreCase",
      "StringNotEqualsIgnoreCase",
      "StringLike",
      "StringNotLike",
    ],
    ["aws:SourceVpc", "aws:PrincipalOrgID", "aws:username"],
    ["vpc-1", "VPC-1", "vpc-*", "vpc-?", "*", "o-1", "anna", "${aws:username}", "${aws:userid}x"],
  ],
  [
    [
      "NumericEquals",
      "NumericNotEquals",
      "NumericLessThan",
      "NumericLessThanEquals",
      "NumericGreaterThan",
      "NumericGreaterThanEquals",
    ],
    ["s3:TlsVersion", "s3:max-keys"],
    ["1.2", "1.1", "1.3", "10", "1.20"],
  ],
  [
    ["DateEquals", "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals"],
    ["aws:CurrentTime"],
    ["2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"],
  ],
  [["Bool"], ["aws:SecureTransport", "aws:MultiFactorAuthPresent"], ["true", "false"]],
  [["IpAddress", "NotIpAddress"], ["aws:SourceIp"], ["192.0.2.0/24", "192.0.2.7", "10.0.0.0/8", "2001:db8::/32"]],
  [
    ["ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike"],
    ["aws:PrincipalArn", "aws:SourceArn"],
    [
      user,
      "arn:aws:iam::*:user/*",
      "arn:aws:iam::123456789012:*",
      "arn:aws:s3:::orders",
      "arn:*:iam::123456789012:user/a*",
    ],
  ],
];

const condition: fc.Arbitrary<Condition> = fc.oneof(
  ...families.map(([operators, keys, values]) =>
    fc
      .tuple(
        fc.constantFrom(...operators),
        fc.constantFrom("", "IfExists"),
        fc.constantFrom(...keys),
        fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }),
      )
      // The same open question as for NotResource: what a negated operator does with a variable that has no value.
      .map(([operator, suffix, key, picked]) => ({
        operator: operator + suffix,
        key,
        values: picked
          .filter((value) => !(operator.includes("Not") && value.includes("${")))
          .map((value) => known(value)),
      }))
      .filter(({ values }) => values.length > 0),
  ),
  fc
    .tuple(
      fc.constantFrom("ForAllValues:", "ForAnyValue:"),
      fc.constantFrom("StringEquals", "StringLike", "StringNotEquals", "StringNotLike"),
      fc.uniqueArray(fc.constantFrom("a", "b", "a*"), { minLength: 1, maxLength: 2 }),
    )
    .map(([set, operator, values]) => ({
      operator: set + operator,
      key: "aws:TagKeys",
      values: values.map((value) => known(value)),
    })),
  fc
    .tuple(fc.constantFrom("aws:SourceVpc", "s3:TlsVersion"), fc.constantFrom("true", "false"))
    .map(([key, value]) => ({ operator: "Null", key, values: [known(value)] })),
);

const statement: fc.Arbitrary<PolicyStatement> = fc
  .record({
    effect: fc.constantFrom("Allow" as const, "Deny" as const),
    who: fc.tuple(fc.constantFrom("principal", "principal", "principal", "notPrincipal"), principals),
    what: fc.tuple(fc.constantFrom("action", "action", "notAction"), actions),
    where: fc.tuple(fc.constantFrom("resource", "resource", "notResource"), resources),
    conditions: fc.uniqueArray(condition, { maxLength: 2, selector: ({ operator, key }) => `${operator} ${key}` }),
  })
  .map(({ effect, who, what, where, conditions }) => ({
    effect,
    [who[0]]: who[1],
    [what[0]]: what[1],
    // Without a value for its variable a NotResource is a question that AWS's documentation leaves open: see evaluate.test.ts.
    [where[0]]: where[0] === "resource" ? where[1] : where[1].filter(({ value }) => !value.includes("${aws:")),
    conditions,
  }));

export const documents: fc.Arbitrary<PolicyDocument> = fc.record({
  statements: fc.array(statement, { minLength: 1, maxLength: 4 }),
});

export const requests = fc.record({
  action: fc.constantFrom("s3:GetObject", "s3:PutObject"),
  resource: fc.constantFrom(
    "arn:aws:s3:::orders/a.txt",
    "arn:aws:s3:::orders/anna/b.txt",
    "arn:aws:s3:::orders/none/c.txt",
    "arn:aws:s3:::other/a.txt",
  ),
  context: fc.record(
    {
      "aws:SourceVpc": fc.constantFrom("vpc-1", "vpc-12", "o-1"),
      "aws:PrincipalOrgID": fc.constantFrom("o-1", "o-2"),
      "aws:username": fc.constantFrom("anna", "bert"),
      "aws:userid": fc.constantFrom("AIDA1"),
      "aws:PrincipalTag/team": fc.constantFrom("none", "anna"),
      "s3:TlsVersion": fc.constantFrom("1.0", "1.1", "1.2", "1.3"),
      "s3:max-keys": fc.constantFrom("1", "10"),
      "aws:CurrentTime": fc.constantFrom("2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z"),
      "aws:SecureTransport": fc.constantFrom("true", "false"),
      "aws:MultiFactorAuthPresent": fc.constantFrom("true", "false"),
      "aws:SourceIp": fc.constantFrom("192.0.2.7", "10.1.2.3"),
      "aws:PrincipalArn": fc.constantFrom(user, other),
      "aws:SourceArn": fc.constantFrom("arn:aws:s3:::orders", "arn:aws:s3:::other"),
      "aws:TagKeys": fc.constantFrom<string[]>(["a"], ["a", "b"], ["c"]),
    },
    { requiredKeys: [] },
  ),
});

/** The document as AWS's JSON. */
export function asJson({ statements }: PolicyDocument): object {
  return { Version: "2012-10-17", Statement: statements.map(statementAsJson) };
}

function statementAsJson(statement: PolicyStatement, index: number): object {
  const block: Record<string, Record<string, string[]>> = {};
  for (const { operator, key, values } of statement.conditions) {
    block[operator] = { ...block[operator], [key]: values.map(text) };
  }
  return {
    Sid: `S${index}`,
    Effect: statement.effect,
    ...(statement.principal && { Principal: principalAsJson(statement.principal) }),
    ...(statement.notPrincipal && { NotPrincipal: principalAsJson(statement.notPrincipal) }),
    ...(statement.action && { Action: statement.action }),
    ...(statement.notAction && { NotAction: statement.notAction }),
    ...(statement.resource && { Resource: statement.resource.map(text) }),
    ...(statement.notResource && { NotResource: statement.notResource.map(text) }),
    ...(statement.conditions.length > 0 && { Condition: block }),
  };
}

function principalAsJson({ anyone, byType }: Principals): unknown {
  return anyone ? "*" : Object.fromEntries(Object.entries(byType).map(([type, names]) => [type, names.map(text)]));
}

function text(fact: { state: string; value?: string }): string {
  return fact.value ?? "";
}
