import { oncePer } from "../../catalogue/once";
import type { SeenResource, Unseen } from "../pulumi/seen";
import type { Call } from "./call";
import type { Account } from "./connect";

/** What was seen of a service in one place. */
export interface Sight {
  /** Its things in the shape of @pulumi/aws, so that the readers of a plan read them too. */
  resources: SeenResource[];
  /**
   * Things that AWS has made by itself in every region (default VPCs, the account's defaults), so that nobody has chosen
   * their place: in promised regions they are judged like any other, elsewhere they are named only.
   */
  asMade?: SeenResource[];
  /** Things that are there and could not be looked at. */
  unseen?: Unseen[];
  /** Why its things could not be listed at all; the end of a sentence. Then nothing that it could have is known. */
  blind?: string;
}

/** A service of AWS, as the live witness reads it: one file, with all the calls that it makes. */
export interface Service {
  name: string;
  calls: readonly Call[];
  /** `account`: its things are listed once, wherever they are. `region`: in each region by itself. */
  scope: "account" | "region";
  see(account: Account, region: string): Promise<Sight>;
}

/** A thing of the account. Its ARN stands for a URN, which it has none of. */
export function thing(type: string, name: string, arn: string, props: Record<string, unknown>): SeenResource {
  return { urn: arn, type, name, origin: "existing", propertyDependencies: {}, props: { arn, ...props } };
}

/**
 * A setting of a thing, as the resource of its own that @pulumi/aws has for it. A property that names the owner was made
 * from it: other regions may have things of the same name.
 * @param which tells it from others of its type, where a thing can have several
 */
export function partOf(
  owner: SeenResource,
  type: string,
  props: Record<string, unknown>,
  which?: string,
): SeenResource {
  const kind = type.slice(type.lastIndexOf(":") + 1);
  const names = ["id", "name", "arn", "bucket"].map((key) => owner.props[key]);
  const naming = Object.keys(props).filter((key) => typeof props[key] === "string" && names.includes(props[key]));
  return {
    ...owner,
    type,
    urn: `${owner.urn}#${kind}${which === undefined ? "" : `-${which}`}`,
    propertyDependencies: Object.fromEntries(naming.map((key) => [key, [owner.urn]])),
    props: { region: owner.props["region"], ...props },
  };
}

/** Where a thing is asked for. */
export interface Place {
  account: Account;
  region: string;
}

/** `arn:aws:ec2:eu-central-1:123456789012:vpc/vpc-1` */
export function arnIn({ account: { partition, id }, region }: Place, service: string, rest: string): string {
  return `arn:${partition}:${service}:${region}:${id}:${rest}`;
}

/** Asks once for each account and region, also where several services want the answer. */
export function oncePerRegion<T>(ask: (place: Place) => Promise<T>): (place: Place) => Promise<T> {
  const answers = oncePer((_account: Account) => new Map<string, Promise<T>>());
  return (place) => {
    const byRegion = answers(place.account);
    const answer = byRegion.get(place.region) ?? ask(place);
    byRegion.set(place.region, answer);
    return answer;
  };
}
