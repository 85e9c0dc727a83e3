import { absent, unknown } from "../../../../posture";
import { retentionDeclared } from "../../../../policies/rules/retention/retention-declared";
import { strictDefaultPromise } from "../../../../catalogue/promise/schema";
import { describeRule } from "../../describe-rule";
import { dataStore, holding, promise, tags } from "../../postures";

const later = unknown("it is known only after the deploy");
const holds = (value: string) => dataStore({ tags: holding(value) });

describeRule(retentionDeclared, {
  passes: [
    ["a class of the promise", holds("order-files")],
    ["two classes of the promise", holds("order-files  job-drops")],
    ["no personal data", holds("none")],
  ],
  fails: [
    ["no tags", dataStore({ tags: absent() })],
    ["no class among the tags", dataStore({ tags: tags({ "tom:client": "muster" }) })],
    ["an empty class", holds(" ")],
    ["a class that the promise doesn't have", holds("orders")],
    ["one class of two that the promise doesn't have", holds("order-files orders")],
    ["none beside a class", holds("none order-files")],
    ["the name of a property of every object", holds("constructor")],
    ["a class while the promise has none", holds("order-files"), strictDefaultPromise],
  ],
  unknown: [
    ["tags that are not known", dataStore({ tags: later })],
    ["a class that is not known", dataStore({ tags: holding(later) })],
  ],
  notApplicable: { never: "what holds no personal data says so" },
});

it("shows no tag value that is not a class of the promise", () => {
  expect(JSON.stringify(retentionDeclared.decide(holds("order-files secret"), promise()))).not.toContain("secret");
});
