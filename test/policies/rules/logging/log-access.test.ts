import { absent, known, unknown } from "../../../../posture";
import { logAccess } from "../../../../policies/rules/logging/log-access";
import { describeRule } from "../../describe-rule";
import { holding, promise } from "../../postures";
import { accessLog } from "../../postures/logging";

const withConnections = promise({ logging: { connections: "required" } });
const no = known(false);

describeRule(logAccess, {
  passes: [
    ["access is logged", accessLog(known(true))],
    ["connections are not, and nobody promised it", accessLog(known(true), { connections: no })],
    ["both are logged", accessLog(known(true), { connections: known(true) }), withConnections],
    ["the service knows connections only", accessLog(absent(), { connections: known(true) }), withConnections],
  ],
  fails: [
    ["access is not logged", accessLog(no)],
    ["what holds personal data does not log", accessLog(no, { tags: holding("order-files") })],
    ["promised logs of connections are missing", accessLog(known(true), { connections: no }), withConnections],
  ],
  unknown: [
    ["whether it logs", accessLog(unknown("later"))],
    ["whether it holds personal data, and it does not log", accessLog(no, { tags: unknown("later") })],
  ],
  notApplicable: [
    ["it takes logs itself", accessLog(absent())],
    ["it holds no personal data", accessLog(no, { tags: holding("none") })],
  ],
});
