import { unknown } from "../../../../posture";
import { transferApproved } from "../../../../policies/rules/residency/transfer-approved";
import type { PromiseFile } from "../../../../catalogue/promise/schema";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { disclosure } from "../../postures/residency";

const later = unknown("later");
const account = "210987654321";
type Processor = NonNullable<PromiseFile["processors"]>[number];
const processor = (more: Partial<Processor> = {}) =>
  promise({
    organisation: { name: "x", country: "DE", domains: ["muster.de"] },
    processors: [
      {
        name: "Hooks",
        country: "US",
        task: "alerts",
        mechanism: "dpf",
        "valid-until": "2027-01-31",
        consent: "c-1",
        accounts: [account],
        endpoints: ["example.com"],
        ...more,
      },
    ],
  });
const without = (key: keyof Processor) => {
  const { [key]: _left, ...rest }: Processor = {
    name: "Hooks",
    country: "US",
    task: "alerts",
    mechanism: "dpf" as const,
    "valid-until": "2027-01-31",
    consent: "c-1",
    accounts: [account],
    endpoints: ["example.com"],
  };
  return promise({ processors: [rest as Processor] });
};
const host = disclosure({ hosts: ["hooks.example.com"] });

describeRule(transferApproved, {
  passes: [
    ["a host of an approved processor", host, processor()],
    ["the last day of its mechanism", host, processor({ "valid-until": "2026-11-22" })],
    ["an account of an approved processor", disclosure({ accounts: [account, "123456789012"] }), processor()],
    ["a processor in the EEA", host, processor({ country: "IE", mechanism: "none-needed" })],
    ["one's own domain", disclosure({ hosts: ["ops.muster.de"] }), processor()],
  ],
  fails: [
    ["a host that nobody named", host],
    ["a host that only ends alike", disclosure({ hosts: ["notexample.com"] }), processor()],
    ["a third country without a mechanism", host, processor({ mechanism: "none" })],
    [
      "a third country where none is said to be needed",
      disclosure({ accounts: [account] }),
      processor({ mechanism: "none-needed" }),
    ],
    ["a mechanism without an end", host, without("valid-until")],
    ["a mechanism that ended yesterday", host, processor({ "valid-until": "2026-11-21" })],
    ["no consent", host, without("consent")],
    ["one host bad beside one not known", disclosure({ hosts: [later, "elsewhere.example"] })],
  ],
  unknown: [
    ["a host known only after the deploy", disclosure({ hosts: [later] })],
    ["an account known only after the deploy", disclosure({ accounts: [later] }), processor()],
    ["a policy known only after the deploy", { ...disclosure({}), accounts: later }, processor()],
  ],
  notApplicable: [
    ["an account, where no processor has one", disclosure({ accounts: [later] })],
    ["an account that is no processor's", disclosure({ accounts: ["123456789012"] }), processor()],
    ["a host of AWS's", disclosure({ hosts: ["x.execute-api.eu-central-1.amazonaws.com"] })],
    ["nobody", disclosure({})],
  ],
});

it("leaves a transfer that ends on a day open while nobody says which day it is", () => {
  expect(transferApproved.decide(host, processor())).toMatchObject({ outcome: "unknown" });
});
