import fc from "fast-check";
import { judgeTemplate } from "../../policies/judge-template";
import { rules } from "../../policies/rules";
import { readTemplate, templateOf } from "../../witness/cloudformation/read";
import { promise } from "./postures";

/* Loops of `AWS::LanguageExtensions`: what they make is judged as if it were written out, or nothing passes. */

const measure = { promise: promise(), today: "2026-11-22" };

type Sections = Readonly<Record<string, unknown>>;

const blocked = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true };
const bucket = (Properties: Sections = {}) => ({ Type: "AWS::S3::Bucket", Properties });

function judged(sections: Sections) {
  const document = { Transform: "AWS::LanguageExtensions", ...sections };
  return judgeTemplate(templateOf(document, "shop.yaml"), rules, measure, { region: "eu-central-1" });
}

/** Findings in an order that does not depend on that of the resources. */
function findingsOf(sections: Sections): string[] {
  return judged(sections).findings.map((each) => JSON.stringify(each)).sort(); // prettier-ignore
}

const passes = (sections: Sections) => judged(sections).findings.filter(({ outcome }) => outcome === "pass");

const over = (collection: unknown, fragment: unknown) => ["Name", collection, fragment];

describe("a loop over what is known is judged as what it makes", () => {
  const written = {
    OrdersFiles: bucket({ BucketName: "shop-orders", PublicAccessBlockConfiguration: blocked }),
    InvoicesFiles: bucket({ BucketName: "shop-invoices", PublicAccessBlockConfiguration: blocked }),
  };
  const files = (name: unknown) => bucket({ BucketName: name, PublicAccessBlockConfiguration: blocked });

  test.each<[string, Sections]>([
    ["in a text", { "Fn::ForEach::Files": over(["Orders", "Invoices"], { "${Name}Files": bucket({ BucketName: { "Fn::Join": ["-", ["shop", { "Fn::FindInMap": ["Small", "${Name}", "word"] }]] }, PublicAccessBlockConfiguration: blocked }) }) }],
    ["by Ref", { "Fn::ForEach::Files": over(["Orders", "Invoices"], { "${Name}Files": files({ "Fn::Sub": ["shop-${Word}", { Word: { "Fn::FindInMap": ["Small", { Ref: "Name" }, "word"] } }] }) }) }],
    ["in a key without what ids may not have", { "Fn::ForEach::Files": over(["Or-ders", "In.voices"], { "&{Name}Files": files({ "Fn::Sub": ["shop-${Word}", { Word: { "Fn::FindInMap": ["Small", "&{Name}", "word"] } }] }) }) }],
    ["of a parameter's default", { "Fn::ForEach::Files": over({ Ref: "Names" }, { "${Name}Files": files({ "Fn::Sub": ["shop-${Word}", { Word: { "Fn::FindInMap": ["Small", "${Name}", "word"] } }] }) }) }],
    ["in a loop", { "Fn::ForEach::Kinds": ["Kind", ["Files"], { "Fn::ForEach::Names": over(["Orders", "Invoices"], { "${Name}${Kind}": files({ "Fn::Sub": ["shop-${Word}", { Word: { "Fn::FindInMap": ["Small", "${Name}", "word"] } }] }) }) }] }],
    ["of properties", {
      OrdersFiles: bucket({ BucketName: "shop-orders", PublicAccessBlockConfiguration: { "Fn::ForEach::Switches": over(["BlockPublic", "IgnorePublic"], { "${Name}Acls": true }), BlockPublicPolicy: true, RestrictPublicBuckets: true } }),
      InvoicesFiles: files("shop-invoices"),
    }],
  ])("%s", (_, Resources) => {
    const Mappings = { Small: { Orders: { word: "orders" }, Invoices: { word: "invoices" } } };
    const Parameters = { Names: { Type: "CommaDelimitedList", Default: "Orders, Invoices" } };
    const found = findingsOf({ Parameters, Mappings, Resources });
    expect(found).toEqual(findingsOf({ Parameters, Mappings, Resources: written }));
    expect(found.join("\n")).toContain('"outcome":"pass"');
  }); // prettier-ignore

  test("whatever it makes", () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{1,8}$/), { minLength: 1, maxLength: 6 });
    const body = fc.record({
      VersioningConfiguration: fc.constantFrom({ Status: "Enabled" }, { Status: "Suspended" }),
      AccessControl: fc.constantFrom("Private", "PublicRead"),
      PublicAccessBlockConfiguration: fc.constantFrom(blocked, { ...blocked, BlockPublicPolicy: false }),
    }, { requiredKeys: [] }); // prettier-ignore
    fc.assert(
      fc.property(names, body, (all, properties) => {
        const Resources = { "Fn::ForEach::Files": over(all, { "Files${Name}": bucket({ ...properties, BucketName: "${Name}-x" }) }) }; // prettier-ignore
        const out = Object.fromEntries(all.map((name) => [`Files${name}`, bucket({ ...properties, BucketName: `${name}-x` })])); // prettier-ignore
        expect(findingsOf({ Resources })).toEqual(findingsOf({ Resources: out }));
      }),
      { numRuns: 60 },
    );
  });

  test("conditions are made too", () => {
    const Parameters = { Stage: { Type: "String", AllowedValues: ["prod", "test"] } };
    const Conditions = { "Fn::ForEach::Stages": over(["prod", "test"], { "Is${Name}": { "Fn::Equals": [{ Ref: "Stage" }, { Ref: "Name" }] } }) }; // prettier-ignore
    const Resources = { Orders: bucket({ VersioningConfiguration: { "Fn::If": ["Isprod", { Status: "Enabled" }, { Status: "Suspended" }] } }) }; // prettier-ignore
    const out = { Isprod: { "Fn::Equals": [{ Ref: "Stage" }, "prod"] }, Istest: { "Fn::Equals": [{ Ref: "Stage" }, "test"] } }; // prettier-ignore
    expect(findingsOf({ Parameters, Conditions, Resources })).toEqual(findingsOf({ Parameters, Conditions: out, Resources })); // prettier-ignore
  });

  test("a finding tells the line of the loop", () => {
    const text = `Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Files:
    - Name
    - [Orders, Invoices]
    - \${Name}Files: { Type: AWS::S3::Bucket }
`;
    const { findings } = judgeTemplate(readTemplate(text, "shop.yaml"), rules, measure, {});
    const told = findings.map(
      ({ resource }) => `${resource.logicalId} ${resource.source?.file}:${resource.source?.line}`,
    );
    expect(new Set(told)).toEqual(new Set(["OrdersFiles shop.yaml:3", "InvoicesFiles shop.yaml:3"]));
  });
});

describe("of a loop over what is not known nothing passes", () => {
  const fragment = { "${Name}Files": bucket({ PublicAccessBlockConfiguration: blocked }) };
  const ten = Array.from({ length: 10 }, (_, index) => `A${index}`);
  const deep = ten.reduce<unknown>((inner, name) => ({ [`Fn::ForEach::${name}`]: [name, ten, inner] }), fragment);

  test.each<[string, unknown, Sections?]>([
    ["a parameter without a default", over({ Ref: "Names" }, fragment), { Names: { Type: "CommaDelimitedList" } }],
    ["a list of which the deploy chooses", over({ Ref: "Names" }, fragment), { Names: { Type: "CommaDelimitedList", Default: "A", AllowedValues: ["A", "B"] } }],
    ["a list in Parameter Store", over({ Ref: "Names" }, fragment), { Names: { Type: "AWS::SSM::Parameter::Value<List<String>>", Default: "/names" } }],
    ["an empty default", over({ Ref: "Names" }, fragment), { Names: { Type: "CommaDelimitedList", Default: "" } }],
    ["no list", over("Orders", fragment)],
    ["an empty list", over([], fragment)],
    ["what a function makes", over({ "Fn::Split": [",", "A,B"] }, fragment)],
    ["an item that a function makes", over(["A", { Ref: "AWS::Region" }], fragment)],
    ["ids that it makes twice", over(["A", "B"], { Files: bucket({ PublicAccessBlockConfiguration: blocked }) })],
    ["an id that is there already", over(["A"], { Orders: bucket() })],
    ["a fragment that is none", over(["A"], "Files")],
    ["a fragment that an item takes the place of", over(["A"], { Ref: "Name" })],
    ["more than a stack can have", ["Outer", ten, deep]],
    ["nothing at all", {}],
  ])("%s", (_, loop, Parameters = {}) => {
    const sections = { Parameters, Resources: { Orders: bucket({ PublicAccessBlockConfiguration: blocked }), "Fn::ForEach::Files": loop } }; // prettier-ignore
    expect(passes(sections)).toEqual([]);
    expect(judged(sections).notes.map(({ en }) => en).join("\n")).toMatch(/a loop that CloudFormation unrolls/); // prettier-ignore
  }); // prettier-ignore

  test("two loops that make the same id", () => {
    const Resources = { "Fn::ForEach::Files": over(["A"], fragment), "Fn::ForEach::Others": over(["A"], { "${Name}Files": bucket() }) }; // prettier-ignore
    expect(passes({ Resources })).toEqual([]);
    expect(findingsOf({ Resources }).join("\n")).toContain("AFiles");
  });

  test("keys that become the same: none is lost", () => {
    const properties = { BucketEncryption: { "Fn::Split": [",", "a"] }, "Bucket${Name}": { a: 1 } };
    const found = judged({ Resources: { "Fn::ForEach::Files": over(["Encryption"], { "${Name}Files": bucket(properties) }) } }).findings; // prettier-ignore
    const encrypted = found.find(({ rule }) => rule === "encryption-at-rest");
    expect(encrypted?.outcome).toBe("unknown");
    expect(JSON.stringify(found)).toContain("Bucket${Name}");
  });

  test("a template that does not name the macro of loops", () => {
    const Resources = { "Fn::ForEach::Files": over(["A"], fragment) };
    expect(passes({ Transform: undefined, Resources })).toEqual([]);
    expect(passes({ Resources })).not.toEqual([]);
  });

  test("in a property it is the property that is not known", () => {
    const Resources = { Orders: bucket({ PublicAccessBlockConfiguration: { "Fn::ForEach::Switches": over({ "Fn::Split": [",", "a,b"] }, { "${Name}": true }) } }) }; // prettier-ignore
    const exposure = judged({ Resources }).findings.find(({ rule }) => rule === "exposure-bucket");
    expect(exposure?.outcome).toBe("unknown");
  });
});
