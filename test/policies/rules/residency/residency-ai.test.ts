import { absent, known, unknown } from "../../../../posture";
import { residencyAi } from "../../../../policies/rules/residency/residency-ai";
import { describeRule } from "../../describe-rule";
import { promise } from "../../postures";
import { aiUse } from "../../postures/residency";

const spread = (...geographies: string[]) =>
  aiUse({ spreads: known(geographies.map((geography) => ({ path: "foundationModel", geography }))) });
const european = promise({
  residency: { regions: ["eu-central-1", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-3"] },
});
const anywhere = promise({ residency: { regions: ["eu-central-1"], "global-services": ["bedrock-cross-region"] } });

describeRule(residencyAi, {
  passes: [
    ["a model of the region", spread()],
    ["Europe, where all of it is promised", spread("eu"), european],
    ["anywhere, where that is promised", spread("global"), anywhere],
    ["an organization that has opted out", aiUse({ optedOut: known(true) })],
  ],
  fails: [
    ["Europe, where only part is promised", spread("eu")],
    ["the United States", spread("us"), european],
    ["the whole world", spread("global"), european],
    ["a geography that nobody knows", spread("constructor"), european],
    ["one good beside one bad", spread("eu", "us"), european],
    ["an organization that has not opted out", aiUse({ optedOut: known(false) })],
    ["an organization that says nothing", aiUse({ optedOut: absent() })],
  ],
  unknown: [
    ["a model known only after the deploy", aiUse({ spreads: unknown("later") })],
    ["a policy known only after the deploy", aiUse({ optedOut: unknown("later") })],
  ],
  notApplicable: [["no model", aiUse({ spreads: absent() })]],
});
