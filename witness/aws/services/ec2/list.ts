import { EC2Client } from "@aws-sdk/client-ec2";
import type { Fact } from "../../../../posture";
import type { SeenResource } from "../../../pulumi/seen";
import type { Call } from "../../call";
import { told } from "../../listing";
import { arnIn, oncePerRegion, thing, type Place, type Service } from "../../service";

/** A list of EC2's that says everything about its things. */
export interface Ec2List<T> {
  /** `ec2-vpcs`: each list can be refused by itself, so each is a service of its own. */
  name: string;
  call: Call;
  list(client: EC2Client, place: Place): Promise<readonly T[]>;
  read(item: T, place: Place): readonly SeenResource[];
  /** Whether AWS makes such a thing by itself in every region; never, if left out. */
  isAsMade?(item: T): boolean;
}

/** The service of one list. */
export function ec2Service<T>({ name, call, list, read, isAsMade }: Ec2List<T>): Service {
  const answer = ec2Answer(call, list);
  return {
    name,
    calls: [call],
    scope: "region",
    async see(account, region) {
      const place = { account, region };
      return told(await answer(place), (item) => read(item, place), isAsMade);
    },
  };
}

/** A question that is asked once for each region, whoever wants the answer. */
export function ec2Answer<T>(call: Call, list: Ec2List<T>["list"]): (place: Place) => Promise<Fact<readonly T[]>> {
  return oncePerRegion((place) =>
    place.account.ask(call, () => list(place.account.client(EC2Client, place.region), place)),
  );
}

/** A thing of EC2's, by its id. @param sort as ARNs have it: `vpc` */
export function ec2Thing(
  type: string,
  sort: string,
  id: string,
  place: Place,
  props: Record<string, unknown>,
): SeenResource {
  return thing(type, id, arnIn(place, "ec2", `${sort}/${id}`), { region: place.region, id, ...props });
}

/** What another account owns, and only shares with this one, is that account's to answer for. */
export function unlessForeign(resource: SeenResource, owner: string | undefined, { account }: Place): SeenResource {
  return owner === undefined || owner === account.id ? resource : { ...resource, external: true };
}
