import { absent, known, knownByDefault, unknown } from "../../../../posture";
import { transportMinimumTls } from "../../../../policies/rules/transport/transport-minimum-tls";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { answering, end, listener, taking, withoutChoice } from "../../postures/listener";

const later = unknown("it is known only after the deploy");
const tls13 = promise({ transport: { "minimum-tls": "1.3" } });

describeRule(transportMinimumTls, {
  passes: [
    ["the promised version", listener()],
    ["a newer one", listener([taking("1.3")])],
    ["1.3 where that is promised", listener([taking("1.3")]), tls13],
    ["safe by default", listener([end({ minimumTls: knownByDefault("1.2", "RDS Proxy") })])],
    ["one end with a version, one without a choice", listener([end(), withoutChoice()])],
    [
      "no choice, and safe, where everything has to be stated",
      listener([end({ minimumTls: knownByDefault("1.2", "MQ"), stated: { encryption: "" } })]),
      promise({ "state-defaults": "required" }),
    ],
  ],
  fails: [
    ["TLS 1.1", listener([taking("1.1")])],
    ["TLS 1.0 by default", listener([end({ minimumTls: knownByDefault("1.0", "ELB") })])],
    ["SSL", listener([taking("ssl-3.0", { as: "origins" })])],
    ["1.2 where 1.3 is promised", listener(), tls13],
    ["nothing stated, where a policy can be named", listener([end({ minimumTls: absent() })])],
    ["weak for those who ask for encryption", listener([answering("optional", { minimumTls: known("1.0") })])],
    [
      "safe by default, where everything has to be stated",
      listener([end({ minimumTls: knownByDefault("1.2", "RDS") })]),
      promise({ "state-defaults": "required" }),
    ],
  ],
  unknown: [
    ["a policy not known yet", listener([end({ minimumTls: later })])],
    ["nothing known", listener([], { ends: later })],
  ],
  notApplicable: [
    ["no TLS at all", listener([answering("plain")])],
    ["no choice", listener([withoutChoice()])],
    [
      "a redirect to HTTPS",
      listener([answering("redirect", { minimumTls: absent(), stated: { encryption: "protocol" } })]),
    ],
    ["no end", listener([])],
  ],
});
