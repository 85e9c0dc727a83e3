import { partitionOf } from "../../catalogue/promise/partitions";
import { account, allTags, regionOf, type Settings } from "./settings";
import { forget, keep, kept } from "./store";
import { describeType, type SdkType } from "./sdk-type";
import { plausibleId, plausibleOutputs, unknownOutputs } from "./plausible";
import { realKind } from "./real/kinds";
import type { Place } from "./real/real";
import { text, unknown, withoutDefaults, type Properties } from "./values";

/** The type of a token, or a sentence that says that there is none. */
export function typeOf(token: string): SdkType {
  const type = describeType(token);
  if (!type)
    throw new Error(
      `The sandbox's AWS provider knows no type "${token}": the installed @pulumi/aws has none of that name.`,
    );
  return type;
}

/** What a preview shows of a creation: the inputs, and unknowns for what AWS will decide, the id first of all. */
export function plannedCreation(type: SdkType, given: Properties, settings: Settings): Properties {
  const inputs = complete(type, given, settings);
  return { id: unknown, ...unknownOutputs(type, inputs), ...inputs };
}

export async function create(
  type: SdkType,
  given: Properties,
  settings: Settings,
): Promise<{ id: string; properties: Properties }> {
  const inputs = complete(type, given, settings);
  const place = placeOf(inputs, settings);
  const real = realKind(type.token);
  const created = await real?.create(inputs, place);
  const id = created?.id ?? plausibleId(type, inputs, place.region);
  const properties = { ...plausibleOutputs(type, inputs, place.region, id), ...inputs, ...created?.outputs, id };
  if (!real) keep(type.token, id, properties);
  return { id, properties };
}

/** Outputs that AWS decided stay as they are; inputs that were taken away go, with what AWS made of them. */
export function plannedUpdate(
  type: SdkType,
  given: Properties,
  old: Properties,
  oldInputs: Properties,
  settings: Settings,
): Properties {
  const inputs = complete(type, given, settings);
  const gone = Object.keys(withoutDefaults(oldInputs)).filter((key) => inputs[key] === undefined);
  const stays = Object.fromEntries(Object.entries(old).filter(([key]) => !gone.includes(key)));
  return { ...stays, ...inputs };
}

export async function update(
  type: SdkType,
  id: string,
  given: Properties,
  old: Properties,
  oldInputs: Properties,
  settings: Settings,
): Promise<Properties> {
  const planned = plannedUpdate(type, given, old, oldInputs, settings);
  const place = placeOf(old, settings);
  const real = realKind(type.token);
  const outputs = await real?.update(id, complete(type, given, settings), place, old);
  const properties = { ...plausibleOutputs(type, planned, place.region, id), ...planned, ...outputs, id };
  if (!real) keep(type.token, id, properties);
  return properties;
}

export async function remove(type: SdkType, id: string, state: Properties, settings: Settings): Promise<void> {
  const real = realKind(type.token);
  if (real) await real.remove(id, state, placeOf(state, settings));
  else forget(type.token, id);
}

/** The state of what exists, or nothing. Of a real resource only its existence is asked; what was changed behind Pulumi's back is for the live witness to see. */
export async function read(
  type: SdkType,
  id: string,
  state: Properties,
  settings: Settings,
): Promise<Properties | undefined> {
  const real = realKind(type.token);
  if (!real) return kept(type.token, id);
  const known =
    Object.keys(state).length > 0 ? state : { [type.module === "s3" ? "bucket" : "name"]: id.split(":")[0] ?? id };
  return (await real.exists(id, known, placeOf(known, settings))) ? known : undefined;
}

/** Inputs with what the provider itself knows: region and all tags. */
function complete(type: SdkType, given: Properties, settings: Settings): Properties {
  const inputs = withoutDefaults(given);
  return {
    ...inputs,
    ...(type.properties.has("region") && { region: regionOf(inputs, settings) }),
    ...(type.properties.has("tagsAll") && { tagsAll: allTags(inputs["tags"], settings) }),
    ...(type.properties.has("accountId") &&
      type.properties.get("accountId")?.isInput &&
      inputs["accountId"] === undefined && { accountId: account }),
  };
}

function placeOf(properties: Properties, settings: Settings): Place {
  const region = text(properties["region"]) ?? regionOf({}, settings);
  return { region, ...partitionOf(region) };
}
