import { absent, unknown } from "../../../../posture";
import { transportTlsOnly } from "../../../../policies/rules/transport/transport-tls-only";
import { describeRule } from "../../describe-rule";
import { answering, end, listener } from "../../postures/listener";

const later = unknown("it is known only after the deploy");

describeRule(transportTlsOnly, {
  passes: [
    ["encrypted only", listener()],
    ["a redirect for good", listener([answering("redirect")])],
    ["a redirect and a refusal beside it", listener([answering("redirect"), answering("refused")])],
  ],
  fails: [
    ["plain", listener([answering("plain")])],
    ["encrypted for those who ask", listener([answering("optional")])],
    ["a redirect for now only", listener([answering("temporary-redirect")])],
    ["viewers encrypted, origins not", listener([end(), answering("plain", { as: "origins" })])],
    ["one end plain, another not known yet", listener([answering("plain"), end({ answers: later })])],
  ],
  unknown: [
    ["an end not known yet", listener([end({ answers: later })])],
    ["ends not known yet", listener([], { ends: later })],
    ["passed on", listener([answering("passed-on")])],
    ["nothing says how", listener([end({ answers: absent() })])],
  ],
  notApplicable: [
    ["no end", listener([])],
    ["no end at all", listener([], { ends: absent() })],
  ],
});

test("what fails is told of an end, though another of the same kind passes", () => {
  expect(transportTlsOnly.decide(listener([answering("optional"), end()]), {} as never)).toMatchObject({
    outcome: "fail",
    observed: { clients: "optional" },
  });
});

test("the remedy names the property of the end that is plain", () => {
  const open = answering("plain", { as: "nodes", stated: { encryption: "nodeToNodeEncryption.enabled" } });
  expect(transportTlsOnly.decide(listener([end(), open]), {} as never)).toMatchObject({
    observed: { clients: "encrypted", nodes: "plain" },
    remedy: { en: expect.stringContaining("nodeToNodeEncryption.enabled") },
  });
});
