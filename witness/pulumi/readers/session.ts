import { absent, known, knownByDefault, mapFact, unknown } from "../../../posture";
import type { Fact, Session } from "../../../posture";
import { parsePolicy } from "../../policy-text";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { sessionRows, type SessionRow } from "../tables/sessions";
import { pulumi } from "../tables/documented";
import { at, open } from "../value";
import { baseOf } from "./identity";
import { flagAt, orElse, positiveAt, textAt } from "./properties";

const rows = new Map(sessionRows.map((row) => [row.type, row]));

/** Sessions of people, by row. */
export const sessionReader: Reader<"session"> = {
  kind: "session",
  scope: "resource",
  types: [...rows.keys()],
  partTypes: [],
  read: sessionOf,
};

function sessionOf(resource: SeenResource, graph: Graph): Session | undefined {
  const row = rows.get(resource.type);
  if (!row || isForServices(resource)) return undefined;
  const { props } = resource;
  return {
    ...baseOf("session", resource, graph),
    service: row.service,
    minutes: minutesOf(props, row),
    ...(row.ends !== undefined && {
      renewsItself: orElse(
        mapFact(flagAt(props, ...row.ends.split(".")), (ends) => !ends),
        () => knownByDefault(true, pulumi(row.service)),
      ),
    }),
    stated: row.path,
  };
}

/** Services assume a role for as long as they need it, whatever `maxSessionDuration` says: nobody is signed in. */
function isForServices({ type, props }: SeenResource): boolean {
  const trust = type === "aws:iam/role:Role" ? parsePolicy(at(props, "assumeRolePolicy"), open) : absent();
  const allowing = trust.state === "known" ? trust.value.statements.filter(({ effect }) => effect === "Allow") : [];
  const principals = allowing.map(({ principal }) => principal);
  return allowing.length > 0 && principals.every((each) => each && !each.anyone && isOnlyServices(each.byType));
}

function isOnlyServices(byType: object): boolean {
  return Object.keys(byType).every((type) => type === "Service") && Object.keys(byType).length > 0;
}

function minutesOf(props: SeenResource["props"], row: SessionRow): Fact<number> {
  if (row.onlyWith) {
    const word = textAt(props, ...row.onlyWith.path.split("."));
    if (word.state === "unknown") return word;
    if (word.state === "absent" || word.value !== row.onlyWith.is) return absent();
  }
  const { unit } = row;
  const path = row.path.split(".");
  const written =
    unit === "iso" ? isoMinutes(textAt(props, ...path)) : mapFact(positiveAt(props, ...path), (n) => n * unit);
  return orElse(written, () => knownByDefault(row.unset.minutes, row.unset.source));
}

/** `PT8H`, `PT30M`, `P1DT2H`: days, hours, minutes and seconds; months and years have no fixed length. */
function isoMinutes(text: Fact<string>): Fact<number> {
  if (text.state !== "known") return text;
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text.value);
  if (!parts || text.value.endsWith("P") || text.value.endsWith("T")) {
    return unknown("it is no duration as ISO 8601 writes it");
  }
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return known(days * 1440 + hours * 60 + minutes + seconds / 60);
}
