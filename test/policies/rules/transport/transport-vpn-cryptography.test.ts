import { absent, known, unknown } from "../../../../posture";
import { transportVpnCryptography } from "../../../../policies/rules/transport/transport-vpn-cryptography";
import { describeRule } from "../../describe-rule";
import { tunnel, vpn } from "../../postures/site-link";

const later = unknown("it is known only after the deploy");
const phases = (phase1: string[], phase2 = phase1) => ({ phase1: known(phase1), phase2: known(phase2) });

describeRule(transportVpnCryptography, {
  passes: [
    ["everything pinned", vpn()],
    [
      "several that are all right",
      vpn({ encryption: phases(["AES256", "AES256-GCM-16"]), dhGroups: phases(["19", "21"]) }),
    ],
    ["a key kept secret", vpn({ presharedKey: known("kept-secret") })],
    ["no key", vpn({ presharedKey: absent() })],
  ],
  fails: [
    ["IKEv1 beside IKEv2", vpn({ ikeVersions: known(["ikev1", "ikev2"]) })],
    ["no version pinned", vpn({ ikeVersions: absent() })],
    ["an empty list", vpn({ ikeVersions: known([]) })],
    ["AES-128", vpn({ encryption: phases(["AES128-GCM-16"]) })],
    ["AES-128 in phase 2 only", vpn({ encryption: phases(["AES256"], ["AES256", "AES128"]) })],
    ["SHA-1", vpn({ integrity: phases(["SHA1", "SHA2-256"]) })],
    ["group 14", vpn({ dhGroups: phases(["14"]) })],
    ["phase 2 not pinned", vpn({ dhGroups: { phase1: known(["19"]), phase2: absent() } })],
    ["no log", vpn({ logged: known(false) })],
    ["no log, with the rest not known yet", vpn({ logged: absent(), ikeVersions: later })],
  ],
  unknown: [
    ["a list not known yet", vpn({ integrity: { ...tunnel().integrity, phase1: later } })],
    ["a key that the program writes", vpn({ presharedKey: known("written") })],
  ],
  notApplicable: { never: "every connection has tunnels" },
});
