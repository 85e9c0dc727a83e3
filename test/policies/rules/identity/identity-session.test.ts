import { absent, known, knownByDefault, unknown } from "../../../../posture";
import { identitySession } from "../../../../policies/rules/identity/identity-session";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { session } from "../../postures/session";

describeRule(identitySession, {
  passes: [
    ["as long as promised", session()],
    ["shorter by default", session({ minutes: knownByDefault(60, "IAM") })],
    ["a VPN that ends", session({ renewsItself: known(false) })],
    [
      "twelve hours, where they are promised",
      session({ minutes: known(720) }),
      promise({ access: { session: "12 hours" } }),
    ],
  ],
  fails: [
    ["a minute too long", session({ minutes: known(481) })],
    ["too long by default", session({ minutes: knownByDefault(1440, "Client VPN") })],
    ["never", session({ minutes: absent() })],
    ["a VPN that comes back", session({ renewsItself: known(true) })],
    ["too long, and the rest not known", session({ minutes: known(900), renewsItself: unknown("later") })],
    [
      "a default that has to be written down",
      session({ minutes: knownByDefault(60, "IAM") }),
      promise({ "state-defaults": "required" }),
    ],
  ],
  unknown: [
    ["known only after the deploy", session({ minutes: unknown("later") })],
    ["whether it comes back is not known", session({ renewsItself: unknown("later") })],
  ],
  notApplicable: { never: "whatever has a posture of this kind has sessions" },
});
