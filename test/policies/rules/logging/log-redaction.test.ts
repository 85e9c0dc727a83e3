import { known, unknown } from "../../../../posture";
import { logRedaction } from "../../../../policies/rules/logging/log-redaction";
import { describeRule } from "../../describe-rule";
import { holding, promise } from "../../postures";
import { logContent } from "../../postures/logging";

const [yes, no] = [known(true), known(false)];

describeRule(logRedaction, {
  passes: [
    ["nothing of it is there", logContent({ credentials: no, cookies: no, bodies: no })],
    ["what the promise doesn't list", logContent({ cookies: yes, bodies: no }), promise({ logging: { "leave-out": ["bodies"] } })],
  ],
  fails: [
    ["credentials", logContent({ credentials: yes })],
    ["cookies", logContent({ cookies: yes, bodies: no })],
    ["bodies", logContent({ bodies: yes })],
  ],
  unknown: [["cookies", logContent({ cookies: unknown("later"), bodies: no })]],
  notApplicable: [
    ["nothing of it can be there", logContent({})],
    ["the promise lists nothing", logContent({ bodies: yes }), promise({ logging: { "leave-out": [] } })],
    ["no personal data", { ...logContent({ bodies: yes }), tags: holding("none") }],
  ],
}); // prettier-ignore
