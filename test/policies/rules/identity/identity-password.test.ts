import { absent, known, knownByDefault, unknown } from "../../../../posture";
import { identityPassword } from "../../../../policies/rules/identity/identity-password";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { passwordPolicy, signIn } from "../../postures/identity";

const asking = (more: Parameters<typeof passwordPolicy>[0] = {}) => signIn({ password: passwordPolicy(more) });

describeRule(identityPassword, {
  passes: [
    ["as promised", asking()],
    ["more than promised", asking({ length: known(20) })],
    ["sorts by default", asking({ symbols: knownByDefault(true, "Cognito") })],
    ["no reuse promised", asking({ reuse: absent() }), promise({ access: { passwords: { reuse: 0 } } })],
    [
      "less promised",
      asking({ length: known(12), reuse: known(5) }),
      promise({ access: { passwords: { length: 12, reuse: 5 } } }),
    ],
  ],
  fails: [
    ["too short", asking({ length: known(13) })],
    ["no length", asking({ length: absent() })],
    ["no small letters", asking({ lowercase: known(false) })],
    ["no capital letters", asking({ uppercase: absent() })],
    ["no digits", asking({ digits: known(false) })],
    [
      "no symbols, in the account",
      { ...asking({ symbols: known(false) }), stated: { password: "minimumPasswordLength" } },
    ],
    ["former passwords", asking({ reuse: absent() })],
    ["too few former passwords", asking({ reuse: known(5) })],
    ["too short, and the rest is not known", asking({ length: known(8), reuse: unknown("later") })],
    [
      "a default that has to be written down",
      asking({ symbols: knownByDefault(true, "Cognito") }),
      promise({ "state-defaults": "required" }),
    ],
  ],
  unknown: [["length known only after the deploy", asking({ length: unknown("later") })]],
  notApplicable: [["no passwords", signIn()]],
});
