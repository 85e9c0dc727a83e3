import { absent, known, knownByDefault, unknown } from "../../../../posture";
import { exposureDataStore } from "../../../../policies/rules/exposure/exposure-data-store";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { switchOf } from "../../postures/network";
import type { Reachability } from "../../../../posture";

const store = (on: Reachability["on"], more: Partial<Reachability> = {}) =>
  switchOf("reachability", "aws:rds/instance:Instance", { on, ...more });

describeRule(exposureDataStore, {
  passes: [
    ["not reachable", store(known(false))],
    ["not reachable by default", store(knownByDefault(false, "RDS"))],
    [
      "never reachable, where all must be stated",
      store(knownByDefault(false, "ElastiCache"), { stated: "" }),
      promise({ "state-defaults": "required" }),
    ],
  ],
  fails: [
    ["reachable", store(known(true))],
    ["reachable by default", store(knownByDefault(true, "DMS"))],
    [
      "nothing stated, where all must be",
      store(knownByDefault(false, "RDS")),
      promise({ "state-defaults": "required" }),
    ],
  ],
  unknown: [["not known", store(unknown("later"))]],
  notApplicable: [["no endpoint", store(absent())]],
});
