import { absent, known, knownByDefault, unknown } from "../../../../posture";
import { instanceMetadata } from "../../../../policies/rules/exposure/instance-metadata";
import { describeRule } from "../../describe-rule";
import { compute } from "../../postures/compute";

const later = unknown("it is known only after the deploy");

describeRule(instanceMetadata, {
  passes: [
    ["tokens required, one hop", compute()],
    ["by the account's defaults", compute({ tokensRequired: knownByDefault(true, "the account") })],
    ["the service switched off", compute({ enabled: known(false), tokensRequired: known(false), hops: known(64) })],
  ],
  fails: [
    ["tokens optional", compute({ tokensRequired: known(false) })],
    ["tokens not stated where AWS asks for none", compute({ tokensRequired: absent() })],
    ["two hops", compute({ hops: known(2) })],
    ["tokens optional beside hops that are not known", compute({ tokensRequired: known(false), hops: later })],
  ],
  unknown: [
    ["tokens that are not known", compute({ tokensRequired: later })],
    ["hops that are not known", compute({ hops: later })],
    ["a service that may be off", compute({ enabled: later, tokensRequired: known(false) })],
  ],
  notApplicable: [["no metadata service to be stated", compute({}, { metadata: absent() })]],
});
