import { absent, known, unknown } from "../../../../posture";
import { transportClientVpn } from "../../../../policies/rules/transport/transport-client-vpn";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { authorisation, clientVpn } from "../../postures/site-link";

const later = unknown("it is known only after the deploy");
const refused = promise({ transport: { "split-tunnel": "refused" } });

describeRule(transportClientVpn, {
  passes: [
    ["certificates, by group", clientVpn()],
    [
      "SAML beside a directory",
      clientVpn({ signIn: known(["directory-service-authentication", "federated-authentication"]) }),
    ],
    ["nobody let in yet", clientVpn({ authorisations: absent() })],
    ["a split tunnel where it is allowed", clientVpn({ splitTunnel: known(true) })],
    ["none where it is refused", clientVpn(), refused],
    ["none by default where it is refused", clientVpn({ splitTunnel: absent() }), refused],
    ["a group that may go everywhere", clientVpn({ authorisations: known([authorisation(false, true)]) })],
    [
      "a rule that says nothing",
      clientVpn({ authorisations: known([{ ...authorisation(false), everyone: absent() }]) }),
    ],
  ],
  fails: [
    ["a password alone", clientVpn({ signIn: known(["directory-service-authentication"]) })],
    ["no sign-in", clientVpn({ signIn: absent() })],
    ["no log", clientVpn({ connectionLog: known(false) })],
    ["no log at all", clientVpn({ connectionLog: absent() })],
    ["everyone into one network", clientVpn({ authorisations: known([authorisation(false), authorisation(true)]) })],
    ["everyone everywhere", clientVpn({ authorisations: known([authorisation(true, true)]) })],
    ["a split tunnel where it is refused", clientVpn({ splitTunnel: known(true) }), refused],
  ],
  unknown: [
    ["rules not known yet", clientVpn({ authorisations: later })],
    ["a rule not known yet", clientVpn({ authorisations: known([authorisation(later)]) })],
    ["a sign-in not known yet", clientVpn({ signIn: later })],
  ],
  notApplicable: { never: "every endpoint has a sign-in" },
});
