import { absent, known, knownByDefault, unknown } from "../../../../posture";
import { identityNoGuests } from "../../../../policies/rules/identity/identity-no-guests";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { signIn } from "../../postures/identity";

describeRule(identityNoGuests, {
  passes: [
    ["an identity pool without guests", signIn({ guests: knownByDefault(false, "Cognito") })],
    ["a user pool where administrators open accounts", signIn({ selfSignUp: known(false) })],
    [
      "a user pool that the promise names",
      signIn({ selfSignUp: known(true) }),
      promise({ access: { "self-sign-up": ["staff"] } }),
    ],
    ["a search domain that tells rights apart", signIn({ fineGrained: known(true), guests: known(false) })],
  ],
  fails: [
    ["an identity pool with guests", signIn({ guests: known(true) })],
    ["nothing said of guests", signIn({ guests: absent() })],
    ["a user pool open to everybody", signIn({ selfSignUp: knownByDefault(true, "Cognito") })],
    [
      "a user pool that the promise doesn't name",
      signIn({ selfSignUp: known(true) }),
      promise({ access: { "self-sign-up": ["customers"] } }),
    ],
    ["a search domain that doesn't tell rights apart", signIn({ fineGrained: known(false) })],
    ["a search domain with anonymous access", signIn({ fineGrained: known(true), guests: known(true) })],
    [
      "a default that has to be written down",
      signIn({ guests: knownByDefault(false, "Cognito") }),
      promise({ "state-defaults": "required" }),
    ],
  ],
  unknown: [["known only after the deploy", signIn({ guests: unknown("later") })]],
  notApplicable: [["a VPN", signIn({ factor: known("required") })]],
});
