import { oncePer } from "../../../catalogue/once";
import type { Promised } from "../../../catalogue/promise/schema";
import type { ReachableStore, RecordedEvents, Trail } from "../../../posture";
import type { Ternary } from "../../effect";
import { combine, fail, notApplicable, pass, undecided, type Verdict } from "../../rule";
import { holdingOf } from "../common/data-class";
import { text } from "../common/words";

/** Services whose data events a trail can record, by the resource type that CloudTrail has for them. */
const types = { s3: "AWS::S3::Object", dynamodb: "AWS::DynamoDB::Table" } as const;
type Watched = keyof typeof types;
const names: Record<Watched, string> = { s3: "Amazon S3", dynamodb: "Amazon DynamoDB" };

/**
 * Who reads or changes personal data is seen in data events only. A trail stands for the account, so objects of S3 have
 * to be recorded in any case, and tables where the program has some with personal data.
 */
export function dataEvents(trail: Trail, records: readonly RecordedEvents[], promise: Promised): Verdict {
  const services: readonly Watched[] = ["s3", "dynamodb"];
  return combine(services.map((service) => ofService(trail, records, promise, service)));
}

function ofService(trail: Trail, records: readonly RecordedEvents[], promise: Promised, service: Watched): Verdict {
  const stores = personalIn(promise)(trail.stores).filter(({ store }) => store.service === service);
  if (stores.length === 0 && service !== "s3") return notApplicable("no such store of personal data is in the program");
  const events = records.filter((each) => each.of === types[service] && !each.partly);
  const ways = [events.filter(({ reads }) => reads), events.filter(({ writes }) => writes)];
  const key = `${service}-data-events`;
  if (ways.every((way) => way.some(({ about }) => about.state === "absent"))) return pass({ [key]: true });
  const certain = service === "s3" || stores.some(({ personal }) => personal === "yes");
  if (ways.some((way) => way.length === 0)) {
    return certain ? failed(trail, service, { [key]: false }) : undecided("it is not known yet what the stores hold");
  }
  const blind = events.find(({ about }) => about.state === "unknown");
  if (blind?.about.state === "unknown") return undecided(blind.about.why);
  if (stores.length === 0)
    return undecided("only some stores are recorded, and those that matter are of other programs");
  return combine(stores.map((store) => ofStore(trail, service, store, ways)));
}

function ofStore(
  trail: Trail,
  service: Watched,
  { store, personal }: Marked,
  ways: readonly (readonly RecordedEvents[])[],
): Verdict {
  const key = `${service}-data-events`;
  if (store.contents.state !== "known") return undecided("the name of a store is known only after the deploy");
  if (ways.every((way) => isAmong(store, way))) return pass({ [key]: true });
  if (personal === "unknown") return undecided("it is not known yet what the stores hold");
  return failed(trail, service, { [key]: false });
}

interface Marked {
  store: ReachableStore;
  personal: Ternary;
}

/** The stores that hold personal data, or may; the same for every trail of a program. */
const personalIn = oncePer((promise: Promised) =>
  oncePer((stores: readonly ReachableStore[]): readonly Marked[] =>
    stores
      .map((store) => ({ store, personal: isPersonal(store, promise) }))
      .filter(({ personal }) => personal !== "no"),
  ),
);

/** What says nothing of what it holds is asked for its class by `retention-declared`. */
function isPersonal({ tags }: ReachableStore, promise: Promised): Ternary {
  const holding = holdingOf(tags, promise);
  if (holding.state === "unknown") return "unknown";
  return holding.state === "classes" && holding.classes.some(({ dataClass }) => dataClass.personal) ? "yes" : "no";
}

/** The store's part of its ARN, as selectors write it: `orders/` of `arn:aws:s3:::orders/`, `table/orders`. */
function isAmong({ contents }: ReachableStore, events: readonly RecordedEvents[]): boolean {
  const own = contents.state === "known" ? lastPart(contents.value).replace(/\?\*$/, "") : undefined;
  return events.some(
    ({ about }) =>
      about.state === "absent" ||
      (own !== undefined && about.state === "known" && about.value.some((arn) => own.startsWith(lastPart(arn)))),
  );
}

function lastPart(arn: string): string {
  return arn.split(":").slice(5).join(":");
}

function failed({ resource }: Trail, service: Watched, observed: Record<string, boolean>): Verdict {
  return fail(
    observed,
    text(
      `„${resource.name}“ und die übrigen Aufzeichnungen halten nicht fest, wer Daten in ${names[service]} liest und ändert.`,
      `"${resource.name}" and the other trails don't record who reads and changes data in ${names[service]}.`,
    ),
    text(
      `Nehmen Sie in \`advancedEventSelectors\` Datenereignisse auf: \`eventCategory\` gleich \`Data\`, \`resources.type\` gleich \`${types[service]}\`, ohne \`readOnly\`.`,
      `Record data events in \`advancedEventSelectors\`: \`eventCategory\` equal to \`Data\`, \`resources.type\` equal to \`${types[service]}\`, without \`readOnly\`.`,
    ),
  );
}
