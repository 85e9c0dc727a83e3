import { withDefaults } from "./defaults";
import { withName } from "./names";
import type { SdkType } from "./sdk-type";
import { allTags, isRegion, type Settings } from "./settings";
import { refusals } from "./refuse/refusals";
import { defaultsKey, text, withoutDefaults, type Properties } from "./values";

export interface Failure {
  property: string;
  reason: string;
}

/** Completes the inputs as the real provider does, and refuses what AWS would refuse, as early as a preview. */
export function check(
  type: SdkType,
  urn: string,
  news: Properties,
  olds: Properties,
  seed: Uint8Array,
  settings: Settings,
): { inputs: Properties; failures: Failure[] } {
  const named = withName(type, urn, news, olds, seed);
  const tagged =
    type.properties.has("tagsAll") && Object.keys(settings.defaultTags).length > 0
      ? { ...named, tags: allTags(named["tags"], settings) }
      : named;
  const inputs = withDefaults(type, tagged);
  return {
    inputs,
    failures: [
      ...unknownInputs(type, inputs),
      ...missingInputs(type, inputs),
      ...regionProblem(inputs),
      ...refusals(type.token, withoutDefaults(inputs)),
    ],
  };
}

function unknownInputs(type: SdkType, inputs: Properties): Failure[] {
  return Object.keys(inputs)
    .filter((property) => property !== defaultsKey && !type.properties.get(property)?.isInput)
    .map((property) => ({ property, reason: `${type.token} has no input "${property}".` }));
}

function missingInputs(type: SdkType, inputs: Properties): Failure[] {
  return [...type.properties]
    .filter(([property, { isRequired }]) => isRequired && inputs[property] === undefined)
    .map(([property]) => ({ property, reason: `${type.token} needs "${property}", which is not set.` }));
}

function regionProblem(inputs: Properties): Failure[] {
  const region = text(inputs["region"]);
  return region === undefined || isRegion(region)
    ? []
    : [{ property: "region", reason: `"${region}" is not an AWS region. A region looks like "eu-central-1".` }];
}
