import fc from "fast-check";
import { alike } from "../../../policies/effect/alike";
import { known, unknown, type PolicyDocument } from "../../../posture";
import { mayConnectBelowTls, mayReadOverPlainHttp } from "../../../policies/effect";
import { documents } from "./policies";

const at = (name: string, region = "eu-central-1") => ({ name: known(name), region: known(region) });

/** The policy as a program would write it for a bucket of another name. */
function named(policy: PolicyDocument, name: string): PolicyDocument {
  return JSON.parse(JSON.stringify(policy).replaceAll("s3:::orders", `s3:::${name}`)) as PolicyDocument; // same shape
}

const denyHttp = (resource: string): PolicyDocument => ({
  statements: [
    {
      effect: "Deny",
      principal: { anyone: true, byType: {} },
      action: ["s3:*"],
      resource: [known(resource), known(`${resource}/*`)],
      conditions: [{ operator: "Bool", key: "aws:SecureTransport", values: [known("false")] }],
    },
  ],
});

function counting() {
  let asked = 0;
  return { ask: alike(() => ({ number: ++asked })), asked: () => asked };
}

describe("policies that differ in the bucket's own ARN only", () => {
  it("are asked about once", () => {
    const { ask, asked } = counting();
    ask(denyHttp("arn:aws:s3:::a"), at("a"));
    ask(denyHttp("arn:aws:s3:::b"), at("b"));
    expect(asked()).toBe(1);
  });

  it.each([
    ["another bucket's ARN", denyHttp("arn:aws:s3:::a"), at("b")],
    ["an ARN that only begins alike", denyHttp("arn:aws:s3:::bc"), at("b")],
    [
      "another condition",
      { statements: denyHttp("arn:aws:s3:::b").statements.map((each) => ({ ...each, conditions: [] })) },
      at("b"),
    ],
    [
      "another effect",
      { statements: denyHttp("arn:aws:s3:::b").statements.map((each) => ({ ...each, effect: "Allow" as const })) },
      at("b"),
    ],
    [
      "resources that it spares",
      {
        statements: denyHttp("arn:aws:s3:::b").statements.map(({ resource, ...each }) => ({
          ...each,
          ...(resource && { notResource: resource }),
        })),
      },
      at("b"),
    ],
    ["a pattern", denyHttp("arn:aws:s3:::*"), at("b")],
    ["another partition", denyHttp("arn:aws-cn:s3:::b"), at("b", "cn-north-1")],
    ["a name that is not known", denyHttp("arn:aws:s3:::b"), { name: unknown("later"), region: known("eu-central-1") }],
  ])("are asked about anew with %s", (_, policy, place) => {
    const { ask, asked } = counting();
    ask(denyHttp("arn:aws:s3:::a"), at("a"));
    ask(policy, place);
    expect(asked()).toBe(2);
  });

  it("get the answer that each would get alone, whatever was asked before", () => {
    const names = fc.constantFrom("orders", "a", "orders-2", "s3", "user");
    fc.assert(
      fc.property(fc.array(fc.tuple(documents, names), { maxLength: 6 }), (asked) => {
        for (const [policy, name] of asked) {
          const own = named(policy, name);
          // An ARN beside the others that no bucket has keeps the form from being alike, and changes nothing.
          const alone = { statements: own.statements.concat(denyHttp("arn:aws:s3:::nobodys").statements) };
          expect(mayReadOverPlainHttp(own, at(name))).toEqual(mayReadOverPlainHttp(alone, at(name)));
          expect(mayConnectBelowTls(own, at(name), "1.2")).toEqual(mayConnectBelowTls(alone, at(name), "1.2"));
        }
      }),
    );
  });
});
