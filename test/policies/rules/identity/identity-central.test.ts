import { absent, known, unknown } from "../../../../posture";
import { identityCentral } from "../../../../policies/rules/identity/identity-central";
import { describeRule } from "../../describe-rule";
import { localIdentity } from "../../postures/identity";

describeRule(identityCentral, {
  passes: [["an access key that is switched off", localIdentity({ sort: "access-key", active: known(false) })]],
  fails: [
    ["a user", localIdentity()],
    ["an access key", localIdentity({ sort: "access-key" })],
    ["an access key without a state", localIdentity({ sort: "access-key", active: absent() })],
    ["a console password", localIdentity({ sort: "password" })],
    ["an SSH key", localIdentity({ sort: "ssh-key" })],
    ["a signing certificate", localIdentity({ sort: "signing-certificate" })],
    ["a password for a service", localIdentity({ sort: "service-credential" })],
  ],
  unknown: [
    ["an access key whose state is not known", localIdentity({ sort: "access-key", active: unknown("later") })],
  ],
  notApplicable: [["a group", localIdentity({ sort: "group" })]],
});
