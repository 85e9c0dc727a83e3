import { absent, known, unknown, type Answer, type End, type Fact, type LowestTls } from "../../../../posture";
import type { Graph } from "../../graph";
import type { SeenResource } from "../../seen";
import type { DatabaseRow, EngineRow } from "../../tables/listeners/databases";
import type { Held } from "../../tables/listeners/row";
import { heldAs } from "../held";
import { parameterOf } from "../parameter";
import { orElse, textAt } from "../properties";

/** A database has one end; what it takes is a parameter of the group that it names. */
export function endsOfDatabase(resource: SeenResource, graph: Graph, row: DatabaseRow): Fact<End[]> {
  const engine = engineOf(resource, row);
  if (engine.state !== "known") return engine;
  const { parameter, means, minimumTls } = engine.value;
  const read = <T>(name: string, meaning: Readonly<Record<string, T>>, otherwise: () => Fact<T>): Fact<T> => {
    const written = parameterOf(resource, graph, row, name);
    return written.state === "known" ? meant(written.value, meaning) : orElse<T>(written, otherwise);
  };
  const answers = read<Answer>(parameter, means, () => defaultOf(resource, row, engine.value));
  return known([
    {
      as: "clients",
      answers,
      minimumTls: minimumTls
        ? read<LowestTls>(minimumTls.parameter, minimumTls.means, () => heldAs(minimumTls.unset, resource.origin))
        : absent(),
      stated: {
        encryption: `${row.group}: ${parameter}`,
        ...(minimumTls && { version: `${row.group}: ${minimumTls.parameter}` }),
      },
    },
  ]);
}

function engineOf(resource: SeenResource, row: DatabaseRow): Fact<EngineRow> {
  const [first] = row.engines;
  if (row.engine === undefined) return first ? known(first) : absent();
  const engine = textAt(resource.props, ...row.engine.split("."));
  if (engine.state === "unknown") return engine;
  if (engine.state === "absent") return unknown("it follows the database that it is made from, which is not seen here");
  const found = row.engines.find((each) => each.engines.includes(engine.value));
  return found ? known(found) : unknown("no parameter of this engine decides it: an option group or AWS's API does");
}

function meant<T>(value: string, means: Readonly<Record<string, T>>): Fact<T> {
  const found = Object.hasOwn(means, value) ? means[value] : undefined;
  return found === undefined ? unknown("the parameter has a value whose effect is not known") : known(found);
}

function defaultOf(resource: SeenResource, row: DatabaseRow, { defaults }: EngineRow): Fact<Answer> {
  const [newest] = defaults;
  const version = row.version === undefined ? absent() : textAt(resource.props, ...row.version.split("."));
  if (version.state === "unknown") return defaults.length === 1 && newest ? held(newest.held, resource) : version;
  const major = version.state === "known" ? parseInt(version.value, 10) : Infinity;
  const found = defaults.find((each) => each.from <= major);
  return found ? held(found.held, resource) : unknown("the version of its engine can't be read");
}

function held(rule: Held<Answer>, resource: SeenResource): Fact<Answer> {
  return heldAs(rule, resource.origin);
}
