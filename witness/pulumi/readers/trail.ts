import { oncePer } from "../../../catalogue/once";
import { absent, known, knownByDefault, type Fact, type RecordedEvents, type Trail } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { pulumi } from "../tables/documented";
import { asText, open } from "../value";
import { baseOf } from "./identity";
import { flagAt, listAt, orElse, textAt, textsAt } from "./properties";
import { reachableStores } from "./reachable";

export const trailType = "aws:cloudtrail/trail:Trail";

export const trailReader: Reader<"trail"> = {
  kind: "trail",
  scope: "stack",
  types: [trailType],
  partTypes: [],
  read: (resource, graph): Trail => ({
    ...baseOf("trail", resource, graph),
    recording: switchedOn(resource, "enableLogging", true),
    multiRegion: switchedOn(resource, "isMultiRegionTrail", false),
    globalEvents: switchedOn(resource, "includeGlobalServiceEvents", true),
    validated: switchedOn(resource, "enableLogFileValidation", false),
    records: recordsIn(graph),
    stores: reachableStores(graph),
  }),
};

function switchedOn({ props }: SeenResource, property: string, unset: boolean): Fact<boolean> {
  return orElse(flagAt(props, property), () => knownByDefault(unset, pulumi("CloudTrail")));
}

/** Of all trails that record: one may be for management events, another for those about data. */
const recordsIn = oncePer((graph: Graph): Trail["records"] => {
  const facts = graph
    .ofType(trailType)
    .filter((trail) => {
      const on = flagAt(trail.props, "enableLogging");
      return on.state !== "known" || on.value;
    })
    .map(recordsOf);
  const blind = facts.find((each) => each.state === "unknown");
  if (blind?.state === "unknown") return blind;
  return known(facts.flatMap((each) => (each.state === "known" ? each.value : [])));
});

function recordsOf({ props }: SeenResource): Trail["records"] {
  const advanced = listAt(props, "advancedEventSelectors");
  if (advanced.state === "unknown") return advanced;
  if (advanced.state === "known") return gather(advanced.value.map(byFields));
  const plain = listAt(props, "eventSelectors");
  if (plain.state === "unknown") return plain;
  if (plain.state === "absent") {
    return knownByDefault(
      [{ of: "management", reads: true, writes: true, about: absent(), partly: false }],
      pulumi("CloudTrail"),
    );
  }
  return gather(plain.value.map(byResources));
}

function gather(facts: readonly Fact<RecordedEvents[]>[]): Fact<RecordedEvents[]> {
  const blind = facts.find((each) => each.state === "unknown");
  if (blind?.state === "unknown") return blind;
  return known(facts.flatMap((each) => (each.state === "known" ? each.value : [])));
}

/** A selector of the first generation. */
function byResources(selector: unknown): Fact<RecordedEvents[]> {
  const way = textAt(selector, "readWriteType");
  const management = orElse(flagAt(selector, "includeManagementEvents"), () => known(true));
  const excluded = listAt(selector, "excludeManagementEventSources");
  const resources = orElse(listAt(selector, "dataResources"), () => known([]));
  for (const each of [way, management, excluded, resources]) if (each.state === "unknown") return each;
  const word = way.state === "known" ? way.value : "All";
  const both = { reads: word !== "WriteOnly", writes: word !== "ReadOnly" };
  const events: RecordedEvents[] =
    management.state === "known" && management.value
      ? [{ of: "management", ...both, about: absent(), partly: excluded.state === "known" }]
      : [];
  for (const resource of resources.state === "known" ? resources.value : []) {
    const type = textAt(resource, "type");
    if (type.state === "unknown") return type;
    const about = textsAt(resource, "values");
    if (type.state === "known") events.push({ of: type.value, ...both, about: anything(about), partly: false });
  }
  return known(events);
}

/** `arn:aws:s3:::`, `arn:aws:s3` and `arn:aws:dynamodb` stand for everything of the service. */
function anything(about: Fact<string[]>): Fact<readonly string[]> {
  return about.state === "known" && about.value.some((each) => /^arn:[^:]*:(s3(:::)?|dynamodb|lambda)$/.test(each))
    ? absent()
    : about;
}

/** An advanced selector: fields of which each must fit. */
function byFields(selector: unknown): Fact<RecordedEvents[]> {
  const fields = orElse(listAt(selector, "fieldSelectors"), () => known([]));
  if (fields.state !== "known") return fields;
  const event: RecordedEvents = { of: "", reads: true, writes: true, about: absent(), partly: false };
  let category: string | undefined;
  for (const raw of fields.value) {
    const field = textAt(raw, "field");
    const equals = textsAt(raw, "equals");
    if (field.state === "unknown") return field;
    if (field.state !== "known") continue;
    if (field.value === "eventCategory" || field.value === "resources.type" || field.value === "readOnly") {
      if (equals.state === "unknown") return equals;
      const word = equals.state === "known" ? (equals.value[0] ?? "") : "";
      if (field.value === "eventCategory") category = word;
      else if (field.value === "resources.type") event.of = word;
      else Object.assign(event, { reads: word === "true", writes: word !== "true" });
    } else if (field.value === "resources.ARN") {
      event.about = arnsIn(raw);
      event.partly ||= event.about.state === "absent";
    } else event.partly = true;
  }
  return known([{ ...event, of: category === "Management" ? "management" : event.of }]);
}

/** Exclusions, and ends of ARNs, leave something out: nobody can say that everything is recorded then. */
function arnsIn(raw: unknown): Fact<readonly string[]> {
  const named = [listAt(raw, "startsWiths"), listAt(raw, "equals")];
  const values = named.flatMap((each) => (each.state === "known" ? each.value : []));
  const blind = named.find((each) => each.state === "unknown");
  if (blind?.state === "unknown") return blind;
  if (values.length === 0) return absent();
  const texts = values.map((each) => asText(open(each)));
  const unseen = texts.find((each) => each.state === "unknown");
  if (unseen?.state === "unknown") return unseen;
  return anything(known(texts.flatMap((each) => (each.state === "known" ? [each.value] : []))));
}
