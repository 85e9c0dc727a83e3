import { absent, known, knownByDefault, unknown } from "../../../../posture";
import { exposureNotebook } from "../../../../policies/rules/exposure/exposure-notebook";
import { describeRule } from "../../describe-rule";
import { holding, promise } from "../../postures";
import { workbench } from "../../postures/compute";

const later = unknown("it is known only after the deploy");
const open = { on: known(true) };

describeRule(exposureNotebook, {
  passes: [
    ["a notebook in the network", workbench()],
    ["a job on personal data in the network", workbench({ usuallyOpen: true, tags: holding("order-files") })],
    ["a desktop by default", workbench({ on: knownByDefault(false, "WorkSpaces") })],
  ],
  fails: [
    ["a notebook that says nothing", workbench(open)],
    ["a notebook by default", workbench({ on: knownByDefault(true, "SageMaker") })],
    ["a job on personal data", workbench({ ...open, usuallyOpen: true, tags: holding("order-files") })],
    ["a job on a class that nobody promised", workbench({ ...open, usuallyOpen: true, tags: holding("others") })],
    ["nothing stated, where all must be", workbench({ on: knownByDefault(false, "MWAA") }), promise({ "state-defaults": "required" })],
  ],
  unknown: [
    ["a way that is not known", workbench({ on: later })],
    ["a job on who knows what", workbench({ ...open, usuallyOpen: true, tags: later })],
  ],
  notApplicable: [
    ["a notebook without personal data", workbench({ ...open, tags: holding("none") })],
    ["a class without personal data", workbench({ ...open, tags: holding("weather") })],
    ["a build that says nothing", workbench({ ...open, usuallyOpen: true })],
    ["a job without a network", workbench({ on: absent() })],
  ],
}); // prettier-ignore
