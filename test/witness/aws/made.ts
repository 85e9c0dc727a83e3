import type * as pulumi from "@pulumi/pulumi";
import { check } from "../../../sandbox/provider/check";
import { invoke } from "../../../sandbox/provider/invokes";
import { plausibleId, plausibleOutputs } from "../../../sandbox/provider/plausible";
import { realKind } from "../../../sandbox/provider/real/kinds";
import { typeOf } from "../../../sandbox/provider/resources";
import type { Settings } from "../../../sandbox/provider/settings";
import { text, withoutDefaults, type Properties } from "../../../sandbox/provider/values";
import type { Maker } from "./deployed";

/* What the sandbox's provider answers to Pulumi's mocks. */

const settings: Settings = { region: "eu-central-1", defaultTags: {}, ignoredTagKeys: [] };

export const called = ({ token, inputs }: pulumi.runtime.MockCallArgs): Properties => invoke(token, inputs, settings);

export async function made(
  { type: token, name, inputs, custom }: pulumi.runtime.MockResourceArgs,
  makers: Readonly<Record<string, Maker>>,
): Promise<pulumi.runtime.MockResourceResult> {
  if (!custom) return { id: undefined, state: inputs };
  const type = typeOf(token);
  const given = givenTo(type, `urn:pulumi:test::tomguard::${token}::${name}`, inputs);
  const region = text(given["region"]) ?? "eu-central-1";
  const place = { region, partition: "aws", suffix: "amazonaws.com" };
  const real = await (makers[token]?.(given) ?? realKind(token)?.create(given, place));
  const id = real?.id ?? plausibleId(type, given, region);
  return { id, state: { ...plausibleOutputs(type, given, region, id), ...given, ...real?.outputs } };
}

/** Inputs as the provider has completed them. */
function givenTo(type: ReturnType<typeof typeOf>, urn: string, inputs: Properties): Properties {
  const plain = JSON.parse(JSON.stringify(inputs)) as Properties; // as they are on the wire
  const { inputs: checked, failures } = check(type, urn, plain, {}, new Uint8Array(32), settings);
  if (failures.length > 0) throw new Error(`${urn}: ${failures.map(({ reason }) => reason).join(" ")}`);
  const completed = withoutDefaults(checked);
  return { ...completed, region: completed["region"] ?? settings.region ?? "", tagsAll: completed["tags"] ?? {} };
}
