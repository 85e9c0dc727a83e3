import { known, unknown } from "../../../../posture";
import { instanceNoSshKeys } from "../../../../policies/rules/exposure/instance-no-ssh-keys";
import { describeRule } from "../../describe-rule";
import { compute } from "../../postures/compute";

describeRule(instanceNoSshKeys, {
  passes: [["no key", compute()]],
  fails: [
    ["a key", compute({}, { sshKey: known(true) })],
    ["a key pair", compute({}, { sshKey: known(true), stated: { metadata: "", sshKey: "" } })],
  ],
  unknown: [["a key that may be", compute({}, { sshKey: unknown("later") })]],
  notApplicable: { never: "every machine can have a key" },
});
