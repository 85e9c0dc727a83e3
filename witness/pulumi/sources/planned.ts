import { isUnknownWithin } from "../value";

type Properties = Readonly<Record<string, unknown>>;

/**
 * The properties of a resource that a preview is about to create, as its program states them. A provider adds outputs
 * that only the cloud can fill in; they are unknown in a preview, and say nothing of what the program wants: the
 * `lifecycleRules` of a new bucket are unknown although nobody wrote any. So an output that is not wholly known gives
 * way to the input of its name, and where there is none it is not set.
 */
export function plannedProperties(outputs: Properties, inputs: Properties): Properties {
  const planned: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(outputs)) {
    if (!isUnknownWithin(value)) planned[key] = value;
  }
  for (const [key, value] of Object.entries(inputs)) {
    if (!Object.hasOwn(planned, key)) planned[key] = value;
  }
  return planned;
}
