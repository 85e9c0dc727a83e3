import type { Seen, SeenResource, Unseen } from "../pulumi/seen";
import { renameManagedKeys } from "./managed-keys";
import type { Account } from "./connect";
import type { Service, Sight } from "./service";

/** A service that could not be listed somewhere: rules that need it can't pass there. */
export interface Blindness {
  service: string;
  /** `undefined` for a service that is the same everywhere. */
  region?: string;
  /** The end of a sentence. */
  why: string;
}

/** An account as it really is, in the shape of a plan. */
export interface SeenAccount extends Seen {
  blind: readonly Blindness[];
  /** What AWS has made by itself in every region: see `Sight`. */
  asMade: readonly SeenResource[];
  /** Things outside of a narrower look: nothing is judged on them, and what is judged may hang on them. */
  context?: readonly SeenResource[];
  /** Regions that were read. */
  regions: readonly string[];
}

/**
 * Asks every service in every region, all at once: each bounds its own requests, so that the slowest decides.
 * @param onSeen told how many of the places have answered.
 */
export async function seeAccount(
  account: Account,
  services: readonly Service[],
  regions: readonly string[],
  onSeen: (done: number, all: number) => void = () => undefined,
): Promise<SeenAccount> {
  const places = services.flatMap((service) =>
    service.scope === "account" ? [{ service, region: account.home }] : regions.map((region) => ({ service, region })),
  );
  let done = 0;
  const sights = await Promise.all(
    places.map(async ({ service, region }) => {
      const sight = await service.see(account, region);
      onSeen((done += 1), places.length);
      return { service, region, sight };
    }),
  );
  return {
    resources: renameManagedKeys(once(sights.flatMap(({ sight }) => sight.resources))),
    asMade: sights.flatMap(({ sight }) => sight.asMade ?? []),
    unseen: sights.flatMap(({ sight }) => sight.unseen ?? []),
    blind: sights.flatMap(blindness),
    regions,
  };
}

/** What shows in several regions, as a trail does, is one thing. */
function once(resources: readonly SeenResource[]): SeenResource[] {
  return [...new Map(resources.map((each) => [each.urn, each])).values()];
}

function blindness({ service, region, sight }: { service: Service; region: string; sight: Sight }): Blindness[] {
  if (sight.blind === undefined) return [];
  return [{ service: service.name, why: sight.blind, ...(service.scope === "region" && { region }) }];
}

/**
 * The part of an account that is judged: the things that are wanted, with the parts that hang on them. The others stay
 * as context: a network is logged also where its flow log is nobody's that was asked for.
 */
export function narrowed(seen: SeenAccount, wanted: (resource: SeenResource) => boolean): SeenAccount {
  const all = [...seen.resources, ...seen.asMade];
  const owners = new Set(all.filter((each) => !each.urn.includes("#") && wanted(each)).map(({ urn }) => urn));
  const stays = ({ urn }: SeenResource | Unseen) => owners.has(urn.split("#")[0] ?? urn);
  return { ...seen, resources: all.filter(stays), asMade: [], context: all.filter((each) => !stays(each)) };
}
