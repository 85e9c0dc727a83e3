import { compareText } from "../evidence/order";
import type { Seen, SeenProvider } from "../witness/pulumi/seen";
import { packageOf, parseUrn } from "../witness/pulumi/sources/urn";

/**
 * Versions of the provider plug-ins that the resources are managed by, under the plug-in's own name
 * (`pulumi-resource-aws`); several of one are listed. A provider that states no version is left out.
 */
export function providerVersions({ resources }: Pick<Seen, "resources">): Record<string, string> {
  const found = new Map<string, Set<string>>();
  const providers = new Set(resources.flatMap(({ provider }) => (provider === undefined ? [] : [provider])));
  for (const provider of providers) {
    const version = versionOf(provider);
    const plugin = packageOf(parseUrn(provider.urn)?.type ?? "");
    if (version === undefined || plugin === "") continue;
    found.set(plugin, (found.get(plugin) ?? new Set()).add(version));
  }
  return Object.fromEntries([...found].map(([plugin, each]) => [`pulumi-resource-${plugin}`, [...each].sort(compareText).join(", ")])); // prettier-ignore
}

/** What the provider states, or what the engine made part of a default provider's name: `default_7_48_0`. */
function versionOf({ name, props }: SeenProvider): string | undefined {
  const stated = props["version"];
  const version = typeof stated === "string" ? stated : /^default_(\d.*)$/.exec(name)?.[1]?.replaceAll("_", ".");
  return version !== undefined && /^\d+(\.\d+)*([-+.][\w.-]+)?$/.test(version) ? version : undefined;
}
