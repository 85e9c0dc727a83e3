import { absent, known, unknown } from "../../../../posture";
import { residencyStated } from "../../../../policies/rules/residency/residency-stated";
import { describeRule } from "../../describe-rule";
import { placement } from "../../postures";

describeRule(residencyStated, {
  passes: [
    ["at the resource", placement({ regionFrom: known("resource") })],
    ["at a provider of the program", placement({ regionFrom: known("provider") })],
    ["in the stack's configuration", placement({ regionFrom: known("default-provider") })],
  ],
  fails: [["by whoever deploys", placement({ regionFrom: known("environment") })]],
  unknown: [
    ["by a provider that is not known yet", placement({ regionFrom: unknown("the provider is not known yet") })],
  ],
  notApplicable: [
    ["a service without a region", placement({ global: true })],
    ["a resource without a region", placement({ regionFrom: absent() })],
  ],
});
